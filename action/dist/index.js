import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  advance,
  baselineOf,
  drawnWords,
  earlyEnd,
  eventLine,
  keyRemedies,
  linesOf,
  openJournal,
  openPorts,
  pruneWords,
  reportData,
  reportSchema,
  reportSchemaVersion,
  run,
  startProgress,
  writeContactSheet
} from "./lazy-chunk-72VOYZKT.js";
import {
  diffWordsWithSpace
} from "./lazy-chunk-TWHXCF7Y.js";
import {
  countProblems
} from "./lazy-chunk-7N3HNQ4J.js";
import "./lazy-chunk-GTUU6OFE.js";
import "./lazy-chunk-3HAYBQY6.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-GAD7HR5X.js";
import {
  roundUsd,
  usdText
} from "./lazy-chunk-2SIV6EAH.js";
import {
  counted,
  durationText,
  numberText,
  pixelsText,
  plainLook,
  sentences
} from "./lazy-chunk-CY2XGBA7.js";
import {
  explain
} from "./lazy-chunk-CNQ2GYEG.js";
import {
  UsageError,
  actionInputs,
  failures,
  readSettings
} from "./lazy-chunk-5JZABC2O.js";
import "./lazy-chunk-VAKJROHI.js";
import {
  plainBlock,
  plainLine
} from "./lazy-chunk-M66Y56N7.js";
import {
  Halt,
  interrupted
} from "./lazy-chunk-SYZUB2N6.js";
import "./lazy-chunk-EH4KEMAY.js";
import {
  compare,
  journalFolder,
  lockPathOf,
  privateFolder
} from "./lazy-chunk-ABVEI75A.js";
import {
  _maxLength,
  _minLength,
  _positive,
  _regex,
  array,
  int,
  nullable,
  number,
  object,
  string
} from "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-AEKWREAA.js";
import {
  didYouMean
} from "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/adapters/runner.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { constants as constants2 } from "node:fs";
import { lstat, mkdir, open, readFile, realpath, writeFile as writeFile2 } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message2) {
  const cmd = new Command(command, properties, message2);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message2) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message2;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message2) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message2)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os3 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os3.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message2, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function warning(message2, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function notice(message2, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}

// action/adapters/runner.ts
async function openRunner() {
  const env = process.env;
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const kept = join(env.RUNNER_TEMP ?? join(workspace, ".darkroom"), "darkroom");
  return {
    inputs: inputsIn(env),
    event: {
      name: env.GITHUB_EVENT_NAME ?? "",
      sha: env.GITHUB_SHA ?? "",
      ref: env.GITHUB_REF ?? "",
      actor: env.GITHUB_ACTOR ?? "",
      payload: await payloadAt(env.GITHUB_EVENT_PATH)
    },
    runUrl: runUrlIn(env),
    repository: repositoryIn(env),
    environment: env,
    mask: (secret) => setSecret(secret),
    log: logLine,
    annotate: ({ level, message: message2, file: file2, line, column, title }) => {
      const at = file2 === "" ? {} : { file: file2, startLine: line, startColumn: column };
      tellers[level](message2, { title, ...at });
    },
    output: (name, value) => setOutput(name, value),
    summarize: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    },
    keep: async (name, text) => {
      await mkdir(kept, { recursive: true });
      await writeFile2(join(kept, name), text);
      return join(kept, name);
    },
    readArtifact: (folder2, name, mostBytes4) => readArtifact([workspace, env.RUNNER_TEMP ?? workspace], { folder: folder2, name, mostBytes: mostBytes4 }),
    folder: (below) => folderIn(workspace, below)
  };
}
var tellers = { error, warning, notice };
var prefix = "INPUT_";
function inputsIn(env) {
  const given = Object.entries(env).flatMap(
    ([key, value]) => key.startsWith(prefix) && value?.trim() ? [[key.slice(prefix.length).toLowerCase(), value]] : []
  );
  return new Map(given);
}
async function payloadAt(path) {
  if (!path) return void 0;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return void 0;
  }
}
function repositoryIn(env) {
  const { GITHUB_REPOSITORY: name, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl } = env;
  return name && apiUrl && serverUrl ? { name, apiUrl, serverUrl } : void 0;
}
function runUrlIn(env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run2 } = env;
  return server && repository && run2 ? `${server}/${repository}/actions/runs/${run2}` : void 0;
}
function logLine(line) {
  if (!/^\s*::|##\[/m.test(line)) {
    process.stdout.write(`${line}
`);
    return;
  }
  const mark = randomUUID2();
  process.stdout.write(`::stop-commands::${mark}
${line}
::${mark}::
`);
}
async function readArtifact(roots, { folder: folder2, name, mostBytes: mostBytes4 }) {
  const given = `artifact ${JSON.stringify(folder2)}`;
  const real = await realpath(resolve(roots[0] ?? "", folder2)).catch(() => void 0);
  if (real === void 0) {
    throw new Error(`${given} is no folder. Download the other run's artifact to it first.`);
  }
  const homes = await Promise.all(roots.map((root) => realpath(root)));
  if (!homes.some((home) => isInside(home, real))) {
    throw new Error(
      `${given} lies outside the workspace. Download the other run's artifact to a folder in it.`
    );
  }
  const file2 = join(real, name);
  const stats = await lstat(file2).catch(() => void 0);
  if (!stats?.isFile()) {
    throw new Error(`${given} has no file ${name}. Upload the output report in the other run.`);
  }
  if (stats.size > mostBytes4) {
    throw new Error(
      `${given}: ${name} has ${stats.size} bytes, and a report may have ${mostBytes4}. Nothing was read.`
    );
  }
  const handle = await open(file2, constants2.O_RDONLY | constants2.O_NOFOLLOW);
  try {
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}
function isInside(root, path) {
  const from = relative(root, path);
  return from !== ".." && !from.startsWith(`..${sep}`);
}
async function folderIn(workspace, below = ".") {
  const root = await realpath(workspace);
  const folder2 = await realpath(resolve(root, below)).catch(() => void 0);
  if (folder2 === void 0 || !isInside(root, folder2)) {
    throw new Error(
      `working-directory ${JSON.stringify(below)} is no folder of the workspace. Name one that is checked out.`
    );
  }
  return folder2;
}

// action/publish/conduct.ts
function conductOf(occasion, settings) {
  const failOn = settings.failOn ?? standardFailures(occasion);
  const stranger = occasion.kind === "pull request" && !occasion.trusted;
  if (stranger) {
    const command2 = settings.mode === "verify" ? "verify" : "plan";
    return { command: command2, requireKey: false, failOn, notes: [strangersNote] };
  }
  const command = settings.mode ?? usualCommand(occasion);
  const delivers = occasion.kind === "branch";
  return { command, requireKey: settings.requireKey ?? delivers, failOn, notes: [] };
}
var strangersNote = "This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.";
function usualCommand(occasion) {
  switch (occasion.kind) {
    case "pull request":
    case "branch":
      return "render";
    case "merge queue":
    case "report of another run":
    case "other":
    case "closed":
      return "verify";
  }
}
function standardFailures({ kind }) {
  return kind === "merge queue" ? failures : failures.filter((one) => one !== "stale");
}
function failuresIn(report, failOn) {
  const { outcomes, problems, plan } = report;
  const ended = (kind) => outcomes.some((one) => one.kind === kind);
  const happened = {
    problem: problems.some(({ severity }) => severity === "error"),
    blocked: ended("blocked"),
    mismatched: ended("mismatched"),
    failed: ended("failed") || report.interrupted || report.stopped !== void 0 && !overBudget(report) && !isOutdated(report) || outcomes.some((one) => one.kind === "skipped" && !isNoFailure.has(one.why)),
    stale: report.command !== "render" && plan.renders.length + plan.orphans.length + plan.held.length > 0,
    "over-budget": overBudget(report)
  };
  return failures.filter((one) => failOn.includes(one) && happened[one]);
}
var isNoFailure = /* @__PURE__ */ new Set(["over budget", "outdated"]);
function isOutdated({ outcomes }) {
  return outcomes.some((one) => one.kind === "skipped" && one.why === "outdated");
}
function overBudget({ outcomes }) {
  return outcomes.some((one) => one.kind === "skipped" && one.why === "over budget");
}

// action/publish/delivery-notes.ts
function deliveryNotes(delivered, about2) {
  if (delivered === void 0 || delivered.kind === "nothing to commit") return [];
  if (delivered.kind === "not committed") return [`The images are not committed. ${delivered.why}`];
  const { branch, onto, pull } = delivered;
  return [
    ...onto === void 0 ? [] : [
      `The branch had moved on to ${onto.slice(0, 7)}: what it still asks for is committed on top of that, and its own run makes the rest.`
    ],
    ...pull !== void 0 && "why" in pull ? [pull.why] : [],
    ...waitsForApproval(about2, branch) ? [approvalNote] : []
  ];
}
function waitsForApproval({ target, login }, branch) {
  return target?.pull !== void 0 && branch === target.branch && isWorkflowToken(login);
}
function isWorkflowToken(login) {
  return login?.replace(/\[bot\]$/, "") === "github-actions";
}
var approvalNote = "Checks on the new commit wait until somebody clicks \u201CApprove workflows to run\u201D on the pull request: GitHub holds back what a workflow\u2019s own token pushed. With the token of a GitHub App as github-token they start by themselves.";
function lossNotes({ outcomes, costUsd, service }, how) {
  const paid = outcomes.filter((one) => "calls" in one && one.calls > 0).length;
  const isSafe = how.fault === void 0 || how.delivered?.kind === "committed";
  if (service === "emulator" || paid === 0 || costUsd === 0 || isSafe) return [];
  return [
    `What this run paid for ${counted(paid, "image")} could not be kept on GitHub: ${how.fault}. It is in .darkroom/journal on this runner: upload that folder in a last step with if: always(), or it is lost.`
  ];
}

// action/publish/event-names.ts
var nameWithOwner = string().check(_regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));
var sha = string().check(_regex(/^[0-9a-f]{40}$/));
var branchName = string().check(
  _minLength(1),
  _maxLength(255),
  _regex(/^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|@\{))[^\p{Cc}\s~^:?*[\\]*[^\p{Cc}\s~^:?*[\\/.]$/u)
);
function misread(event) {
  return `The ${event} event is not as GitHub describes it. Run this in a GitHub Actions workflow.`;
}

// action/publish/unverified.ts
var workflowRunEvent = object({
  workflow_run: object({
    event: string().check(_regex(/^[a-z_]{1,64}$/)),
    head_sha: sha,
    head_branch: branchName,
    head_repository: object({ full_name: nameWithOwner })
  })
});
function reportOfAnotherRun(payload) {
  const read = workflowRunEvent.safeParse(payload);
  if (!read.success) throw new UsageError(misread("workflow_run"));
  const { event, head_sha, head_branch, head_repository } = read.data.workflow_run;
  if (event !== "pull_request") {
    throw new UsageError(
      `The run before this one was started by ${event}, and only a pull_request run leaves a report to post. Give the job if: github.event.workflow_run.event == 'pull_request'.`
    );
  }
  const headRepository = head_repository.full_name;
  const [headOwner = ""] = headRepository.split("/");
  return {
    kind: "report of another run",
    event,
    headSha: head_sha,
    headBranch: head_branch,
    headRepository,
    headOwner
  };
}
function pullOf(pulls, { headSha, headRepository }) {
  const [pull, ...more] = pulls.filter(
    (one) => one.isOpen && one.headSha === headSha && one.headRepository === headRepository
  );
  return more.length === 0 ? pull : void 0;
}

// action/publish/occasion.ts
var pullRequestEvent = object({
  action: string(),
  number: int().check(_positive()),
  pull_request: object({
    head: object({
      sha,
      ref: branchName,
      repo: nullable(object({ full_name: nameWithOwner }))
    }),
    base: object({ sha, ref: branchName, repo: object({ full_name: nameWithOwner }) }),
    user: nullable(object({ login: string() }))
  })
});
function occasionOf(event) {
  switch (event.name) {
    case "pull_request":
      return pullRequest(event);
    case "pull_request_target":
      throw new UsageError(
        "pull_request_target runs a stranger\u2019s branch with your secrets, so nothing is done on it. Use on: pull_request, and a workflow_run job for the comments on forks."
      );
    case "merge_group":
      return { kind: "merge queue", sha: event.sha };
    case "workflow_run":
      return reportOfAnotherRun(event.payload);
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return onBranch(event);
    default:
      return { kind: "other", sha: event.sha };
  }
}
function pullRequest({ name, actor, payload }) {
  const read = pullRequestEvent.safeParse(payload);
  if (!read.success) throw new UsageError(misread(name));
  const { action, number: number2, pull_request } = read.data;
  if (action === "closed") return { kind: "closed", number: number2 };
  const { head, base, user } = pull_request;
  const own2 = head.repo?.full_name === base.repo.full_name;
  const bot = "dependabot[bot]";
  return {
    kind: "pull request",
    trusted: own2 && actor !== bot && user?.login !== bot,
    number: number2,
    action,
    head: { sha: head.sha, branch: head.ref },
    base: { sha: base.sha, branch: base.ref }
  };
}
function onBranch({ name, ref, sha: commit }) {
  if (!sha.safeParse(commit).success) throw new UsageError(misread(name));
  const branch = branchName.safeParse(ref.replace(/^refs\/heads\//, ""));
  if (!ref.startsWith("refs/heads/")) return { kind: "other", sha: commit };
  if (!branch.success) throw new UsageError(misread(name));
  return { kind: "branch", branch: branch.data, sha: commit };
}

// action/publish/target.ts
function targetOf(occasion, settings) {
  const { commit = "auto", commitMessage: message2 } = settings;
  const target = (branch, sha2, pull) => {
    return { branch, sha: sha2, pull, into: settings.branch ?? branch, commit, message: message2 };
  };
  if (occasion.kind === "branch") return target(occasion.branch, occasion.sha);
  if (occasion.kind !== "pull request" || !occasion.trusted) return void 0;
  return target(occasion.head.branch, occasion.head.sha, occasion.number);
}
var own = "darkroom/";
function keepingBranch({ pull }) {
  return pull === void 0 ? `${own}journal` : `${pullStart}${pull}`;
}
var pullStart = `${own}pr-`;
function isKeepingBranch(branch) {
  return branch === `${own}journal` || /^darkroom\/pr-\d+$/.test(branch);
}
function deliveringBranch(branch) {
  return `${own}deliver/${branch}`;
}

// action/publish/github.ts
function statusOf(error2) {
  const status = error2 instanceof Error && "status" in error2 ? error2.status : void 0;
  return typeof status === "number" ? status : void 0;
}
function lacksRights(error2) {
  return [401, 403, 404].includes(statusOf(error2) ?? 0);
}

// action/publish/tidy.ts
var keptMs = 7 * 24 * 3600 * 1e3;
var most = 100;
async function tidyUp(github, now) {
  try {
    const deleted = [];
    for (const branch of (await github.branchesFrom(pullStart)).slice(0, most)) {
      if (!await isOver(github, branch, now)) continue;
      await github.deleteBranch(branch);
      deleted.push(branch);
    }
    return deleted;
  } catch (error2) {
    if (lacksRights(error2)) return [];
    throw error2;
  }
}
async function isOver(github, branch, now) {
  const number2 = Number(/^\d{1,9}$/.exec(branch.slice(pullStart.length))?.[0]);
  if (!(number2 > 0)) return false;
  try {
    const { isOpen, closedAt } = await github.pull(number2);
    return !isOpen && closedAt !== void 0 && now.getTime() - Date.parse(closedAt) > keptMs;
  } catch (error2) {
    if (statusOf(error2) === 404) return false;
    throw error2;
  }
}

// action/commands/workflow/base.ts
var mostBytes = 64 * 2 ** 20;
async function baseOf(desk, { service }) {
  const { occasion, conduct, runner } = desk;
  if (occasion.kind !== "pull request") return void 0;
  const spends = conduct.command === "render" && service !== "emulator";
  try {
    const checkout = await desk.checkout();
    if (checkout !== void 0) return await readBase(desk, checkout);
    if (spends) throw new UsageError(noBase);
  } catch (error2) {
    if (spends) throw error2;
    runner.log(`The base could not be read: nothing is compared with it. ${await explain(error2)}`);
  }
  return void 0;
}
async function readBase(desk, checkout) {
  const sha2 = await baseCommit(checkout, desk);
  await checkout.fetch(sha2);
  const { prefix: prefix2 } = checkout;
  const files = await checkout.files(sha2, prefix2 === "" ? void 0 : [prefix2]);
  const text = async (path) => {
    const blob = files.get(prefix2 + path);
    if (blob === void 0) return void 0;
    const bytes = await checkout.read(blob);
    return bytes.length > mostBytes ? void 0 : { path, text: bytes.toString("utf8") };
  };
  const locks = [...files.keys()].filter((path) => path.endsWith(".lock.json")).map((path) => text(path.slice(prefix2.length)));
  const texts = (await Promise.all(locks)).filter((lock) => lock !== void 0);
  const config = await text(desk.settings.config ?? "darkroom.yml") ?? null;
  return { sha: sha2, baseline: baselineOf(texts), config };
}
var noBase = "What a pull request may spend is said by its base\u2019s darkroom.yml, and here is no checkout to find it by. Check the repository out with actions/checkout, and give github-token.";
async function baseCommit(checkout, { occasion, github }) {
  if (occasion.kind !== "pull request") return checkout.head.sha;
  const { head, base } = occasion;
  const [first, ...others] = checkout.head.parents;
  if (first !== void 0 && others.includes(head.sha)) return first;
  const hub = await github();
  return await hub?.mergeBase(base.sha, head.sha) ?? base.sha;
}

// action/adapters/read-bytes.ts
import { readFile as readFile2 } from "node:fs/promises";
function readBytes(file2) {
  return readFile2(file2);
}

// action/publish/commit-message.ts
function commitMessage(report, about2) {
  if (about2.given !== void 0) return about2.given;
  const rendered = report.outcomes.filter((one) => one.kind === "rendered");
  const models = [...new Set(rendered.map(({ render: render2 }) => render2.template.model.displayName))];
  const deleted = report.pruned.filter(({ fileExists }) => fileExists).length;
  const done = [
    ...rendered.length === 0 ? [] : [`render ${counted(rendered.length, "image")}`],
    ...deleted === 0 ? [] : [`delete ${counted(deleted, "image")}`]
  ].join(", ");
  const head = done === "" ? "Bring images and locks up to date" : capital(done);
  const body2 = [
    ...models.length === 0 ? [] : [`${models.sort().join(", ")}: ${usdText(report.costUsd)}.`],
    ...about2.runUrl === void 0 ? [] : [about2.runUrl]
  ];
  return body2.length === 0 ? head : `${head}

${body2.join("\n")}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// action/publish/fault.ts
function isFault(error2) {
  return error2 instanceof Error && "status" in error2 && "words" in error2;
}

// action/publish/commit-by-api.ts
var atOnce = 4;
var treeEntries = 100;
var mostWords = 500;
async function commitByApi(github, commit) {
  for (const { path } of commit.files) refusePath(path);
  try {
    const { branch, parents, message: message2 } = commit;
    let tree = await github.treeOf(commit.base);
    const entries = oneEach(await sendBlobs(github, commit.files));
    for (let from = 0; from < entries.length; from += treeEntries) {
      tree = await github.createTree(tree, entries.slice(from, from + treeEntries));
    }
    const made = await github.createCommit({ message: message2, tree, parents });
    return await moveTo(github, branch, made);
  } catch (error2) {
    if (!isFault(error2)) throw error2;
    return refusalOf(error2);
  }
}
async function moveTo(github, branch, made) {
  try {
    await github.moveBranch(branch, made.sha);
    return { kind: "committed", ...made };
  } catch (error2) {
    if (statusOf(error2) === 404) return { kind: "moved" };
    throw error2;
  }
}
function refusePath(path) {
  const names = path.toLowerCase().split("/");
  const isOutside = names.some((name) => name === "" || name === "." || name === "..");
  const isGit = names.includes(".git");
  const isWorkflow = names[0] === ".github" && names[1] === "workflows";
  if (!isOutside && !isGit && !isWorkflow) return;
  throw new Error(
    `${plainLine(path)}: Darkroom commits nothing there. Choose a path inside the repository, outside .git and .github/workflows.`
  );
}
async function sendBlobs(github, files) {
  const queue = inTurn(files);
  const entries = [];
  const send = async () => {
    for (const file2 of queue) entries.push({ path: file2.path, blob: await blobOf(github, file2) });
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, send));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return entries;
}
function* inTurn(items) {
  yield* items;
}
async function blobOf(github, file2) {
  if ("remove" in file2) return null;
  if ("blob" in file2) return file2.blob;
  return github.createBlob(
    "text" in file2 ? new TextEncoder().encode(file2.text) : await file2.bytes()
  );
}
function oneEach(entries) {
  const byPath = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const other = byPath.get(entry.path) ?? entry;
    if (other.blob !== entry.blob) {
      throw new Error(
        `${plainLine(entry.path)}: two different files are to be committed there. Give one of them another path.`
      );
    }
    byPath.set(entry.path, entry);
  }
  const isGone = ({ blob }) => blob === null ? 0 : 1;
  return [...byPath.values()].sort((a, b) => isGone(a) - isGone(b) || (a.path < b.path ? -1 : 1));
}
var protection = /rule violations|GH013|GH006|protected (branch|ref)/i;
var movement = /not a fast[ -]forward|Reference cannot be updated|Reference does not exist/i;
function refusalOf(fault) {
  const said = plainLine(fault.words || fault.message);
  const words = said.length > mostWords ? `${said.slice(0, mostWords - 1)}\u2026` : said;
  const { status } = fault;
  if (status === 403 || status === 409 || status === 422) {
    if (protection.test(fault.words)) return { kind: "protected", words };
    if (status === 409 || movement.test(fault.words)) return { kind: "moved" };
  }
  return { kind: lacksRights(fault) ? "forbidden" : "failed", words };
}

// action/publish/commit-route.ts
var mostBlobBytes = 30 * 2 ** 20;
var mostFiles = 60;
var mostBytes2 = 100 * 2 ** 20;
function commitRoute(files, about2) {
  if (about2.asked !== "auto") return about2.asked;
  if (about2.rules.has("required_signatures")) return "api";
  const bytes = files.reduce((sum, file2) => sum + file2.bytes, 0);
  const isTooMuch = files.length > mostFiles || bytes > mostBytes2;
  const isTooLarge = files.some((file2) => file2.large || file2.bytes > mostBlobBytes);
  return isTooMuch || isTooLarge ? "git" : "api";
}
var byPullOnly = /* @__PURE__ */ new Set([
  // "Require all commits be made to a non-target branch and submitted via a pull request".
  "pull_request",
  // "Merges must be performed via a merge queue".
  "merge_queue",
  // Who may bypass it can take a pull request up.
  "update",
  // These judge a commit before it may come in: "commits must first be pushed to another ref where the checks pass".
  "required_status_checks",
  "required_deployments",
  "workflows",
  "code_scanning",
  "license_compliance_scanning"
]);
function needsPull(rules) {
  return [...rules].some((rule) => byPullOnly.has(rule));
}

// action/publish/deliver.ts
var mostMoves = 5;
async function deliver(courier, target, order) {
  let { made } = order;
  for (let moves = 0; moves < mostMoves; moves += 1) {
    if (made.changes.length === 0) return { kind: "nothing to commit" };
    const head = await headOf(courier.github, target);
    if ("why" in head) return notCommitted(head.why);
    if (head.sha !== made.base) {
      courier.tell(
        `${target.branch} has moved on to ${head.sha}: what it asks for is planned anew.`
      );
      made = await courier.remake(head.sha);
      continue;
    }
    const done = await commitTo(courier, target, { made, message: order.message });
    if (done.kind !== "moved") return done;
  }
  return notCommitted(
    `The branch moved on ${mostMoves} times while the commit was made. Run it again.`
  );
}
async function headOf(github, { branch, pull }) {
  if (pull === void 0) {
    const sha2 = await github.branchHead(branch);
    return sha2 === void 0 ? { why: "The branch is gone. Restore it, and run again." } : { sha: sha2 };
  }
  const { isOpen, headSha } = await github.pull(pull);
  return isOpen ? { sha: headSha } : { why: "The pull request was closed. Open it again, and run again." };
}
function notCommitted(why, forbidden = false) {
  return { kind: "not committed", why, forbidden };
}
async function commitTo(courier, target, order) {
  const { branch, into } = target;
  const { base } = order.made;
  const onto = base === target.sha ? void 0 : base;
  if (into !== branch) return byPull(courier, target, { ...order, into });
  const rules = await courier.rules(branch);
  if (!needsPull(rules)) {
    const parents = [base];
    const done = await commitOn(courier, target, { ...order, into, parents, rules });
    if (done.kind === "committed") return { ...done, branch, onto, pull: void 0 };
    if (done.kind !== "protected") return refused(done);
  }
  return byPull(courier, target, { ...order, into: deliveringBranch(branch) });
}
async function byPull(courier, target, order) {
  const { github, rules } = courier;
  const { into, made, message: message2 } = order;
  let tip = await github.branchHead(into);
  if (tip !== void 0 && await hasAll(courier, { tip, into, made })) {
    return { kind: "nothing to commit" };
  }
  if (tip === void 0) {
    tip = made.base;
    await github.createBranch(into, tip);
  }
  const parents = tip === made.base ? [tip] : [tip, made.base];
  const done = await commitOn(courier, target, {
    ...order,
    parents,
    rules: await rules(into)
  });
  if (done.kind !== "committed") return refused(done);
  const onto = made.base === target.sha ? void 0 : made.base;
  const pull = await pullFor(courier, target, { into, message: message2 });
  return { ...done, branch: into, onto, pull };
}
async function hasAll({ github, checkout }, { tip, into, made }) {
  if (await github.mergeBase(made.base, tip) !== made.base) return false;
  if (await checkout.fetchBranch(into) !== tip) return false;
  const there = await checkout.files(tip);
  const files = made.changes.flatMap((change) => "file" in change ? [change.file] : []);
  const blobs = await checkout.blobsOf(files);
  return made.changes.every(
    (change) => "file" in change ? there.get(change.path) === blobs.get(change.file) : "remove" in change && !there.has(change.path)
  );
}
async function commitOn(courier, target, order) {
  const { github, checkout, bytesOf } = courier;
  const { made, message: message2, into, parents, rules } = order;
  const { base, changes, large } = made;
  if (large.length > 0) await checkout.upload(large, into);
  const sizes = changes.map((one) => ({ bytes: "file" in one ? one.bytes : 0, large: false }));
  const isLarge = large.map(({ bytes }) => ({ bytes, large: true }));
  const asked = target.commit === "none" ? "auto" : target.commit;
  if (commitRoute([...sizes, ...isLarge], { asked, rules }) === "git") {
    const sha2 = await checkout.commit({ parents, base, changes, message: message2 });
    const pushed = await checkout.push(sha2, into, parents[0]);
    return pushed.kind === "pushed" ? { kind: "committed", sha: sha2 } : pushed;
  }
  const files = changes.map((change) => {
    if (!("file" in change)) return change;
    return { path: change.path, bytes: () => bytesOf(change.file) };
  });
  return commitByApi(github, { branch: into, parents, base, message: message2, files });
}
function refused(done) {
  if (done.kind === "moved") return done;
  const forbidden = done.kind === "forbidden";
  const why = forbidden ? "The token may not commit: give the job the permission contents: write." : `GitHub refused the commit: ${done.words}`;
  return notCommitted(why, forbidden);
}
var pullBody = "The images that this branch\u2019s templates ask for, with their locks. They come as a pull request because the branch takes no commits of a workflow\u2019s, or because the workflow says so.";
async function pullFor({ github, owner }, { branch }, { into, message: message2 }) {
  const [open2] = await github.pullsFrom(owner, into);
  if (open2 !== void 0) return { url: open2.url };
  const [title = ""] = message2.split("\n");
  try {
    const { url } = await github.openPull({ title, body: pullBody, head: into, base: branch });
    return { url };
  } catch (error2) {
    if (!lacksRights(error2)) throw error2;
    return {
      why: "No pull request could be opened: give the job the permission pull-requests: write, and allow GitHub Actions to create pull requests in the repository\u2019s settings."
    };
  }
}

// action/commands/workflow/made.ts
async function madeOf({ report, recording: recording2, checkout, base }) {
  const nothing2 = { base, changes: [], large: [] };
  if (report.service === "emulator" || report.plan.stage !== "deliver") return nothing2;
  const { disk, touched } = recording2;
  const { prefix: prefix2 } = checkout;
  const there = await checkout.files(base, prefix2 === "" ? void 0 : [prefix2]);
  const unsaved = unchangedFiles(report).filter((path) => !there.has(prefix2 + path));
  const paths = [.../* @__PURE__ */ new Set([...touched, ...unsaved])].sort();
  if (paths.length === 0) return nothing2;
  const states = await disk.statesOf(paths, { fresh: true });
  const lfs = await checkout.keptByLfs(paths.map((path) => prefix2 + path));
  const items = [];
  for (const path of paths) {
    const to = prefix2 + path;
    const state = states.get(path);
    if (state?.state === "missing" && there.has(to))
      items.push({ change: { path: to, remove: true } });
    if (state?.state !== "file") continue;
    const { sha256, bytes } = state;
    const file2 = disk.absolute(path);
    items.push(
      lfs.has(to) ? await pointerTo({ file: file2, sha256, bytes }, to, disk) : { change: { path: to, file: file2, bytes } }
    );
  }
  const kept = await onlyNew(items, there, checkout);
  const large = kept.flatMap((item) => item.large ?? []);
  return { base, changes: kept.map(({ change }) => change), large };
}
async function pointerTo(large, path, disk) {
  const { sha256, bytes } = large;
  const text = `version https://git-lfs.github.com/spec/v1
oid sha256:${sha256}
size ${bytes}
`;
  const kept = `${privateFolder}/lfs/${sha256}`;
  await disk.writeText(kept, text);
  return { change: { path, file: disk.absolute(kept), bytes: text.length }, large };
}
function unchangedFiles({ plan }) {
  return plan.unchanged.flatMap(
    ({ file: file2, template, emulated }) => emulated ? [] : [file2, lockPathOf(template.path)]
  );
}
async function onlyNew(items, there, checkout) {
  const files = items.flatMap(({ change }) => "file" in change ? [change.file] : []);
  const blobs = await checkout.blobsOf(files);
  return items.filter(
    ({ change }) => !("file" in change) || there.get(change.path) !== blobs.get(change.file)
  );
}

// action/commands/workflow/recording.ts
function recording(disk) {
  const touched = /* @__PURE__ */ new Set();
  const touch = (path) => {
    if (!path.startsWith(`${privateFolder}/`)) touched.add(path);
  };
  return {
    touched,
    disk: {
      ...disk,
      writeText: (path, text) => {
        touch(path);
        return disk.writeText(path, text);
      },
      place: (from, path, over) => {
        touch(path);
        return disk.place(from, path, over);
      },
      remove: (path, over) => {
        touch(path);
        return disk.remove(path, over);
      }
    }
  };
}

// action/commands/workflow/delivery.ts
async function deliverWork(desk, work2) {
  const { target, runner } = desk;
  const { report } = work2;
  const isReal = report.command === "render" && report.service !== "emulator";
  if (target === void 0 || target.commit === "none" || !isReal || report.interrupted) {
    return void 0;
  }
  const [github, checkout] = [await desk.github(), await desk.checkout()];
  if (github === void 0 || checkout === void 0) return void 0;
  const worktrees = [];
  const remake = async (commit) => {
    await checkout.fetch(commit);
    const worktree = await checkout.worktree(commit);
    worktrees.push(worktree);
    return remadeIn(worktree, { desk, ports: work2.ports });
  };
  try {
    await checkout.fetch(target.sha);
    const made = await madeOf({ ...work2, checkout, base: target.sha });
    const message2 = commitMessage(report, { given: target.message, runUrl: runner.runUrl });
    const [owner = ""] = (runner.repository?.name ?? "").split("/");
    const tell2 = (line) => runner.log(line);
    const courier = {
      github,
      checkout,
      owner,
      rules: desk.rules,
      bytesOf: readBytes,
      remake,
      tell: tell2
    };
    return await deliver(courier, target, { made, message: message2 });
  } catch (error2) {
    return { kind: "not committed", why: await explain(error2), forbidden: false };
  } finally {
    for (const worktree of worktrees) await worktree.remove();
  }
}
async function remadeIn({ root, checkout }, { desk, ports }) {
  const { settings } = desk;
  const halt = new Halt();
  halt.stop(moved);
  const given = { ...settings, root, budgetUsd: "none" };
  const access2 = { door: "action", apiKey: settings.geminiApiKey };
  const opened = await openPorts("render", given, { access: access2, halt, tell: () => void 0 });
  const recorded = recording(opened.disk);
  const journal = openJournal(ports.disk.absolute(journalFolder(false)));
  const report = await run("render", given, {
    ...opened,
    disk: recorded.disk,
    journal: () => journal
  });
  return madeOf({ report, recording: recorded, checkout, base: checkout.head.sha });
}
var moved = {
  why: "outdated",
  message: "the branch has moved on since this run was started",
  remedy: "The run of its newest commit makes it."
};

// action/commands/workflow/desk.ts
async function openDesk(runner, given) {
  const { settings, occasion } = given;
  const { repository } = runner;
  const { githubToken: token } = settings;
  const root = await runner.folder(settings.workingDirectory);
  const github = once(async () => {
    if (!token || !repository) return void 0;
    const { openGitHub } = await import("./lazy-github-CFPGRV4K.js");
    const { apiUrl, name } = repository;
    return openGitHub({ token, apiUrl, repository: name, tell: (line) => runner.log(line) });
  });
  const checkout = once(async () => {
    if (!token || !repository) return void 0;
    const { openCheckout } = await import("./lazy-git-checkout-D666ZWEC.js");
    const { serverUrl, name } = repository;
    return openCheckout(root, {
      token,
      serverUrl,
      repository: name,
      environment: runner.environment
    });
  });
  const known2 = /* @__PURE__ */ new Map();
  const rules = (branch) => {
    const asked = known2.get(branch) ?? github().then((hub) => hub?.rules(branch) ?? /* @__PURE__ */ new Set());
    known2.set(branch, asked);
    return asked;
  };
  return { ...given, runner, root, target: targetOf(occasion, settings), github, checkout, rules };
}
function once(ask) {
  let asked;
  return () => {
    asked ??= ask();
    return asked;
  };
}

// action/commands/workflow/inputs.ts
function readInputs(runner) {
  for (const [, row] of actionInputs) {
    const secret = row.secret && runner.inputs.get(row.input);
    if (secret) runner.mask(secret.trim());
  }
  return readSettings(byName(runner.inputs), "action");
}
function byName(inputs) {
  const byInput = new Map(actionInputs.map(([name, row]) => [row.input, { name, row }]));
  const given = [...inputs].map(([input, text]) => {
    const known2 = byInput.get(input);
    if (known2 === void 0) throw new UsageError(unknownInput(input, [...byInput.keys()]));
    return [known2.name, known2.row.kind === "list" ? linesIn(text) : text];
  });
  return Object.fromEntries(given);
}
function linesIn(text) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
function unknownInput(name, names) {
  const meant = didYouMean(name, names, `Give ${names.join(", ")}.`);
  return `${JSON.stringify(name)} is not an input of this action. ${meant}`;
}

// action/publish/previews.ts
var mostRenders = 250;
function shownPictures({ renders }) {
  const changed = renders.filter(({ changed: changed2 }) => changed2).slice(0, mostRenders);
  return changed.flatMap((render2) => [...before(render2), ...after(render2)]);
}
function before({ id, previous }) {
  if (previous === null) return [];
  const { file: file2, sha256, pixels } = previous;
  return [{ id, side: "before", file: file2, sha256, pixels, isFresh: false }];
}
function after({ id, file: file2, sha256, pixels, outcome }) {
  if (file2 === null || sha256 === null || pixels === null) return [];
  return [{ id, side: "after", file: file2, sha256, pixels, isFresh: outcome !== "unchanged" }];
}
function previewFolder(key) {
  return `previews/${key.replaceAll(/[^\w-]/g, "_").slice(0, 80)}`;
}
function previewPath(key, { sha256 }) {
  return `${previewFolder(key)}/${sha256.slice(0, 32)}.webp`;
}
function previewChanges(key, thumbnails) {
  const byPath = /* @__PURE__ */ new Map();
  for (const [shown, { file: file2, bytes }] of thumbnails) {
    const path = previewPath(key, shown);
    byPath.set(path, { path, file: file2, bytes });
  }
  return [...byPath.values()];
}
function pictureAddress({ repository, form }, { commit, path }) {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return form === "raw" ? `${repository}/raw/${commit}/${encoded}` : `${repository}/blob/${commit}/${encoded}?raw=true`;
}
function pageAddress({ repository }, { commit, path }) {
  return `${repository}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
function pairsOf(thumbnails, addressesOf) {
  const pairs2 = /* @__PURE__ */ new Map();
  for (const [shown, { width, height }] of thumbnails) {
    const picture = { ...addressesOf(shown), width, height };
    pairs2.set(shown.id, { ...pairs2.get(shown.id), [shown.side]: picture });
  }
  return pairs2;
}

// action/commands/workflow/pictures.ts
var rooms = {
  few: { maxWidth: 800, maxHeight: 880 },
  many: { maxWidth: 400, maxHeight: 400 }
};
var many = 80;
async function showPictures(desk, scene) {
  const { target, settings } = desk;
  const { vault, data } = scene;
  const key = settings.commentKey ?? "darkroom";
  const at = addressingOf(desk);
  const isThumbed = vault && at && target?.pull !== void 0 && !data.interrupted;
  const thumbnails = isThumbed ? await thumbnailsOf(desk, scene) : /* @__PURE__ */ new Map();
  const changes = previewChanges(key, thumbnails);
  const delivered = await onBranch2(desk, scene);
  const tip = await vault?.finish({ instead: previewFolder(key), changes, delivered });
  if (at === void 0) return /* @__PURE__ */ new Map();
  const placeOf2 = await placesOf(desk, scene);
  if (target?.pull === void 0) return wholePictures(data, { at, placeOf: placeOf2 });
  if (tip === void 0 || vault?.fault !== void 0) return /* @__PURE__ */ new Map();
  return pairsOf(thumbnails, (shown) => {
    const thumbnail = { commit: tip, path: previewPath(key, shown) };
    const full = placeOf2(shown) ?? thumbnail;
    return { thumbnail: pictureAddress(at, thumbnail), full: pageAddress(at, full) };
  });
}
function addressingOf({ runner, settings }) {
  const { repository } = runner;
  const { previewUrls: form = "blob" } = settings;
  if (repository === void 0 || form === "none") return void 0;
  return { repository: `${repository.serverUrl}/${repository.name}`, form };
}
async function placesOf(desk, { base, delivered }) {
  const prefix2 = (await desk.checkout())?.prefix ?? "";
  const now = delivered?.kind === "committed" ? delivered.sha : void 0;
  const old = base?.sha ?? desk.target?.sha;
  return ({ side, isFresh, file: file2 }) => {
    const after2 = isFresh ? now : now ?? desk.target?.sha;
    const commit = side === "before" ? old : after2;
    if (commit === void 0 || file2.startsWith(`${privateFolder}/`)) return void 0;
    return { commit, path: prefix2 + file2 };
  };
}
function wholePictures(data, { at, placeOf: placeOf2 }) {
  const pictures = shownPictures(data).flatMap((shown) => {
    const { width, height } = shown.pixels;
    return placeOf2(shown) === void 0 ? [] : [[shown, { file: "", bytes: 0, width, height }]];
  });
  return pairsOf(new Map(pictures), (shown) => {
    const place = placeOf2(shown) ?? { commit: "", path: "" };
    return { thumbnail: pictureAddress(at, place), full: pageAddress(at, place) };
  });
}
async function onBranch2(desk, { done, delivered }) {
  const checkout = await desk.checkout();
  const isOurs = delivered?.kind === "committed" && delivered.branch === desk.target?.branch;
  const files = checkout ? await checkout.files(checkout.head.sha) : /* @__PURE__ */ new Map();
  return {
    blobs: new Set(files.values()),
    keys: isOurs ? keysOfRendered(done.report) : /* @__PURE__ */ new Set()
  };
}
function keysOfRendered({ outcomes }) {
  return new Set(
    outcomes.flatMap(
      (one) => one.kind === "rendered" && one.entry.original === void 0 ? one.render.answerKey ?? [] : []
    )
  );
}
async function thumbnailsOf(desk, scene) {
  const { data, base } = scene;
  const { ports } = scene.done;
  const checkout = await desk.checkout();
  const found = /* @__PURE__ */ new Map();
  if (checkout === void 0) return found;
  const there = base === void 0 ? /* @__PURE__ */ new Map() : await checkout.files(base.sha);
  const pictures = shownPictures(data);
  const room = pictures.length < many ? rooms.few : rooms.many;
  for (const shown of pictures) {
    const file2 = await fileOf(shown, { ports, checkout, there });
    const to = ports.disk.absolute(`${privateFolder}/thumbnails/${shown.sha256}.webp`);
    const made = file2 && await ports.images.thumbnail(file2, to, room);
    if (made) found.set(shown, { ...made, file: to });
  }
  return found;
}
async function fileOf({ side, file: file2, sha256 }, how) {
  const { disk, images } = how.ports;
  let at = disk.absolute(file2);
  if (side === "before") {
    const blob = how.there.get(how.checkout.prefix + file2);
    if (blob === void 0) return void 0;
    at = disk.absolute(`${privateFolder}/thumbnails/${sha256}.before`);
    await how.checkout.extract(/* @__PURE__ */ new Map([[at, blob]]));
  }
  const found = await images.hash(at).catch(() => void 0);
  return found?.sha256 === sha256 ? at : void 0;
}

// action/publish/outputs.ts
function outputsOf(report) {
  const { outcomes, plan } = report;
  const count = (...kinds) => outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const undone = plan.renders.length - (report.command === "render" ? count("rendered") : 0);
  const expected = plan.totals.expectedUsd;
  return {
    rendered: String(count("rendered")),
    unchanged: String(plan.unchanged.length),
    blocked: String(count("blocked")),
    failed: String(count("failed", "mismatched", "skipped")),
    stale: String(undone + plan.orphans.length),
    "estimate-usd": expected === void 0 ? "" : String(roundUsd(expected)),
    "cost-usd": String(report.service === "emulator" ? 0 : roundUsd(report.costUsd))
  };
}

// action/report/markdown/escape.ts
var structural = /[&<>"'\\`*_[\]{}|~$^]/g;
var leading = /^[-+#=:0-9]/;
var named = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
function proseText(text, limit2 = Infinity) {
  return entities(apart(shortLine(text, limit2).trim())).replace(leading, entity);
}
function proseLines(text) {
  const lines = plainBlock(text).replaceAll("	", " ").split("\n");
  return lines.map((line) => entities(apart(line))).join("<br>");
}
function codeText(text, limit2 = Infinity) {
  const words = entities(shortLine(text, limit2)).replace(/@|:(?=\/)|(?<=www)\./gi, entity);
  return `<code>${words}</code>`;
}
function attributeText(text, limit2 = Infinity) {
  return entities(shortLine(text, limit2));
}
function linkAddress(address) {
  if (address.length > 2e3 || !URL.canParse(address)) return void 0;
  const url = new URL(address);
  const safe = url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
  if (!safe || url.username !== "" || url.password !== "" || url.href.length > 2e3) {
    return void 0;
  }
  return url.href.replace(
    /[&"'<>`|]/g,
    (character) => character === "&" ? "&amp;" : encodedCharacter(character)
  );
}
function markerOf(key) {
  const safe = encodeURIComponent(key.slice(0, 60).toWellFormed()).replace(/[!'()*~]/g, encodedCharacter).replace(/-(?=-|$)/g, "%2D");
  return `<!-- darkroom:${safe} -->`;
}
function clip(text, limit2) {
  if (text.length <= limit2) return text;
  const kept = text.slice(0, Math.max(0, limit2 - 1));
  return `${kept.replace(/[\ud800-\udbff]$/, "").trimEnd()}\u2026`;
}
function shortLine(text, limit2) {
  return clip(plainLine(clip(text, limit2)), limit2);
}
function isLoopback(host) {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
function entities(text) {
  return text.replace(structural, entity);
}
function entity(character) {
  return `&${named[character] ?? `#${character.charCodeAt(0)}`};`;
}
function encodedCharacter(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
var space = "\u200B";
function apart(text) {
  return text.replace(/@/g, `@${space}`).replace(/#(?=\d)/g, `#${space}`).replace(/\bgh-(?=\d)/gi, `$&${space}`).replace(/:(?=\/)/g, `:${space}`).replace(/www\./gi, (found) => `${found.slice(0, 3)}${space}.`).replace(/[0-9a-f]{7,}/gi, (hex) => hex.replace(/.{6}(?=.)/g, `$&${space}`));
}

// action/publish/comment.ts
function ownComment(comments, { key, login }) {
  const own2 = bareLogin(login);
  return comments.findLast(
    ({ author, body: body2, minimized }) => !minimized && bareLogin(author) === own2 && body2.startsWith(markerOf(key))
  );
}
function bareLogin(login) {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}
function isWorthComment(when, data, run2) {
  switch (when) {
    case "never":
      return false;
    case "always":
      return true;
    case "on-failure":
      return run2.failed || run2.exists;
    case "changes":
      return run2.failed || run2.exists || hasChanges(data);
  }
}
function hasChanges({ renders, problems, orphans }) {
  const changed = renders.some(({ outcome }) => outcome !== "unchanged");
  return changed || problems.length > 0 || orphans.length > 0;
}

// action/publish/post-comment.ts
async function postComment(github, posting) {
  const { number: number2, headSha, key, when, data, failed, body: body2 } = posting;
  if (when === "never") return { kind: "not posted", why: "comment is never." };
  try {
    const comments = await github.comments(number2);
    const own2 = ownComment(comments, { key, login: await github.login() });
    if (!isWorthComment(when, data, { failed, exists: own2 !== void 0 })) {
      return { kind: "not posted", why: `There is nothing to comment on: comment is ${when}.` };
    }
    if (own2?.body === body2) return { kind: "posted", id: own2.id };
    const pull = await github.pull(number2);
    if (!pull.isOpen || pull.headSha !== headSha) {
      return {
        kind: "not posted",
        why: "The pull request has moved on from the commit of this run."
      };
    }
    if (own2 === void 0) return { kind: "posted", id: await github.createComment(number2, body2) };
    await github.updateComment(own2.id, body2);
    return { kind: "posted", id: own2.id };
  } catch (error2) {
    if (!lacksRights(error2)) throw error2;
    return {
      kind: "not posted",
      why: "The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary."
    };
  }
}

// action/report/markdown/annotations.ts
var levels = ["error", "warning", "notice"];
var limit = 10;
var messageCharacters = 4e3;
function annotationsOf({ problems, renders }) {
  const all = [...problems.map(ofProblem), ...renders.flatMap(ofRender)];
  const byLevel = levels.map((level) => all.filter((one) => one.level === level));
  if (byLevel.every((some) => some.length <= limit)) return byLevel.flat();
  const kept = byLevel.flatMap(
    (some, index) => some.slice(0, levels[index] === "notice" ? limit - 1 : limit)
  );
  return [...kept, restOf(all.length - kept.length)];
}
function ofProblem({ severity, file: file2, line, column, rule, ...words }) {
  return annotation({ level: severity, file: file2, line, column, title: rule }, words);
}
var wrong = /* @__PURE__ */ new Set(["blocked", "mismatched", "failed"]);
function ofRender({ outcome, id, template, line, column, message: message2, remedy }) {
  if (!wrong.has(outcome)) return [];
  const title = `${id} ${outcome}`;
  const words = { message: message2 ?? "", remedy: remedy ?? "" };
  return [annotation({ level: "error", file: template, line, column, title }, words)];
}
function annotation({ file: file2, title, ...place }, { message: message2, remedy }) {
  return {
    ...place,
    file: plainLine(file2),
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
    title: clip(plainLine(title), 200),
    message: clip(plainLine(sentences(message2, remedy)), messageCharacters)
  };
}
function restOf(amount) {
  return {
    level: "notice",
    file: "",
    line: 1,
    column: 1,
    title: "More",
    message: `${counted(amount, "more annotation")} ${amount === 1 ? "is" : "are"} left out here. The job summary has all of them.`
  };
}

// action/report/markdown/fit.ts
function fitParts(parts, space2) {
  const { measure, glue: glue2 } = space2;
  const taken = [];
  let room = space2.room;
  let kept = shortForms(parts, space2);
  if (kept > room / 2) kept = 0;
  let leftOut = none;
  for (const part of parts) {
    kept = Math.max(0, kept - shortForms([part], space2));
    const between = taken.length === 0 ? 0 : measure(glue2);
    const one = fitOne(part, { room: room - kept - between, measure });
    leftOut = plus(leftOut, one.leftOut);
    const text = one.text || shortIn(part, { room: room - between, measure });
    if (text === "") continue;
    taken.push(text);
    room -= between + measure(text);
  }
  return { text: taken.join(glue2), leftOut };
}
function shortForms(parts, { measure, glue: glue2 }) {
  return parts.reduce(
    (sum, part) => sum + measure(shortOf(part) === "" ? "" : shortOf(part) + glue2),
    0
  );
}
function shortOf(part) {
  return "short" in part ? part.short ?? "" : "";
}
function shortIn(part, { room, measure }) {
  const short = shortOf(part);
  return measure(short) <= room ? short : "";
}
var none = { images: 0, problems: 0 };
function leaf(text, { images = 0, problems = 0 } = {}) {
  return { text, images, problems };
}
function fitOne(part, { room, measure }) {
  if ("text" in part) {
    const fits = measure(part.text) <= room;
    return fits ? { text: part.text, leftOut: none } : { text: "", leftOut: part };
  }
  const around = [part.open, part.close].filter((text2) => text2 !== "");
  const taken = around.reduce((sum, text2) => sum + measure(text2) + 1, 0);
  const inner = fitParts(part.parts, { room: room - taken, measure, glue: "\n" });
  if (inner.text === "") return inner;
  const text = [part.open, inner.text, part.close].filter((one) => one !== "").join("\n");
  return { text, leftOut: inner.leftOut };
}
function plus(a, b) {
  return { images: a.images + b.images, problems: a.problems + b.problems };
}

// action/report/markdown/words.ts
var wrong2 = ["mismatched", "blocked", "failed", "skipped"];
function isWrong({ outcome }) {
  return wrong2.some((one) => one === outcome);
}
function tally({ renders }, outcome) {
  return renders.filter((render2) => render2.outcome === outcome).length;
}
function outcomeWord({ outcome, changed, emulated }) {
  if (outcome !== "unchanged" || !changed) return outcome;
  return emulated ? "drawn" : "delivered";
}
function deliveredBefore({ renders }) {
  return renders.filter((one) => outcomeWord(one) === "delivered").length;
}
function verdict(data) {
  const faults = wrong2.map((outcome) => ({ outcome, amount: tally(data, outcome) })).flatMap(({ outcome, amount }) => amount === 0 ? [] : [`${numberText(amount)} ${outcome}`]);
  const problems = countProblems(data.problems.filter(({ severity }) => severity !== "notice"));
  const but = [...faults, ...problems === "" ? [] : [problems]].join(", ");
  return `Darkroom ${deed(data)}${but === "" ? "" : `: ${but}`}`;
}
function deed(data) {
  const done = deedOfRun(data);
  const before2 = deliveredBefore(data);
  if (before2 === 0) return done;
  const images = counted(before2, "image");
  const acts = tally(data, "planned") + tally(data, "rendered") > 0;
  if (!acts) return `${done}; this pull request delivers ${images}`;
  return `${done}; ${images} ${before2 === 1 ? "was" : "were"} delivered before`;
}
function deedOfRun(data) {
  const planned = tally(data, "planned");
  const images = counted(planned, "image");
  switch (data.command) {
    case "plan":
      if (planned === 0) return nothing(data, "has nothing to render");
      return `would render ${images} for ${about(data.totals.expected.usd)}`;
    case "verify":
      if (planned === 0) return nothing(data, "found every image up to date");
      return `found ${images} to render for ${about(data.totals.expected.usd)}`;
    case "render":
      return renderDeed(data);
  }
}
function nothing({ problems, orphans }, words) {
  if (problems.some(({ severity }) => severity === "error")) return "cannot go on";
  return orphans.length === 0 ? words : `found ${counted(orphans.length, "orphan")}`;
}
function renderDeed(data) {
  const { length } = data.pruned;
  const pruned = length === 0 ? "" : `deleted ${counted(length, "orphan")}`;
  const made = renderedWords(data);
  if (made === void 0) return pruned || nothing(data, "has nothing to render");
  return pruned === "" ? made : `${made} and ${pruned}`;
}
function renderedWords(data) {
  const rendered = tally(data, "rendered");
  const tried = rendered + wrong2.reduce((sum, outcome) => sum + tally(data, outcome), 0);
  if (rendered === 0) return tried === 0 ? void 0 : "rendered no image";
  const images = rendered === tried ? counted(rendered, "image") : `${numberText(rendered)} of ${counted(tried, "image")}`;
  if (data.service === "emulator") {
    return `drew ${images} EMULATED, ${usdText(data.totals.costUsd)} if real`;
  }
  return `rendered ${images} for ${usdText(data.totals.costUsd)}`;
}
function about(usd) {
  return usd === null ? "an unknown price" : usd === 0 ? "nothing" : `about ${usdText(usd)}`;
}
var services = {
  gemini: "Gemini API",
  vertex: "Vertex AI",
  emulator: "emulator",
  none: "no service"
};
function runWords(data) {
  const day = `${data.startedAt.slice(0, 16).replace("T", " ")} UTC`;
  const { command, stage, service, milliseconds } = data;
  const by = service === "none" ? [] : [services[service]];
  return [command, stage, ...by, day, durationText(milliseconds)].join(" \xB7 ");
}
function moneyWords({ totals, service, renders }) {
  const { expected, atMost, budgetUsd, costUsd, calls, maybePaidUsd, maybePaidCalls } = totals;
  const asked = renders.some(({ outcome }) => outcome !== "unchanged");
  const over = budgetUsd !== null && atMost.usd !== null && atMost.usd > budgetUsd;
  const budget = budgetUsd === null ? "There is no budget." : `The budget is ${usdText(budgetUsd)}.`;
  return [
    ...calls === 0 ? ["Nothing was paid."] : [paidWords(service, costUsd, calls)],
    ...asked ? [expectedWords(expected.usd, atMost.usd)] : [],
    budget,
    ...over ? ["A run stops before it would pass the budget."] : [],
    ...maybePaidCalls === 0 ? [] : [
      `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, "call")} whose answer never arrived whole.`
    ]
  ].join(" ");
}
function expectedWords(expected, atMost) {
  if (expected === null) return "What was expected is unknown: a model has no known price.";
  return `Expected ${usdText(expected)}, at most ${usdText(atMost)}.`;
}
function paidWords(service, costUsd, calls) {
  const times = counted(calls, "call");
  if (service !== "emulator") return `Paid ${usdText(costUsd)} in ${times}.`;
  return `Nothing was paid: ${times} to the emulator, ${usdText(costUsd)} if real.`;
}
function endWords({ interrupted: interrupted2, stopped }) {
  const end = earlyEnd({ interrupted: interrupted2, ...stopped && { stopped } });
  return end === void 0 ? [] : [`**${end.title}** ${proseText(end.words, 1e3)}`];
}
function faultWords(message2, remedy, limit2) {
  return proseText(sentences(message2, remedy), limit2);
}

// action/report/markdown/groups.ts
function groupsOf({ renders, problems }) {
  const shown = renders.filter(isShown);
  const byFile = Map.groupBy(problems, ({ file: file2 }) => file2);
  const groups = [...Map.groupBy(shown, ({ template }) => template)].map(([template, own2]) => ({
    template,
    renders: own2.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))),
    problems: byFile.get(template) ?? []
  }));
  return groups.sort((a, b) => gravity(b) - gravity(a) || compare(a.template, b.template));
}
function isShown({ outcome, changed }) {
  return outcome !== "unchanged" || changed;
}
function otherProblems(data, groups) {
  const told2 = new Set(groups.map(({ template }) => template));
  return data.problems.filter(({ file: file2 }) => !told2.has(file2));
}
function isGrave(group) {
  return gravity(group) > 0;
}
function gravity({ renders, problems }) {
  return renders.some(isWrong) || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

// action/report/markdown/facts.ts
function factsOf(render2) {
  return [
    ...whyChanged(render2),
    ...alternative(render2),
    fact("model", modelWords(render2)),
    fact("size", sizeWords(render2)),
    fact("price", priceWords(render2)),
    ...references(render2),
    ...file(render2)
  ];
}
function shortPrice({
  outcome,
  changed,
  emulated,
  source,
  expected,
  priceUsd,
  calls,
  costUsd
}) {
  if (outcome === "unchanged") {
    if (!changed) return "nothing to pay";
    return `${usdText(priceUsd)}${emulated ? " if real" : ""}`;
  }
  if (outcome === "planned" || outcome === "skipped") {
    return source === null ? `about ${usdText(expected?.usd)}` : "nothing to pay";
  }
  if (calls === 0) return source === null ? "nothing paid" : `from ${clip(source, 40)}`;
  if (costUsd === 0) return "nothing paid";
  return emulated ? `${usdText(costUsd)} if real` : usdText(costUsd);
}
function fact(name, words) {
  return { name, words };
}
function whyChanged({ reason, detail }) {
  if (reason === null) return [];
  return [fact("why", proseText(detail === "" ? reason : `${reason}: ${detail}`, 1e3))];
}
function alternative({ alt, previous }) {
  if (alt === "") return [fact("alt", "none: the template gives no <code>alt</code>")];
  if (previous === null || previous.alt === alt || previous.alt === "") return [];
  const [before2, after2] = [previous.alt, alt].map((text) => proseText(text, 400));
  return [fact("alt", `<del>${before2}</del> <ins>${after2}</ins>`)];
}
function modelWords({ displayName, apiId, life }) {
  return `${proseText(displayName, 100)} (${codeText(apiId, 200)}), ${proseText(life, 200)}`;
}
function sizeWords({
  tier,
  aspectRatio,
  thinking,
  askedPixels,
  pixels,
  sha256
}) {
  const asked = askedPixels === null ? void 0 : askedPixels;
  const same = asked?.width === pixels?.width && asked?.height === pixels?.height;
  const came = sha256 === null || pixels === null ? void 0 : pixels;
  return [
    tier ?? "no tier",
    aspectRatio ?? "no ratio",
    came === void 0 || same ? pixelsText(came ?? asked) : `${pixelsText(asked)} asked, ${pixelsText(came)} came`,
    ...thinking === null ? [] : [`thinking ${thinking}`]
  ].join(" \xB7 ");
}
function priceWords(render2) {
  const { expected, atMost, source, outcome, priceUsd, maybePaidUsd, calls, costUsd } = render2;
  const asked = expected === null ? [] : [`${usdText(expected.usd)} expected, ${usdText(atMost?.usd)} at most`];
  const maybe = maybePaidUsd === 0 ? [] : [`up to ${usdText(maybePaidUsd)} more possibly paid`];
  if (outcome === "planned" || outcome === "skipped") {
    return [
      ...source === null ? asked : [`nothing: from ${proseText(source, 60)}`],
      ...maybe
    ].join("; ");
  }
  if (outcome === "unchanged") return `nothing now; it cost ${usdText(priceUsd)}`;
  const spent = render2.emulated ? `nothing paid (EMULATED, ${usdText(costUsd)} if real)` : calls === 0 ? `nothing paid${source === null ? "" : `, from ${proseText(source, 60)}`}` : `${usdText(costUsd)} paid${calls === 1 ? "" : ` in ${counted(calls, "call")}`}`;
  return [...asked, spent, ...maybe].join("; ");
}
function references({ references: references2 }) {
  if (references2.length === 0) return [];
  const shown = references2.slice(0, 16).map(({ id, role, source }) => `${codeText(id, 100)}, ${role}: ${codeText(source, 300)}`);
  const more = references2.length - shown.length;
  return [fact("references", [...shown, ...more > 0 ? [`${more} more`] : []].join("; "))];
}
function file({ file: file2, sha256, previous }) {
  const now = file2 === null ? [] : [fileWords(file2, sha256)];
  const before2 = previous === null ? [] : [`before ${fileWords(previous.file, previous.sha256)}`];
  return now.length + before2.length === 0 ? [] : [fact("file", [...now, ...before2].join("; "))];
}
function fileWords(path, sha256) {
  return `${codeText(path, 400)}${sha256 === null ? "" : `, SHA-256 ${codeText(sha256.slice(0, 12))}`}`;
}

// action/report/markdown/pictures.ts
var alone = { width: 600, height: 600 };
var beside = { width: 400, height: 440 };
var among = { width: 320, height: 320 };
var small = { width: 180, height: 180 };
function pairTable(render2, pair, single) {
  const cells = ["before", "after"].flatMap((side) => {
    const picture = pair?.[side];
    if (picture === void 0) return [];
    const room = pair?.before && pair.after ? beside : single ? alone : among;
    const link2 = linkedPicture(picture, {
      room,
      alt: altOf(render2, side, 400),
      words: "full image"
    });
    return link2 === void 0 ? [] : [{ title: titleOf(side, render2), link: link2 }];
  });
  if (cells.length === 0) return [];
  const heads = cells.map(({ title }) => `<th>${title}</th>`).join("");
  const bodies = cells.map(({ link: link2 }) => `<td align="center">${link2}</td>`);
  return ["<table>", `<tr>${heads}</tr>`, "<tr>", ...bodies, "</tr>", "</table>"];
}
function smallPicture(render2, pair) {
  const side = pair?.after === void 0 ? "before" : "after";
  const picture = pair?.[side];
  const words = codeText(render2.id, 100);
  return picture && linkedPicture(picture, { room: small, alt: altOf(render2, side, 120), words });
}
function linkedPicture({ thumbnail, full, width, height }, { room, alt, words }) {
  const [source, target] = [linkAddress(thumbnail), linkAddress(full)];
  if (source === void 0 || target === void 0 || !(width > 0) || !(height > 0)) {
    return void 0;
  }
  const scale = Math.min(1, room.width / width, room.height / height);
  const shown = Math.max(1, Math.round(width * scale));
  return `<a href="${target}"><img src="${source}" width="${shown}" alt="${alt}"><br>${words}</a>`;
}
function altOf({ alt, id, previous }, side, limit2) {
  const words = side === "before" ? previous?.alt ?? alt : alt;
  return attributeText(words === "" ? `${id}, without a description` : words, limit2);
}
function titleOf(side, { emulated, outcome }) {
  if (side === "before") return "before";
  const name = outcome === "mismatched" ? "what came" : "after";
  return emulated ? `${name}, EMULATED` : name;
}

// action/report/markdown/prompt.ts
var greatestEdits = 100;
var context = 90;
var leastCut = 60;
function promptHtml(render2, limit2) {
  const { prompt, previous } = render2;
  if (previous === null || previous.prompt === prompt) {
    return { html: proseLines(clip(prompt, limit2)), changed: false };
  }
  const pieces = piecesOf(render2, previous.prompt);
  const shown = limit2 === Infinity ? pieces : shortened(pieces, limit2);
  const html = shown.map((piece, index) => pieceHtml(piece, shown[index - 1])).join("");
  return { html, changed: true };
}
var known = /* @__PURE__ */ new WeakMap();
function piecesOf(render2, before2) {
  const pieces = known.get(render2) ?? compared(before2, render2.prompt);
  known.set(render2, pieces);
  return pieces;
}
function compared(before2, after2) {
  const changes = diffWordsWithSpace(before2, after2, { maxEditLength: greatestEdits });
  if (changes === void 0) {
    return [
      { text: before2, kind: "gone" },
      { text: after2, kind: "new" }
    ];
  }
  return asPhrases(
    changes.map(({ value, added, removed }) => ({
      text: value,
      kind: added ? "new" : removed ? "gone" : "same"
    }))
  );
}
function asPhrases(pieces) {
  const phrases = [];
  let gone = "";
  let fresh = "";
  const flush = () => {
    if (gone !== "") phrases.push({ text: gone, kind: "gone" });
    if (fresh !== "") phrases.push({ text: fresh, kind: "new" });
    gone = "";
    fresh = "";
  };
  for (const [index, { text, kind }] of pieces.entries()) {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else if (joins(text, pieces[index + 1]) && gone !== "" && fresh !== "") {
      gone += text;
      fresh += text;
    } else {
      flush();
      phrases.push({ text, kind });
    }
  }
  flush();
  return phrases;
}
function joins(text, next) {
  return next !== void 0 && /^[^\S\n]+$/.test(text);
}
function shortened(pieces, limit2) {
  let left = limit2;
  return pieces.flatMap((piece, index) => {
    if (left <= 0) return [];
    const near = piece.kind === "same" ? nearChanges(piece.text, index, pieces.length) : piece.text;
    const text = clip(near, left);
    left -= text.length;
    return [{ ...piece, text }];
  });
}
function nearChanges(text, index, pieces) {
  const head = index === 0 ? "" : wordsFrom(text.slice(0, context), "start");
  const tail = index === pieces - 1 ? "" : wordsFrom(text.slice(-context), "end");
  const short = [head, "\u2026", tail].filter((part) => part !== "").join(" ");
  return short.length + leastCut > text.length ? text : short;
}
function wordsFrom(text, end) {
  const whole = end === "start" ? text.replace(/\s?\S*$/, "") : text.replace(/^\S*\s?/, "");
  return whole === "" ? text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "") : whole;
}
function pieceHtml({ text, kind }, before2) {
  if (kind === "same") return proseLines(text);
  const html = proseLines(text).replaceAll("<br>", "\u21B5<br>");
  if (kind === "gone") return `<del>${html}</del>`;
  return `${before2?.kind === "gone" ? " " : ""}<ins>${html}</ins>`;
}

// action/report/markdown/render-part.ts
function told(render2) {
  return { render: render2, facts: factsOf(render2) };
}
function renderLeaf({ render: render2, facts }, how) {
  const { pictures, detail, alone: alone2 } = how;
  const title = `${codeText(render2.id, 300)} ${outcomeWord(render2)}, ${shortPrice(render2)}`;
  return leaf(
    [
      `<p>${alone2 ? title : `<b>${title}</b>`}</p>`,
      ...faultLines(render2, detail),
      ...pairTable(render2, pictures.get(render2.id), alone2),
      ...factList(facts),
      ...promptLines(render2, detail.prompt, alone2)
    ].join("\n"),
    { images: 1 }
  );
}
function factList(facts) {
  if (facts.length === 0) return [];
  return ["<ul>", ...facts.map(({ name, words }) => `<li><b>${name}</b> ${words}</li>`), "</ul>"];
}
function promptLines(render2, limit2, open2) {
  if (limit2 === 0) return [];
  const { html, changed } = promptHtml(render2, limit2);
  const quote = `<blockquote>${html}</blockquote>`;
  if (changed) return ["<p><b>prompt</b>, what changed</p>", quote];
  if (open2) return ["<p><b>prompt</b></p>", quote];
  return ["<details><summary>prompt</summary>", quote, "</details>"];
}
function cellOf(render2, pictures) {
  const picture = smallPicture(render2, pictures.get(render2.id));
  if (picture === void 0) return void 0;
  const emulated = render2.emulated ? "<br>EMULATED" : "";
  return `<td align="center">${picture}<br>${outcomeWord(render2)}, ${shortPrice(render2)}${emulated}</td>`;
}
function lineOf(render2, detail) {
  const emulated = render2.emulated ? " EMULATED" : "";
  const head = `${codeText(render2.id, 300)} ${outcomeWord(render2)}${emulated}, ${shortPrice(render2)}`;
  const words = faultOf(render2, detail) || faultWords(render2.reason ?? "", "", detail.fault);
  const why = words === "" ? "" : `: ${words}`;
  return leaf(`<p>${head}${why}</p>`, { images: 1 });
}
function faultLines(render2, detail) {
  const words = faultOf(render2, detail);
  return words === "" ? [] : [`<p><b>${outcomeWord(render2)}</b>: ${words}</p>`];
}
function faultOf(render2, { fault }) {
  const { message: message2, remedy } = render2;
  if (!isWrong(render2) || message2 === null) return "";
  return faultWords(message2, remedy ?? "", fault);
}

// action/report/markdown/group-part.ts
var columns = 4;
function groupPart(group, manner) {
  const { folded, level, detail } = manner;
  const renders = group.renders.map(told);
  const common = commonFacts(renders);
  const parts = [
    ...group.problems.map((problem) => problemLeaf(problem, detail)),
    ...commonLeaf(common),
    ...detail.layout === "pairs" ? pairs(renders, common, manner) : gallery(group, manner)
  ];
  const path = codeText(group.template, 300);
  if (!folded) return { open: `<h${level}>${path}</h${level}>`, parts, close: "" };
  const open2 = isGrave(group) ? " open" : "";
  const summary3 = `<summary>${path} ${groupWords(group)}</summary>`;
  const short = `<p>${path} ${groupWords(group)}</p>`;
  return { open: `<details${open2}>${summary3}`, parts, close: "</details>", short };
}
function problemLeaf(problem, { fault }) {
  const { severity, file: file2, line, column, message: message2, remedy } = problem;
  const place = file2 === "" ? "" : ` ${codeText(`${clip(file2, 300)}:${line}:${column}`)}`;
  return leaf(`<p><b>${severity}</b>${place} ${faultWords(message2, remedy, fault)}</p>`, {
    problems: 1
  });
}
function groupWords({ renders, problems }) {
  const bad = renders.filter(isWrong).length;
  const usd = renders.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const emulated = renders.some((render2) => render2.emulated);
  return [
    counted(renders.length, "image"),
    ...bad === 0 ? [] : [`${numberText(bad)} not made`],
    ...problems.length === 0 ? [] : [counted(problems.length, "problem")],
    ...usd === 0 ? [] : [`${usdText(usd)}${emulated ? " if real" : ""}`],
    ...emulated ? ["EMULATED"] : []
  ].join(", ");
}
function commonFacts(renders) {
  const [first, ...others] = renders;
  if (first === void 0 || others.length === 0) return [];
  return first.facts.filter(
    (fact2) => others.every(({ facts }) => facts.some((one) => isSame(one, fact2)))
  );
}
function isSame(a, b) {
  return a.name === b.name && a.words === b.words;
}
function commonLeaf(common) {
  return common.length === 0 ? [] : [leaf(factList(common).join("\n"))];
}
function pairs(renders, common, manner) {
  const { pictures, detail } = manner;
  return renders.map(({ render: render2, facts }) => {
    const own2 = facts.filter((fact2) => !common.some((one) => isSame(one, fact2)));
    const alone2 = renders.length === 1 && !manner.folded;
    return renderLeaf({ render: render2, facts: own2 }, { pictures, detail, alone: alone2 });
  });
}
function gallery({ renders }, { pictures, detail }) {
  const cells = renders.map((render2) => ({ render: render2, cell: cellOf(render2, pictures) }));
  const plain = cells.filter(({ render: render2, cell }) => cell === void 0 || isWrong(render2));
  const shown = cells.flatMap(({ cell }) => cell === void 0 ? [] : [cell]);
  const rows = Array.from(
    { length: Math.ceil(shown.length / columns) },
    (_, row) => shown.slice(row * columns, (row + 1) * columns)
  );
  return [
    ...plain.map(({ render: render2 }) => lineOf(render2, detail)),
    ...example(renders, detail),
    {
      open: "<table>",
      parts: rows.map((row) => leaf(["<tr>", ...row, "</tr>"].join("\n"), { images: row.length })),
      close: "</table>"
    }
  ];
}
function example(renders, { prompt }) {
  const render2 = renders.find(({ previous }) => previous !== null) ?? renders[0];
  if (render2 === void 0 || prompt === 0) return [];
  const of = renders.length === 1 ? [] : [`<p>One of the prompts, ${codeText(render2.id, 300)}:</p>`];
  return [leaf([...of, ...promptLines(render2, prompt, true)].join("\n"))];
}

// action/report/markdown/asides.ts
function problemPart(data, groups, manner) {
  const problems = otherProblems(data, groups);
  if (problems.length === 0) return [];
  const parts = problems.map((problem) => problemLeaf(problem, manner.detail));
  return [{ open: `<h${manner.level}>Problems</h${manner.level}>`, parts, close: "" }];
}
function asideParts(data, limit2) {
  const unchanged = data.renders.filter((render2) => !isShown(render2)).map(({ id }) => id);
  const orphans = data.orphans.map(({ path }) => path);
  const pruned = data.pruned.map(({ path }) => path);
  const images = counted(orphans.length, "image");
  const have = orphans.length === 1 ? "has" : "have";
  return [
    ...namesPart(
      `${counted(unchanged.length, "image")} ${are(unchanged)} unchanged`,
      unchanged,
      limit2
    ),
    ...namesPart(`${images} ${have} a lock entry and no template any more`, orphans, limit2),
    ...namesPart(`${counted(pruned.length, "orphan")} ${are(pruned)} deleted`, pruned, limit2)
  ];
}
function are({ length }) {
  return length === 1 ? "is" : "are";
}
function namesPart(title, names, limit2) {
  if (names.length === 0) return [];
  let left = limit2;
  const shown = names.flatMap((name) => {
    left -= name.length;
    return left < 0 ? [] : [codeText(name, 300)];
  });
  const more = names.length - shown.length;
  const all = [...shown, ...more === 0 ? [] : [`${numberText(more)} more`]].join(", ");
  const open2 = `<details><summary>${title}</summary>`;
  return [{ open: open2, parts: [leaf(`<p>${all}</p>`)], close: "</details>", short: `<p>${title}</p>` }];
}

// action/report/markdown/next.ts
function nextSteps(data, unverified) {
  const steps = [...repairs(data), ...renderings(data, unverified), ...looks(data)];
  return steps.length === 0 ? ["Nothing: every image is what its template asks for."] : steps;
}
function repairs(data) {
  const errors = data.problems.filter(({ severity }) => severity === "error").length;
  const refused3 = tally(data, "blocked") + tally(data, "mismatched");
  const again = tally(data, "failed") + tally(data, "skipped");
  return [
    ...errors === 0 ? [] : [
      `Fix ${counted(errors, "error")}: nothing is sent before ${errors === 1 ? "it is" : "all are"} gone.`
    ],
    ...refused3 === 0 ? [] : [
      `Change the ${refused3 === 1 ? "template" : "templates"} of ${counted(refused3, "image")} that came back refused or wrong: the same request is not sent again.`
    ],
    ...again === 0 ? [] : ["Run again for what failed or was skipped. What is done stays done."]
  ];
}
function renderings(data, unverified) {
  const { command, orphans } = data;
  const planned = tally(data, "planned");
  const drawn = data.renders.some(({ emulated, file: file2 }) => emulated && file2 !== null);
  const due2 = pruneWords(orphans);
  const fork = "Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.";
  return [
    ...planned > 0 && unverified ? [fork] : [],
    ...planned > 0 && !unverified && command !== "render" ? [
      "Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key."
    ] : [],
    ...drawn && !unverified ? [keyRemedies.action] : [],
    ...due2 === "" ? [] : [`${due2}.`],
    ...orphans.every(({ prune }) => prune) ? [] : ["Delete the orphans with their lock entries, or bring their templates back."]
  ];
}
function looks(data) {
  const rendered = data.service === "emulator" ? 0 : tally(data, "rendered");
  if (rendered + deliveredBefore(data) === 0) return [];
  return [
    "Look at each image beside its prompt. To change one, change its template: only that image is rendered again."
  ];
}

// action/report/markdown/frame.ts
var noteLimits = { amount: 10, characters: 400 };
function sheetHead({ data, notes, unverified, committed }) {
  const said = notes.slice(0, noteLimits.amount).map((note) => proseText(note, noteLimits.characters));
  const own2 = [
    `${unverified ? "###" : "##"} ${verdict(data)}`,
    moneyWords(data),
    ...emulatedWords(data),
    ...endWords(data),
    ...committedWords(committed)
  ];
  const parts = unverified ? [...unverifiedWords, ...said, ...own2] : [...own2, ...said];
  return [...parts, `<sub>${runWords(data)}</sub>`].join("\n\n");
}
var unverifiedWords = [
  "## Unverified: the fork's own report",
  "A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page."
];
function emulatedWords({ renders }) {
  const words = drawnWords(renders.filter(({ file: file2 }) => file2 !== null));
  return words === void 0 ? [] : [`**EMULATED.** ${words}`];
}
function committedWords(committed) {
  if (committed === void 0) return [];
  const { branch, sha: sha2, url, pullUrl } = committed;
  const words = `Committed to ${codeText(branch, 300)} as ${link(url, sha2.slice(0, 7))}.`;
  const merge = link(pullUrl, "the pull request");
  return [merge === "" ? words : `${words} Merge ${merge} to have the images.`];
}
function linkWords({ links }, place) {
  const { run: run2, artifact } = links;
  const all = [
    ...place === "comment" ? [link(run2, "job summary")] : [],
    link(artifact, "artifact")
  ];
  return all.filter((one) => one !== "").join(" and the ");
}
function link(address, words) {
  const target = address === void 0 ? void 0 : linkAddress(address);
  return target === void 0 ? "" : `<a href="${target}">${words}</a>`;
}
function moreWords({ images, problems }, links) {
  const left = [
    ...images === 0 ? [] : [counted(images, "more image")],
    ...problems === 0 ? [] : [counted(problems, "more problem")]
  ].join(" and ");
  if (left === "") return "";
  const are2 = images + problems === 1 ? "is" : "are";
  const where = links === "" ? "The JSON report has all." : `All are in the ${links}.`;
  return `**${left} ${are2} left out here, for want of room.** ${where}`;
}
function sheetFoot(sheet, place) {
  const { data, unverified } = sheet;
  const steps = nextSteps(data, unverified).map((step) => `- ${step}`);
  const links = linkWords(sheet, place);
  return [
    `${unverified ? "####" : "###"} Next`,
    steps.join("\n"),
    ...links === "" ? [] : [`<sub>All of it: the ${links}.</sub>`]
  ].join("\n\n");
}

// action/report/markdown/sheet.ts
var commentCharacters = 64e3;
var summaryBytes = 1e6;
function commentMarkdown(sheet) {
  const marker = `${markerOf(sheet.key)}
`;
  return marker + compose(sheet, { ...comment, limit: commentCharacters - marker.length });
}
function summaryMarkdown(sheet) {
  return compose(sheet, summary2);
}
var comment = {
  measure: (text) => text.length,
  details: [
    { layout: "pairs", prompt: 6e3, fault: 1e3 },
    { layout: "pairs", prompt: 1500, fault: 600 },
    { layout: "pairs", prompt: 400, fault: 400 },
    { layout: "gallery", prompt: 300, fault: 300 },
    { layout: "gallery", prompt: 0, fault: 200 }
  ],
  unchanged: 1e3,
  name: "comment"
};
var summary2 = {
  limit: summaryBytes,
  measure: (text) => Buffer.byteLength(text),
  details: [
    { layout: "pairs", prompt: Infinity, fault: 4e3 },
    { layout: "pairs", prompt: 6e3, fault: 2e3 },
    { layout: "pairs", prompt: 1e3, fault: 1e3 },
    { layout: "gallery", prompt: 300, fault: 300 },
    { layout: "gallery", prompt: 0, fault: 200 }
  ],
  unchanged: 2e4,
  name: "summary"
};
var fewRenders = 6;
var leastOfPair = 500;
var glue = "\n\n";
function compose(sheet, medium) {
  const { measure, limit: limit2 } = medium;
  const head = sheetHead(sheet);
  const foot = sheetFoot(sheet, medium.name);
  const widest = moreWords({ images: 99999, problems: 99999 }, linkWords(sheet, medium.name));
  const around = [head, widest, foot].reduce((sum, text2) => sum + measure(text2 + glue), 1);
  const { text, leftOut } = body(sheet, medium, limit2 - around);
  const more = moreWords(leftOut, linkWords(sheet, medium.name));
  return `${[head, text, more, foot].filter((part) => part !== "").join(glue)}
`;
}
function body(sheet, medium, room) {
  const { measure, details } = medium;
  const { data, pictures } = sheet;
  const groups = groupsOf(data);
  const shown = groups.reduce((sum, { renders }) => sum + renders.length, 0);
  const level = sheet.unverified ? 4 : 3;
  let best = { text: "", leftOut: { images: shown, problems: data.problems.length } };
  for (const detail of details) {
    const whole = detail.layout === "pairs" ? shown : detail.prompt > 0 ? groups.length : 0;
    if (whole * leastOfPair > room) continue;
    const manner = { pictures, detail, folded: shown > fewRenders, level };
    const parts = [
      ...problemPart(data, groups, manner),
      ...groups.map((group) => groupPart(group, manner)),
      ...asideParts(data, medium.unchanged)
    ];
    best = fitParts(parts, { room, measure, glue });
    if (best.leftOut.images + best.leftOut.problems === 0) return best;
  }
  return best;
}

// action/commands/workflow/tell.ts
async function tellWorkflow(desk, story) {
  const { runner, conduct } = desk;
  const { report, data, delivered, notes } = story;
  for (const line of [...linesOf(report, plainLook, void 0), ...notes]) runner.log(line);
  const sheet = sheetOf(desk, story);
  await runner.summarize(summaryMarkdown(sheet));
  for (const annotation2 of annotationsOf(data)) runner.annotate(annotation2);
  if (report.command === "render" && report.service === "emulator") tellWarning(runner, noKey);
  runner.output("report", await runner.keep("report.json", `${JSON.stringify(data, null, 2)}
`));
  for (const [name, value] of Object.entries(outputsOf(report))) runner.output(name, value);
  tellCommit(runner, delivered);
  const body2 = commentMarkdown(sheet);
  runner.output("comment-body-file", await runner.keep("comment.md", body2));
  const faults = [...failuresIn(report, conduct.failOn), ...deliveryFaults(desk, delivered)];
  await comment2(desk, { data, body: body2, delivered, failed: faults.length > 0 });
  return judge(desk, story, faults);
}
function judge({ runner }, { report, delivered }, faults) {
  const failures2 = faults.filter((fault) => fault !== "delivery");
  if (delivered?.kind === "not committed") {
    const tell2 = faults.includes("delivery") ? tellFailure : tellWarning;
    tell2(runner, `The images are not committed. ${delivered.why}`);
  }
  if (faults.length === 0) return "well";
  if (failures2.length > 0) {
    const words = `This run fails on ${failures2.join(", ")}. fail-on says what a run fails on.`;
    tellFailure(runner, words);
  }
  return report.interrupted ? "interrupted" : "failed";
}
function deliveryFaults({ target }, delivered) {
  if (delivered?.kind !== "not committed") return [];
  const mayLack = target?.pull !== void 0 && target.commit === "auto";
  return delivered.forbidden && mayLack ? [] : ["delivery"];
}
function tellCommit(runner, delivered) {
  if (delivered?.kind !== "committed") return;
  const { branch, sha: sha2, pull } = delivered;
  const url = commitUrl(runner, sha2) ?? sha2;
  runner.output("commit-sha", sha2);
  runner.output("commit-url", url);
  runner.log(`Committed to ${branch}: ${url}`);
  if (pull && "url" in pull) runner.log(`Merge ${pull.url} to have the images.`);
}
function commitUrl({ repository }, sha2) {
  return repository && `${repository.serverUrl}/${repository.name}/commit/${sha2}`;
}
function sheetOf({ runner, settings }, story) {
  const { data, pictures, notes, delivered } = story;
  const run2 = runner.runUrl;
  const committed = committedIn(runner, delivered);
  return {
    data,
    key: settings.commentKey ?? "darkroom",
    pictures,
    notes,
    links: { ...run2 && { run: run2 } },
    ...committed && { committed },
    unverified: false
  };
}
function committedIn(runner, delivered) {
  if (delivered?.kind !== "committed") return void 0;
  const { branch, sha: sha2, pull } = delivered;
  const url = commitUrl(runner, sha2);
  const pullUrl = pull && "url" in pull ? pull.url : void 0;
  return url === void 0 ? void 0 : { branch, sha: sha2, url, ...pullUrl && { pullUrl } };
}
async function comment2({ runner, settings, occasion, github }, sheet) {
  const { comment: when = "always", commentKey: key = "darkroom" } = settings;
  if (occasion.kind !== "pull request" || !occasion.trusted || when === "never") return;
  const hub = await github();
  if (hub === void 0) return;
  const { number: number2, head } = occasion;
  const { delivered, ...told2 } = sheet;
  const own2 = delivered?.kind === "committed" && delivered.branch === head.branch;
  const headSha = own2 ? delivered.sha : head.sha;
  const posted = await postComment(hub, { ...told2, number: number2, headSha, key, when });
  if (posted.kind === "posted") runner.output("comment-id", String(posted.id));
  else tellNotice(runner, posted.why);
}
var noKey = "There is no key: the emulator draws proofs, and nothing is committed. Give gemini-api-key or vertex-project to render for real.";
function tellNotice(runner, message2) {
  tell(runner, "notice", message2);
}
function tellWarning(runner, message2) {
  tell(runner, "warning", message2);
}
function tellFailure(runner, message2) {
  tell(runner, "error", message2);
}
function tell(runner, level, message2) {
  runner.annotate({ level, title: "Darkroom", message: message2, file: "", line: 1, column: 1 });
}

// action/report/read-report.ts
var fiveMegabytes = 5e6;
function readReport(text, limitBytes = fiveMegabytes) {
  if (Buffer.byteLength(text) > limitBytes) {
    return refused2(`is larger than ${limitBytes} bytes`);
  }
  const json = parse(text);
  if (json === void 0) return refused2("is not JSON");
  const version = versionOf(json.value);
  if (version !== reportSchemaVersion) {
    return refused2(`is not of version ${reportSchemaVersion}, which this Darkroom reads`);
  }
  const result = reportSchema.safeParse(json.value);
  if (result.success) return { ok: true, data: result.data };
  return refused2(`does not have a report's shape at ${placeOf(result.error.issues[0]?.path)}`);
}
function refused2(fault) {
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
var mostBytes3 = 5e6;
async function tellUnverified(desk, other) {
  const { runner, settings, github } = desk;
  const { artifact, commentKey: key = "darkroom", comment: when = "always" } = settings;
  if (artifact === void 0) {
    throw new UsageError(
      "On workflow_run the report of another run is posted, and there is none. Give artifact the folder that it was downloaded to."
    );
  }
  const reading = readReport(await runner.readArtifact(artifact, "report.json", mostBytes3));
  if (!reading.ok) throw new UsageError(`${reading.fault} Nothing was posted.`);
  const { data } = reading;
  const run2 = runner.runUrl;
  const links = { ...run2 && { run: run2 } };
  const sheet = { data, key, pictures: /* @__PURE__ */ new Map(), notes: [], links, unverified: true };
  await runner.summarize(summaryMarkdown(sheet));
  const body2 = commentMarkdown(sheet);
  runner.output("comment-body-file", await runner.keep("comment.md", body2));
  const hub = await github();
  if (when === "never" || hub === void 0) return "well";
  const pull = pullOf(await hub.pullsFrom(other.headOwner, other.headBranch), other);
  if (pull === void 0) {
    tellNotice(runner, "No open pull request has that commit for its head: nothing was posted.");
    return "well";
  }
  const { number: number2 } = pull;
  const posting = { number: number2, headSha: other.headSha, key, when, data, failed: false, body: body2 };
  const posted = await postComment(hub, posting);
  if (posted.kind === "posted") runner.output("comment-id", String(posted.id));
  else tellNotice(runner, posted.why);
  return "well";
}

// action/commands/workflow/vault.ts
import { join as join3 } from "node:path";

// action/adapters/journal-files.ts
import { readdir, readFile as readFile3, stat } from "node:fs/promises";
import { join as join2 } from "node:path";
var answerSchema = object({
  images: array(object({ file: string(), bytes: number() }))
});
async function paidFiles(folder2) {
  const keys = (await list(folder2)).filter((name) => /^[0-9a-f]{64}\.\d{1,4}$/.test(name));
  const found = await Promise.all(
    keys.map(async (key) => {
      const names = (await list(join2(folder2, key))).filter((name) => name.endsWith(".answer.json"));
      return Promise.all(names.map((name) => answerFiles({ folder: folder2, key, name })));
    })
  );
  return found.flat(2);
}
async function answerFiles(answer) {
  const { folder: folder2, key, name } = answer;
  const at = (file2) => join2(folder2, key, file2);
  const text = await readFile3(at(name), "utf8").catch(() => "");
  const read = answerSchema.safeParse(parsed(text));
  if (!read.success) return [];
  const files = [{ file: name, bytes: Buffer.byteLength(text) }, ...read.data.images];
  for (const { file: file2, bytes } of files) {
    if (!/^[\w.]+$/.test(file2)) return [];
    if ((await stat(at(file2)).catch(() => void 0))?.size !== bytes) return [];
  }
  return files.map(({ file: file2, bytes }) => ({ path: `${key}/${file2}`, file: at(file2), bytes }));
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
async function list(folder2) {
  return (await readdir(folder2).catch(() => [])).sort();
}

// action/publish/checkpoints.ts
var folder = "journal";
var due = { milliseconds: 3e4, bytes: 32 * 2 ** 20 };
var mostTries = 5;
var shape = /^[0-9a-f]{64}\.\d{1,4}\/\d{3,9}\.[\w.]{1,40}$/;
var Checkpoints = class {
  #vault;
  #saved = /* @__PURE__ */ new Set();
  #tip;
  #fresh = 0;
  #cancel;
  #working = Promise.resolve();
  #fault;
  constructor(vault) {
    this.#vault = vault;
  }
  /** Why what was paid for is not kept; undefined while it is. */
  get fault() {
    return this.#fault;
  }
  /** The commit that the branch stands at. */
  get tip() {
    return this.#tip;
  }
  /** Brings the answers that earlier runs kept into the journal; how many files came. */
  async restore() {
    const { checkout, branch, paid, place } = this.#vault;
    this.#tip = await checkout.fetchBranch(branch);
    if (this.#tip === void 0) return 0;
    const kept = await this.#kept();
    const here = new Set((await paid()).map(({ path }) => path));
    const missing = [...kept].filter(([path]) => !here.has(path));
    await checkout.extract(new Map(missing.map(([path, blob]) => [place(path), blob])));
    for (const path of kept.keys()) this.#saved.add(path);
    return missing.length;
  }
  /** An answer of so many bytes is in the journal: the next checkpoint is due in a while, or now. */
  arrived(bytes) {
    this.#fresh += bytes;
    if (this.#fresh >= due.bytes) void this.save();
    else this.#cancel ??= this.#vault.later(due.milliseconds, () => void this.save());
  }
  /** Puts every answer on the branch that is not there. */
  save() {
    return this.#next(() => this.#write());
  }
  /** The last checkpoint of a run, with all else that the branch is to keep; the branch's commit then. */
  async finish(keeping) {
    await this.#next(() => this.#write(keeping));
    return this.#tip;
  }
  /** One at a time, and each after those that were asked for before it. */
  #next(work2) {
    this.#cancel?.();
    this.#cancel = void 0;
    this.#fresh = 0;
    const done = this.#working.then(work2).catch((error2) => {
      this.#fault = error2 instanceof Error ? error2.message : String(error2);
    });
    this.#working = done;
    return done;
  }
  async #write(keeping) {
    const { checkout, branch, paid } = this.#vault;
    const answers = (await paid()).filter(({ path }) => shape.test(path));
    for (let tries = 0; tries < mostTries; tries += 1) {
      const changes = await this.#changes(answers, keeping);
      if (changes.length === 0) return;
      const tip = this.#tip;
      const note = tip === void 0 ? [{ path: "README.md", text: readme }] : [];
      const parents = tip === void 0 ? [] : [tip];
      const all = [...note, ...changes];
      const sha2 = await checkout.commit({ parents, base: tip, changes: all, message });
      const pushed = await checkout.push(sha2, branch, tip);
      if (pushed.kind === "pushed") {
        this.#tip = sha2;
        this.#fault = void 0;
        for (const { path } of answers) this.#saved.add(path);
        return;
      }
      if (pushed.kind !== "moved") {
        this.#fault = pushed.kind === "forbidden" ? noRight : pushed.words;
        return;
      }
      this.#tip = await checkout.fetchBranch(branch);
      this.#saved.clear();
      if (this.#tip !== void 0)
        for (const path of (await this.#kept()).keys()) this.#saved.add(path);
    }
    this.#fault = `${branch} moves on faster than it can be written to`;
  }
  async #changes(answers, keeping) {
    const { instead, changes = [] } = keeping ?? {};
    const delivered = keeping ? await this.#delivered(answers, keeping) : /* @__PURE__ */ new Set();
    const isDelivered = (path) => delivered.has(keyOf(path));
    const fresh = answers.filter(({ path }) => !this.#saved.has(path) && !isDelivered(path));
    const gone = [...this.#saved].filter(isDelivered).map((path) => `${folder}/${path}`);
    const old = instead === void 0 ? [] : await this.#below(instead);
    const coming = new Set(changes.map(({ path }) => path));
    const isThere = await this.#isThere(changes);
    return [
      ...[...gone, ...old.filter((path) => !coming.has(path))].map((path) => ({
        path,
        remove: true
      })),
      ...fresh.map(({ path, ...rest }) => ({ ...rest, path: `${folder}/${path}` })),
      ...changes.filter((change) => !isThere(change))
    ];
  }
  /** Tells what the branch has already: the same thumbnails are not pushed again. */
  async #isThere(changes) {
    if (this.#tip === void 0 || changes.length === 0) return () => false;
    const { checkout } = this.#vault;
    const there = await checkout.files(this.#tip);
    const files = changes.flatMap((change) => "file" in change ? [change.file] : []);
    const blobs = await checkout.blobsOf(files);
    return (change) => "file" in change && there.get(change.path) === blobs.get(change.file);
  }
  /** The answers, here and on the branch, that need not be kept. */
  async #delivered(answers, { delivered: { blobs, keys } }) {
    const kept = await this.#kept();
    const fresh = answers.filter(({ path }) => !kept.has(path));
    const hashed = await this.#vault.checkout.blobsOf(fresh.map(({ file: file2 }) => file2));
    const here = fresh.map(({ path, file: file2 }) => [path, hashed.get(file2) ?? ""]);
    const found = [...kept, ...here].filter(([, blob]) => blobs.has(blob));
    return /* @__PURE__ */ new Set([...keys, ...found.map(([path]) => keyOf(path))]);
  }
  async #below(path) {
    if (this.#tip === void 0) return [];
    return [...(await this.#vault.checkout.files(this.#tip, [path])).keys()];
  }
  /** The answers on the branch, by their paths in the journal. */
  async #kept() {
    if (this.#tip === void 0) return /* @__PURE__ */ new Map();
    const files = await this.#vault.checkout.files(this.#tip, [folder]);
    const inside = [...files].map(([path, blob]) => [path.slice(folder.length + 1), blob]);
    return new Map(inside.filter(([path]) => shape.test(path)));
  }
};
function keyOf(path) {
  return path.slice(0, path.indexOf("/"));
}
var noRight = "the token may not write: give the job the permission contents: write";
var message = "Keep thumbnails and what was paid for";
var readme = `# Kept by Darkroom

This branch has no part in the repository's history. It keeps thumbnails for the contact sheet, and answers of image
models that were paid for and are not committed yet: the next run takes them from here instead of paying again.

Nobody needs to look at it or merge it. A pull request's is deleted some days after it was closed.
`;

// action/commands/workflow/vault.ts
async function openVault(desk, ports) {
  const { target, conduct, settings, runner } = desk;
  const pays = conduct.command === "render" && ports.service !== "emulator";
  const shows = target?.pull !== void 0 && settings.previewUrls !== "none";
  const checkout = target && (pays || shows) ? await desk.checkout() : void 0;
  if (target === void 0 || checkout === void 0) return void 0;
  const folder2 = ports.disk.absolute(journalFolder(false));
  const vault = new Checkpoints({
    checkout,
    branch: keepingBranch(target),
    paid: () => pays ? paidFiles(folder2) : Promise.resolve([]),
    place: (path) => join3(folder2, path),
    later: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    }
  });
  if (!pays) return vault;
  await ports.disk.prepare();
  const files = await vault.restore();
  if (files > 0)
    runner.log("Answers that an earlier run paid for were taken from the keeping branch.");
  return vault;
}

// action/commands/workflow/work.ts
async function work(desk, base, { ports, vault }) {
  const { conduct, settings, root, runner } = desk;
  const recorded = recording(ports.disk);
  const own2 = {
    ...ports,
    disk: recorded.disk,
    journal: (emulated) => watched(ports.journal(emulated), emulated ? void 0 : vault),
    connect: async () => {
      if (ports.service !== "emulator") await beforeFirstCall(desk, ports.halt);
      return ports.connect();
    },
    ...base && ports.service !== "emulator" && { baseConfig: base.config }
  };
  const stopListening = listenForCancel(ports.halt, vault);
  try {
    const given = { ...settings, root, requireKey: conduct.requireKey };
    const report = await run(conduct.command, given, own2);
    const page = await writeContactSheet(report, ports.disk);
    if (page.fault !== void 0) runner.log(plainBlock(page.fault));
    if (page.file !== void 0) runner.output("contact-sheet", page.file);
    return { report, recording: recorded, ports: own2 };
  } finally {
    stopListening();
  }
}
function openWork({ conduct, settings, root, runner }) {
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const access2 = { door: "action", apiKey: settings.geminiApiKey };
  let progress = startProgress(Date.now());
  const tell2 = (event) => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== void 0) runner.log(line);
  };
  return openPorts(conduct.command, given, { access: access2, halt: new Halt(), tell: tell2 });
}
function watched(journal, vault) {
  if (vault === void 0) return journal;
  return {
    ...journal,
    keep: async (slot, answer, at) => {
      const kept = await journal.keep(slot, answer, at);
      vault.arrived(kept.images.reduce((sum, { bytes }) => sum + bytes, 0));
      return kept;
    }
  };
}
async function beforeFirstCall(desk, halt) {
  const { target, github, checkout, rules } = desk;
  const hub = target && await github();
  if (target === void 0 || hub === void 0) return;
  const head = await headOf(hub, target);
  if ("why" in head)
    halt.stop({ ...outdated, message: "the branch takes no images any more", remedy: head.why });
  else if (head.sha !== target.sha) halt.stop(outdated);
  if (halt.reason !== void 0 || target.commit === "none") return;
  const here = await checkout();
  if (here === void 0) {
    if (target.commit === "auto") return;
    throw new UsageError(`commit: ${target.commit} needs a checkout. ${checkoutRemedy}`);
  }
  if (/^\.github\//i.test(here.prefix)) throw new UsageError(inGithub);
  if (here.head.sha !== target.sha && here.head.tree !== await hub.treeOf(target.sha)) {
    throw new UsageError(
      `The files that are checked out are not those of ${target.sha}, so images made from them cannot be committed to ${target.branch}. ${checkoutRemedy}`
    );
  }
  await rules(target.into);
}
var inGithub = "working-directory lies below .github, where no image belongs. Name another folder, or give commit: none.";
var checkoutRemedy = (
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own, for a workflow
  "Give actions/checkout the input ref: ${{ github.event.pull_request.head.sha || github.sha }}."
);
var outdated = {
  why: "outdated",
  message: "the branch has moved on since this run was started",
  remedy: "The run of its newest commit goes on from here."
};
var graceMs = 6e3;
function listenForCancel(halt, vault) {
  let timer;
  const stop = () => {
    halt.stop(interrupted);
    void vault?.save();
    timer ??= setTimeout(giveUp, graceMs);
  };
  const giveUp = () => halt.abandon(interrupted);
  process.on("SIGINT", stop);
  process.on("SIGTERM", giveUp);
  return () => {
    clearTimeout(timer);
    process.off("SIGINT", stop);
    process.off("SIGTERM", giveUp);
  };
}

// action/commands/workflow.ts
async function runWorkflow(runner) {
  try {
    const settings = readInputs(runner);
    const occasion = occasionOf(runner.event);
    const conduct = conductOf(occasion, settings);
    const desk = await openDesk(runner, { settings, occasion, conduct });
    switch (occasion.kind) {
      case "report of another run":
        return await tellUnverified(desk, occasion);
      case "closed":
        runner.log("The pull request is closed: there is nothing to render.");
        await tidy(desk);
        return "well";
      default:
        return await render(desk);
    }
  } catch (error2) {
    tellFailure(runner, await explain(error2));
    return "failed";
  }
}
async function render(desk) {
  const { target, runner, conduct } = desk;
  if (target && isKeepingBranch(target.branch)) {
    runner.log("This branch only keeps thumbnails and checkpoints: there is nothing to render.");
    return "well";
  }
  const ports = await openWork(desk);
  requireToken(desk, ports);
  const base = await baseOf(desk, ports);
  const vault = await openVault(desk, ports);
  const done = await work(desk, base, { ports, vault });
  const { report } = done;
  const delivered = await deliverWork(desk, done);
  const data = reportData(report, base?.baseline);
  const pictures = await showPictures(desk, { data, done, vault, base, delivered });
  const isOnPull = target?.pull !== void 0 && delivered?.kind === "committed";
  const login = isOnPull ? await (await desk.github())?.login() : void 0;
  const notes = [
    ...conduct.notes,
    ...deliveryNotes(delivered, { target, login }),
    ...lossNotes(report, { fault: vault?.fault, delivered })
  ];
  return tellWorkflow(desk, { report, data, delivered, pictures, notes });
}
function requireToken({ target, settings, conduct }, { service }) {
  const isReal = conduct.command === "render" && service !== "emulator";
  const isDelivery = settings.stage === void 0 || settings.stage === "deliver";
  const commits = target !== void 0 && target.commit !== "none" && isReal && isDelivery;
  if (commits && !settings.githubToken) throw new UsageError(noToken);
}
var noToken = "The images of this run are to be committed, and github-token is empty. Give a token that may write contents, or commit: none.";
async function tidy({ github, runner }) {
  const hub = await github();
  const deleted = hub ? await tidyUp(hub, /* @__PURE__ */ new Date()) : [];
  for (const branch of deleted) runner.log(`Deleted ${branch}: its pull request is closed.`);
}

// action/main.ts
var statuses = { well: 0, failed: 1, interrupted: 130 };
process.exitCode = statuses[await runWorkflow(await openRunner())];
process.stdout.write("", () => process.exit());
