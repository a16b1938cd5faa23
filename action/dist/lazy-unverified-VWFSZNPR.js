import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  commentMarkdown,
  postComment,
  pullOf,
  summaryMarkdown,
  tell
} from "./lazy-chunk-BDUV4TRM.js";
import {
  explain
} from "./lazy-chunk-5I6DOAA7.js";
import {
  reportSchema,
  reportSchemaVersion
} from "./lazy-chunk-D7LOG7T5.js";
import "./lazy-chunk-TWHXCF7Y.js";
import "./lazy-chunk-ESBKYHFP.js";
import "./lazy-chunk-YWG4ULEL.js";
import "./lazy-chunk-AF65NL3Z.js";
import {
  UsageError
} from "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-MUT2KYC4.js";
import "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-R2PHZQGJ.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-OZCGRKUY.js";
import "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/report/read-report.ts
var mostReportBytes = 5e6;
function readReport(text, limitBytes = mostReportBytes) {
  if (Buffer.byteLength(text) > limitBytes) {
    return refused(`is larger than ${limitBytes} bytes`);
  }
  const json = parse(text);
  if (json === void 0) return refused("is not JSON");
  const version = versionOf(json.value);
  if (version !== reportSchemaVersion) {
    return refused(`is not of version ${reportSchemaVersion}, which this Darkroom reads`);
  }
  const result = reportSchema.safeParse(json.value);
  if (result.success) return { ok: true, data: result.data };
  return refused(`does not have a report's shape at ${placeOf(result.error.issues[0]?.path)}`);
}
function refused(fault) {
  return { ok: false, fault: `The report ${fault}.` };
}
function placeOf(path = []) {
  return path.length === 0 ? "its top level" : path.map(String).join(" \u2192 ");
}
function versionOf(value) {
  return typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : void 0;
}
function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return void 0;
  }
}

// action/commands/workflow/unverified.ts
async function tellUnverified(desk, other) {
  const { runner, settings, github } = desk;
  const { artifact, commentKey: key = "darkroom", comment: when = "always" } = settings;
  if (artifact === void 0) {
    throw new UsageError(
      "On workflow_run the report of another run is posted, and there is none. Give artifact the folder that it was downloaded to."
    );
  }
  const reading = readReport(await runner.readArtifact(artifact, "report.json", mostReportBytes));
  if (!reading.ok) throw new UsageError(`${reading.fault} Nothing was posted.`);
  const { data } = reading;
  const run = runner.runUrl;
  const links = { ...run && { run } };
  const sheet = { data, key, pictures: /* @__PURE__ */ new Map(), notes: [], links, unverified: true };
  await runner.summarize(summaryMarkdown(sheet));
  const body = commentMarkdown(sheet);
  runner.output("comment-body-file", await runner.keep("comment.md", body));
  const hub = await github();
  if (when === "never" || hub === void 0) return "well";
  try {
    const pull = pullOf(await hub.pullsFrom(other.headOwner, other.headBranch), other);
    if (pull === void 0) {
      tell(runner, "notice", noPull);
      return "well";
    }
    const { number } = pull;
    const posting = { number, headSha: other.headSha, key, when, data, failed: false, body };
    const posted = await postComment(hub, posting);
    if (posted.kind === "posted") runner.output("comment-id", String(posted.id));
    else tell(runner, posted.isFault ? "warning" : "notice", posted.why);
  } catch (error) {
    tell(runner, "notice", `The report could not be posted. ${await explain(error)}`);
  }
  return "well";
}
var noPull = "No open pull request has that commit for its head: nothing was posted.";
export {
  tellUnverified
};
