import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  branchName,
  conductOf,
  isUnknownToken,
  lacksRights,
  login,
  misread,
  nameWithOwner,
  reportOfAnotherRun,
  sha,
  statusOf,
  tellFailure,
  tellWorkflow,
  unknownToken
} from "./lazy-chunk-BDUV4TRM.js";
import {
  explain
} from "./lazy-chunk-5I6DOAA7.js";
import {
  advance,
  baselineOf,
  contactSheetPath,
  eventLine,
  openJournal,
  openPorts,
  reportData,
  run,
  startProgress,
  writeContactSheet
} from "./lazy-chunk-D7LOG7T5.js";
import "./lazy-chunk-TWHXCF7Y.js";
import "./lazy-chunk-ESBKYHFP.js";
import {
  counted
} from "./lazy-chunk-YWG4ULEL.js";
import "./lazy-chunk-AF65NL3Z.js";
import {
  UsageError,
  actionInputs,
  readSettings
} from "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-MUT2KYC4.js";
import {
  plainLook
} from "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-VAKJROHI.js";
import {
  plainBlock,
  plainLine
} from "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import {
  Halt,
  answerKeyOf,
  interrupted
} from "./lazy-chunk-R2PHZQGJ.js";
import "./lazy-chunk-EH4KEMAY.js";
import {
  journalFolder,
  lockPathOf,
  privateFolder
} from "./lazy-chunk-OZCGRKUY.js";
import {
  usdText
} from "./lazy-chunk-W3TSDLLV.js";
import {
  didYouMean
} from "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import {
  _positive,
  array,
  int,
  literal,
  nullable,
  number,
  object,
  string
} from "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/adapters/runner.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { constants as constants2 } from "node:fs";
import {
  access as access2,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  writeFile as writeFile2
} from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

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
  let own3;
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
    annotate: ({ level, message: message2, file, line, column, title }) => {
      const at = file === "" ? {} : { file, startLine: line, startColumn: column };
      tellers[level](message2, { title, ...at });
    },
    output: (name, value) => setOutput(name, value),
    summarize: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    },
    keep: async (name, text) => {
      own3 ??= stepFolder(kept);
      const file = join(await own3, name);
      await writeFile2(file, text);
      return file;
    },
    readArtifact: (folder2, name, mostBytes3) => readArtifact([workspace, env.RUNNER_TEMP ?? workspace], { folder: folder2, name, mostBytes: mostBytes3 }),
    folder: (below) => folderIn(workspace, below),
    prefixOf: async (folder2) => prefixOf(await realpath(workspace), folder2)
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
async function readArtifact(roots, { folder: folder2, name, mostBytes: mostBytes3 }) {
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
  const file = join(real, name);
  const stats = await lstat(file).catch(() => void 0);
  if (!stats?.isFile()) {
    throw new Error(`${given} has no file ${name}. Upload the output report in the other run.`);
  }
  if (stats.size > mostBytes3) {
    throw new Error(
      `${given}: ${name} has ${stats.size} bytes, and a report may have ${mostBytes3}. Nothing was read.`
    );
  }
  const handle = await open(file, constants2.O_RDONLY | constants2.O_NOFOLLOW);
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
async function stepFolder(kept) {
  await mkdir(kept, { recursive: true });
  return mkdtemp(join(kept, "step-"));
}
async function prefixOf(workspace, folder2) {
  for (let root = folder2; ; root = dirname(root)) {
    if (root === workspace || await isThere(join(root, ".git"))) {
      const from = relative(root, folder2);
      return from === "" ? "" : `${from.split(sep).join("/")}/`;
    }
    if (root === dirname(root)) return "";
  }
}
function isThere(path) {
  return access2(path).then(
    () => true,
    () => false
  );
}

// action/publish/delivery-notes.ts
function deliveryNotes(delivered, about) {
  if (delivered === void 0) return [];
  if (delivered.kind === "nothing to commit") return waitingNotes(delivered.pull);
  if (delivered.kind === "not committed") return [`The images are not committed. ${delivered.why}`];
  const { branch, onto, pull } = delivered;
  return [
    ...onto === void 0 ? [] : [
      "The branch had moved on: what it still asks for is committed on top of that, and its own run makes the rest."
    ],
    ...pull !== void 0 && "why" in pull ? [pull.why] : [],
    ...waitsForApproval(about, branch) ? [approvalNote] : []
  ];
}
function waitingNotes(pull) {
  if (pull === void 0) return [];
  return [
    "why" in pull ? pull.why : "What is missing here waits in the pull request of an earlier run."
  ];
}
function waitsForApproval({ target, login: login2 }, branch) {
  return target?.pull !== void 0 && branch === target.branch && isWorkflowToken(login2);
}
function isWorkflowToken(login2) {
  return login2?.replace(/\[bot\]$/, "") === "github-actions";
}
var approvalNote = "Checks on the new commit wait until somebody clicks \u201CApprove workflows to run\u201D on the pull request: GitHub holds back what a workflow\u2019s own token pushed. With the token of a GitHub App as github-token they start by themselves.";
function lossNotes({ outcomes, costUsd, service }, how) {
  const paid = outcomes.filter((one) => "calls" in one && one.calls > 0).length;
  const isSafe = how.kept || how.delivered?.kind === "committed";
  if (service === "emulator" || paid === 0 || costUsd === 0 || isSafe) return [];
  const why = how.why ?? "this run has no branch to keep it on";
  return [
    `What this run paid for (${counted(paid, "image")}) could not be kept on GitHub: ${why}. It is in .darkroom/journal on this runner: upload that folder in a last step with if: always(), or it is lost.`
  ];
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
    base: object({
      sha,
      ref: branchName,
      repo: object({ full_name: nameWithOwner, default_branch: branchName })
    }),
    user: nullable(object({ login: string() }))
  }),
  sender: object({ login })
});
var deletion = object({ deleted: literal(true) });
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
      return deletion.safeParse(event.payload).success ? { kind: "gone" } : onBranch(event);
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
  const { action, number: number2, pull_request, sender } = read.data;
  if (action === "closed") return { kind: "closed", number: number2 };
  const { head, base, user } = pull_request;
  const own3 = head.repo?.full_name === base.repo.full_name;
  const bot = "dependabot[bot]";
  return {
    kind: "pull request",
    trusted: own3 && actor !== bot && user?.login !== bot,
    number: number2,
    action,
    head: { sha: head.sha, branch: head.ref },
    base: { sha: base.sha, branch: base.ref },
    defaultBranch: base.repo.default_branch,
    sender: sender.login
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

// action/publish/tidy.ts
var keptMs = 7 * 24 * 3600 * 1e3;
var half = 50;
var hourMs = 3600 * 1e3;
async function tidyUp(github, now) {
  try {
    const deleted = [];
    for (const [number2, branch] of lookedAt(await github.branchesFrom(pullStart), now)) {
      if (!await isOver(github, number2, now)) continue;
      await github.deleteBranch(branch);
      deleted.push(branch);
    }
    return deleted;
  } catch (error2) {
    if (lacksRights(error2)) return [];
    throw error2;
  }
}
function lookedAt(branches, now) {
  const all = branches.map((branch) => [numberOf(branch), branch]).filter(([number2]) => number2 > 0).sort(([a], [b]) => a - b);
  const others = all.slice(half);
  const hours = Math.floor(now.getTime() / hourMs);
  const first = hours % Math.max(1, Math.ceil(others.length / half)) * half;
  return [...all.slice(0, half), ...others.slice(first, first + half)];
}
function numberOf(branch) {
  return Number(/^\d{1,9}$/.exec(branch.slice(pullStart.length))?.[0]);
}
async function isOver(github, number2, now) {
  try {
    const { isOpen, closedAt } = await github.pull(number2);
    return !isOpen && closedAt !== void 0 && now.getTime() - Date.parse(closedAt) > keptMs;
  } catch (error2) {
    if (statusOf(error2) === 404) return false;
    throw error2;
  }
}

// action/commands/workflow/base.ts
import { posix } from "node:path";
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
  const locks = [...files.keys()].filter((path) => path.endsWith(".lock.json"));
  const blobs = locks.flatMap((path) => files.get(path) ?? []);
  const sizes = await checkout.sizesOf(blobs);
  const bytes = await checkout.readAll(
    blobs.filter((blob) => (sizes.get(blob) ?? Infinity) <= mostBytes)
  );
  const texts = locks.flatMap((path) => {
    const text = bytes.get(files.get(path) ?? "")?.toString("utf8");
    return text === void 0 ? [] : [{ path: path.slice(prefix2.length), text }];
  });
  const baseline = baselineOf(texts);
  return { sha: sha2, baseline, config: await termsOf(desk, checkout) };
}
async function termsOf({ occasion, settings }, checkout) {
  if (occasion.kind !== "pull request") return null;
  const tip = await checkout.fetchBranch(occasion.defaultBranch);
  if (tip === void 0) return null;
  const path = posix.normalize(settings.config ?? "darkroom.yml");
  const files = await checkout.files(tip, [`${checkout.prefix}${path}`]);
  return await textOf(checkout, files, path) ?? null;
}
async function textOf(checkout, files, path) {
  const blob = files.get(checkout.prefix + path);
  if (blob === void 0) return void 0;
  const bytes = await checkout.read(blob);
  return bytes.length > mostBytes ? void 0 : { path, text: bytes.toString("utf8") };
}
var noBase = "What a pull request may spend is said by the default branch\u2019s darkroom.yml, and here is no checkout to find it by. Check the repository out with actions/checkout, and give github-token.";
async function baseCommit(checkout, { occasion, github }) {
  if (occasion.kind !== "pull request") return checkout.head.sha;
  const { head, base } = occasion;
  const [first, ...others] = checkout.head.parents;
  if (first !== void 0 && others.includes(head.sha)) return first;
  const hub = await github();
  return await hub?.mergeBase(base.sha, head.sha) ?? base.sha;
}

// action/commands/workflow/cancel.ts
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

// action/adapters/bytes.ts
import { createHash } from "node:crypto";
import { cp, readFile as readFile2, writeFile as writeFile3 } from "node:fs/promises";
function readBytes(file) {
  return readFile2(file);
}
async function keepBytes(file, bytes, sha256) {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return false;
  await writeFile3(file, bytes);
  return true;
}
async function copyFolder(from, to) {
  await cp(from, to, { recursive: true }).catch((error2) => {
    if (!(error2 instanceof Error && "code" in error2 && error2.code === "ENOENT")) throw error2;
  });
}

// action/publish/commit-message.ts
function commitMessage(report, about) {
  if (about.given !== void 0) return about.given;
  const rendered = report.outcomes.filter((one) => one.kind === "rendered");
  const models = [...new Set(rendered.map(({ render: render2 }) => render2.template.model.displayName))];
  const deleted = report.pruned.filter(({ fileExists }) => fileExists).length;
  const done = [
    ...rendered.length === 0 ? [] : [`render ${counted(rendered.length, "image")}`],
    ...deleted === 0 ? [] : [`delete ${counted(deleted, "image")}`]
  ].join(", ");
  const head = done === "" ? "Bring images and locks up to date" : capital(done);
  const body = [
    ...models.length === 0 ? [] : [`${models.sort().join(", ")}: ${usdText(report.costUsd)}.`],
    ...about.runUrl === void 0 ? [] : [about.runUrl]
  ];
  return body.length === 0 ? head : `${head}

${body.join("\n")}`;
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
  for (const { path } of commit.changes) refusePath(path);
  try {
    const { branch, parents, message: message2 } = commit;
    let tree = await github.treeOf(commit.base);
    const entries = oneEach(await sendBlobs(github, commit));
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
  const isStray = names.some((name) => ["", ".", "..", ".git"].includes(name));
  const isWorkflow = names[0] === ".github" && [void 0, "workflows"].includes(names[1]);
  if (!isStray && !isWorkflow && !/[\0\r\n]/.test(path)) return;
  throw new Error(
    `${plainLine(path)}: Darkroom commits nothing there. Choose a path inside the repository, outside .git and .github/workflows.`
  );
}
async function sendBlobs(github, commit) {
  const queue = inTurn(commit.changes);
  const entries = [];
  const send = async () => {
    for (const change of queue) {
      const { path } = change;
      const blob = await blobOf(github, change, commit.bytesOf);
      entries.push({ path, blob, isExecutable: commit.programs.has(path) });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, send));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return entries;
}
function* inTurn(items) {
  yield* items;
}
async function blobOf(github, change, bytesOf) {
  if ("remove" in change) return null;
  if ("blob" in change) return change.blob;
  const isText = "text" in change;
  return github.createBlob(
    isText ? new TextEncoder().encode(change.text) : await bytesOf(change.file)
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
var size = /too large to process|request timed out/i;
var movement = /not a fast[ -]forward|Reference cannot be updated|Reference does not exist/i;
function refusalOf(fault) {
  if (isUnknownToken(fault)) return { kind: "failed", words: unknownToken };
  const said = plainLine(fault.words || fault.message);
  const words = said.length > mostWords ? `${said.slice(0, mostWords - 1)}\u2026` : said;
  const { status } = fault;
  if (size.test(fault.words)) return { kind: "too large", words };
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
function commitRoute(files, about) {
  if (about.asked !== "auto") return about.asked;
  if (about.rules.has("required_signatures")) return "api";
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const isTooMuch = files.length > mostFiles || bytes > mostBytes2;
  const isTooLarge = files.some((file) => file.large || file.bytes > mostBlobBytes);
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

// action/publish/commit-on.ts
async function commitOn(courier, target, { made, message: message2, into }) {
  const { checkout, rules } = courier;
  const { changes, large } = made;
  if (large.length > 0) await checkout.upload(large, into);
  const asked = target.commit === "none" ? "auto" : target.commit;
  const about = { asked, rules: await rules(into) };
  const files = [
    ...changes.map((one) => ({ bytes: "file" in one ? one.bytes : 0, large: false })),
    ...large.map(({ bytes }) => ({ bytes, large: true }))
  ];
  const order = { made, message: message2, into };
  if (commitRoute(files, about) === "git") return byPush(courier, order);
  const done = await byApi(courier, order);
  if (done.kind !== "too large") return done;
  const mayPush = asked === "auto" && !about.rules.has("required_signatures");
  return mayPush ? byPush(courier, order) : { kind: "failed", words: done.words };
}
async function byPush({ checkout }, { made, message: message2, into }) {
  const { base, changes } = made;
  const sha2 = await checkout.commit({ parents: [base], base, changes, message: message2 });
  const pushed = await checkout.push(sha2, into, base);
  return pushed.kind === "pushed" ? { kind: "committed", sha: sha2 } : pushed;
}
async function byApi({ github, checkout, bytesOf }, { made, message: message2, into }) {
  const { base, changes } = made;
  const paths = changes.map(({ path }) => path);
  for (const [path, obstacle] of await checkout.obstacles(base, paths)) {
    throw new Error(
      `${path} cannot be committed: a ${obstacle} stands there, or above it. Choose another path, or move the ${obstacle}.`
    );
  }
  const programs = await checkout.programs(base, paths);
  const commit = { branch: into, parents: [base], base, changes, message: message2, bytesOf, programs };
  return commitByApi(github, commit);
}

// action/publish/delivered.ts
function notCommitted(why, isFault2 = true) {
  return { kind: "not committed", why, isFault: isFault2 };
}
function movedTo({ sha: sha2 }, { base }) {
  return base === sha2 ? void 0 : base;
}
function refused(done) {
  switch (done.kind) {
    case "moved":
      return done;
    case "forbidden":
      return notCommitted(noRight);
    default:
      return notCommitted(`GitHub refused the commit: ${done.words}`);
  }
}
var noRight = "The token may not commit: give the job the permission contents: write.";

// action/publish/deliver-by-pull.ts
async function deliverByPull(courier, target, way) {
  const { remake } = courier;
  const { base } = way.made;
  const ready = await readyBranch(courier, target, way);
  if (ready === void 0) {
    return notCommitted(`${way.into} conflicts with ${target.branch}. Merge one into the other.`);
  }
  const { into, tip } = ready;
  const made = tip === base ? way.made : await remake(tip);
  const onto = movedTo(target, way.made);
  if (made.changes.length === 0) {
    return { kind: "nothing to commit", pull: await pullFor(courier, target, { ...way, into }) };
  }
  const done = await commitOn(courier, target, { ...way, made, into });
  if (done.kind !== "committed") return refused(done);
  return { ...done, branch: into, onto, pull: await pullFor(courier, target, { ...way, into }) };
}
async function readyBranch({ github }, { branch }, { into, made: { base } }) {
  if (await github.branchHead(into) === void 0) {
    await github.createBranch(into, base);
    return { into, tip: base };
  }
  const merged = await github.merge(into, base);
  if (merged.kind === "merged") return { into, tip: merged.sha };
  if (into !== deliveringBranch(branch)) return void 0;
  const fresh = `${into}-${base.slice(0, 7)}`;
  if (await github.branchHead(fresh) === void 0) await github.createBranch(fresh, base);
  const again = await github.merge(fresh, base);
  return again.kind === "merged" ? { into: fresh, tip: again.sha } : void 0;
}
async function pullFor({ github, owner }, { branch }, { into, message: message2 }) {
  const [title = ""] = message2.split("\n");
  try {
    const open2 = (await github.pullsFrom(owner, into)).find(({ base }) => base === branch);
    if (open2 !== void 0) return { url: open2.url };
    const { url } = await github.openPull({ title, body: pullBody, head: into, base: branch });
    return { url };
  } catch (error2) {
    if (lacksRights(error2)) return { why: noPull };
    if (!isFault(error2)) throw error2;
    return { why: `No pull request could be opened: ${error2.message}` };
  }
}
var pullBody = "The images that this branch\u2019s templates ask for, with their locks. They come as a pull request because the branch takes no commits of a workflow\u2019s, or because the workflow says so.";
var noPull = "No pull request could be opened: give the job the permission pull-requests: write, and allow GitHub Actions to create pull requests in the repository\u2019s settings.";

// action/publish/deliver.ts
var mostMoves = 5;
async function deliver(courier, target, order) {
  let { made } = order;
  for (let moves = 0; moves < mostMoves; moves += 1) {
    if (made.changes.length === 0) return { kind: "nothing to commit" };
    const head = await headOf(courier.github, target);
    if ("why" in head) return notCommitted(head.why, false);
    if (head.sha !== made.base) {
      courier.tell(
        `${target.branch} has moved on to ${head.sha}: what it asks for is planned anew.`
      );
      made = await courier.remake(head.sha);
      continue;
    }
    const done = await commitTo(courier, target, { made, message: order.message });
    if (done.kind === "committed" || done.kind === "nothing to commit") return done;
    if (done.kind !== "moved") return isOver2(courier, target, done);
  }
  return notCommitted(
    `The branch moved on ${mostMoves} times while the commit was made. Run it again.`
  );
}
async function isOver2({ github }, target, refusal) {
  const head = await headOf(github, target).catch(() => ({}));
  return "why" in head ? notCommitted(head.why, false) : refusal;
}
async function headOf(github, { branch, pull }) {
  if (pull === void 0) {
    const sha2 = await github.branchHead(branch);
    return sha2 === void 0 ? { why: "The branch is gone. Restore it, and run again." } : { sha: sha2 };
  }
  try {
    const { isOpen, headSha } = await github.pull(pull);
    return isOpen ? { sha: headSha } : { why: "The pull request was closed. Open it again, and run again." };
  } catch (error2) {
    if (!lacksRights(error2)) throw error2;
    return headOf(github, { branch, pull: void 0 });
  }
}
async function commitTo(courier, target, order) {
  const { branch, into } = target;
  if (into !== branch) return deliverByPull(courier, target, { ...order, into });
  if (!needsPull(await courier.rules(branch))) {
    const done = await commitOn(courier, target, { ...order, into });
    if (done.kind === "committed") {
      return { ...done, branch, onto: movedTo(target, order.made), pull: void 0 };
    }
    if (done.kind !== "protected") return refused(done);
  }
  return deliverByPull(courier, target, { ...order, into: deliveringBranch(branch) });
}

// action/commands/workflow/desk.ts
async function openDesk(runner, given) {
  const { settings, occasion } = given;
  const { repository } = runner;
  const { githubToken: token } = settings;
  const root = await runner.folder(settings.workingDirectory);
  const github = once(async () => {
    if (!token || !repository) return void 0;
    const { openGitHub } = await import("./lazy-github-ISAAAAVM.js");
    const { apiUrl, name } = repository;
    return openGitHub({ token, apiUrl, repository: name, tell: (line) => runner.log(line) });
  });
  const checkout = once(async () => {
    if (!token || !repository) return void 0;
    const { openCheckout } = await import("./lazy-git-checkout-XUP5TTBQ.js");
    const { serverUrl, name } = repository;
    return openCheckout(root, {
      token,
      serverUrl,
      repository: name,
      environment: runner.environment
    });
  });
  const known = /* @__PURE__ */ new Map();
  const rules = (branch) => {
    const asked = known.get(branch) ?? github().then((hub) => hub?.rules(branch) ?? /* @__PURE__ */ new Set());
    known.set(branch, asked);
    return asked;
  };
  return {
    ...given,
    runner,
    root,
    home: root,
    target: targetOf(occasion, settings),
    github,
    checkout,
    rules
  };
}
function delivers({ target, conduct, settings }) {
  const { stage = "deliver" } = settings;
  const commits = target !== void 0 && target.commit !== "none";
  return commits && conduct.command === "render" && stage === "deliver";
}
function once(ask) {
  let asked;
  return () => {
    asked ??= ask();
    return asked;
  };
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
      place: (from, path, over2) => {
        touch(path);
        return disk.place(from, path, over2);
      },
      remove: (path, over2) => {
        touch(path);
        return disk.remove(path, over2);
      }
    }
  };
}

// action/commands/workflow/elsewhere.ts
async function runElsewhere(command, root, { desk, ports }) {
  const { settings } = desk;
  const halt = new Halt();
  halt.stop(elsewhere);
  const given = { ...settings, root, budgetUsd: "none" };
  const access3 = { door: "action", apiKey: settings.geminiApiKey };
  const opened = await openPorts(command, given, { access: access3, halt, tell: () => void 0 });
  const recorded2 = recording(opened.disk);
  const journal = openJournal(ports.disk.absolute(journalFolder(false)));
  const own3 = { ...opened, disk: recorded2.disk, journal: () => journal };
  return { report: await run(command, given, own3), recording: recorded2 };
}
var elsewhere = {
  why: "outdated",
  message: "the branch has moved on since this run was started",
  remedy: "The run of its newest commit makes it."
};

// action/commands/workflow/made.ts
async function madeOf({ report, recording: recording2, checkout, base }) {
  const nothing = { base, changes: [], large: [] };
  if (report.service === "emulator" || report.plan.stage !== "deliver") return nothing;
  const { disk, touched } = recording2;
  const { prefix: prefix2 } = checkout;
  const there = await checkout.files(base, prefix2 === "" ? void 0 : [prefix2]);
  const saved = await savedLocks({ report, recording: recording2, checkout }, there);
  const unsaved = unchangedFiles(report, saved);
  const paths = [.../* @__PURE__ */ new Set([...touched, ...unsaved])].sort();
  if (paths.length === 0) return nothing;
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
    const file = disk.absolute(path);
    items.push(
      lfs.has(to) ? await pointerTo({ file, sha256, bytes }, to, disk) : { change: { path: to, file, bytes } }
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
async function savedLocks({ report, recording: { disk }, checkout }, there) {
  const { prefix: prefix2 } = checkout;
  const { unchanged, held } = report.plan;
  const locks = [
    ...new Set([...unchanged, ...held].map(({ template }) => lockPathOf(template.path)))
  ];
  const blobs = await checkout.blobsOf(locks.map((path) => disk.absolute(path)));
  const isSaved = (path) => {
    const blob = blobs.get(disk.absolute(path));
    return blob !== void 0 && there.get(prefix2 + path) === blob;
  };
  return new Set(locks.filter(isSaved));
}
function unchangedFiles({ plan }, saved) {
  return plan.unchanged.flatMap(({ file, template, emulated }) => {
    const lock = lockPathOf(template.path);
    return emulated || saved.has(lock) ? [] : [file, lock];
  });
}
async function onlyNew(items, there, checkout) {
  const files = items.flatMap(({ change }) => "file" in change ? [change.file] : []);
  const blobs = await checkout.blobsOf(files);
  return items.filter(
    ({ change }) => !("file" in change) || there.get(change.path) !== blobs.get(change.file)
  );
}

// action/commands/workflow/delivery.ts
async function deliverWork(desk, work2) {
  const { target, runner } = desk;
  const { report } = work2;
  const isReal = report.service !== "emulator" && !report.interrupted;
  if (target === void 0 || !delivers(desk) || !isReal) return void 0;
  const [github, checkout] = [await desk.github(), await desk.checkout()];
  if (github === void 0 || checkout === void 0) return void 0;
  const worktrees = [];
  const remake = async (commit) => {
    await checkout.fetch(commit);
    const worktree = await checkout.worktree(commit);
    worktrees.push(worktree);
    const done = await runElsewhere("render", worktree.root, { desk, ports: work2.ports });
    return madeOf({ ...done, checkout: worktree.checkout, base: commit });
  };
  try {
    await checkout.fetch(target.sha);
    const made = await madeOf({ ...work2, checkout, base: target.sha });
    const message2 = commitMessage(report, { given: target.message, runUrl: runner.runUrl });
    const [owner = ""] = (runner.repository?.name ?? "").split("/");
    const tell = (line) => runner.log(line);
    const courier = {
      github,
      checkout,
      owner,
      rules: desk.rules,
      bytesOf: readBytes,
      remake,
      tell
    };
    return await deliver(courier, target, { made, message: message2 });
  } catch (error2) {
    return { kind: "not committed", why: await explain(error2), isFault: true };
  } finally {
    for (const worktree of worktrees) await worktree.remove().catch(() => void 0);
  }
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
    const known = byInput.get(input);
    if (known === void 0) throw new UsageError(unknownInput(input, [...byInput.keys()]));
    return [known.name, known.row.kind === "list" ? linesIn(text) : text];
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

// action/commands/workflow/newest.ts
import { join as join2 } from "node:path";
async function atNewest(desk, ports) {
  const stays = { desk, leave: async () => void 0 };
  const { target } = desk;
  if (target === void 0 || !delivers(desk) || ports.service === "emulator") return stays;
  const here = await desk.checkout();
  const head = await here?.fetchBranch(target.branch);
  if (head === void 0 || head === target.sha) return stays;
  const moved = { ...target, sha: head };
  if (here?.head.sha === head) return { ...stays, desk: { ...desk, target: moved } };
  const { worktree, ours, theirs } = await plansOf(desk, ports, head);
  const isAfterOurs = theirs.size < ours.size && worktree.checkout.head.parents.includes(target.sha);
  if (!isWithin(theirs, ours) || target.pull !== void 0 && !isAfterOurs) {
    await worktree.remove();
    return stays;
  }
  desk.runner.log(`${target.branch} has moved on to ${head}: this run goes on from there.`);
  const checkout = async () => worktree.checkout;
  const paid = journalFolder(false);
  await copyFolder(join2(desk.home, paid), join2(worktree.root, paid));
  return {
    desk: { ...desk, root: worktree.root, target: moved, checkout },
    leave: async () => {
      await copyFolder(join2(worktree.root, privateFolder), join2(desk.home, privateFolder)).finally(
        () => worktree.remove()
      );
    }
  };
}
async function asksTheSame(desk, ports, newest) {
  const { worktree, ours, theirs } = await plansOf(desk, ports, newest);
  await worktree.remove();
  return ours.size === theirs.size && isWithin(theirs, ours);
}
async function plansOf(desk, ports, commit) {
  const here = await desk.checkout();
  if (here === void 0) throw new Error("There is no git checkout to look at another commit by.");
  await here.fetch(commit);
  const worktree = await here.worktree(commit);
  try {
    const [ours, theirs] = [
      await runElsewhere("plan", desk.root, { desk, ports }),
      await runElsewhere("plan", worktree.root, { desk, ports })
    ];
    return { worktree, ours: requestsOf(ours.report), theirs: requestsOf(theirs.report) };
  } catch (error2) {
    await worktree.remove();
    throw error2;
  }
}
function requestsOf({ plan }) {
  return new Set(
    plan.renders.map(({ path, candidate, digest }) => `${path} ${candidate} ${digest}`)
  );
}
function isWithin(some, all) {
  return [...some].every((one) => all.has(one));
}

// action/publish/previews.ts
var mostRenders = 250;
function shownPictures({ renders }) {
  const changed = renders.filter(({ changed: changed2 }) => changed2).slice(0, mostRenders);
  return changed.flatMap((render2) => [...before(render2), ...after(render2)]);
}
function before({ id, previous }) {
  if (previous === null) return [];
  const { file, sha256, pixels } = previous;
  return [{ id, side: "before", file, sha256, pixels, isFresh: false, isEmulated: false }];
}
function after({ id, file, sha256, pixels, outcome, emulated }) {
  if (file === null || sha256 === null || pixels === null) return [];
  const isFresh = outcome !== "unchanged";
  return [{ id, side: "after", file, sha256, pixels, isFresh, isEmulated: emulated }];
}
function previewFolder(key) {
  return `previews/${key.replaceAll(/[^\w-]/g, "_").slice(0, 80)}`;
}
function previewPath(key, { sha256 }) {
  return `${previewFolder(key)}/${sha256.slice(0, 32)}.webp`;
}
function proofPath(key, { sha256, file }) {
  const extension = /\.[a-z]{3,4}$/.exec(file)?.[0] ?? "";
  return `${previewFolder(key)}/${sha256.slice(0, 32)}-whole${extension}`;
}
function eachOnce(changes) {
  return [...new Map(changes.map((change) => [change.path, change])).values()];
}
function pictureAddress({ repository, form }, { commit, path }) {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return form === "raw" ? `${repository}/raw/${commit}/${encoded}` : `${repository}/blob/${commit}/${encoded}?raw=true`;
}
function pageAddress({ repository }, { commit, path }) {
  return `${repository}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
function pairsOf(thumbnails, addressesOf) {
  const pairs = /* @__PURE__ */ new Map();
  for (const [shown, { width, height }] of thumbnails) {
    const picture = { ...addressesOf(shown), width, height };
    pairs.set(shown.id, { ...pairs.get(shown.id), [shown.side]: picture });
  }
  return pairs;
}

// action/commands/workflow/settled.ts
function settledKeys({ service, plan, outcomes }, branch) {
  const { isOurs, saved } = branch;
  const isThere2 = ({ template }) => isOurs || saved.has(lockPathOf(template.path));
  if (service === "emulator" || plan.stage !== "deliver") return /* @__PURE__ */ new Set();
  const keys = [
    ...plan.unchanged.filter((render2) => !render2.emulated && isThere2(render2)).map(({ entry }) => answerKeyOf(entry.asked, entry.candidate)),
    ...plan.held.filter(isThere2).flatMap(({ answerKey }) => answerKey ?? [])
  ];
  const waited = /* @__PURE__ */ new Set();
  for (const one of outcomes) {
    if (one.kind === "unchanged" || "held" in one.render) continue;
    const key = one.kind === "rendered" ? answerKeyOf(one.entry.asked, one.entry.candidate) : one.render.answerKey;
    if (key === void 0) continue;
    if (isOurs && recorded.has(one.kind)) keys.push(key);
    else waited.add(key);
  }
  return new Set(keys.filter((key) => !waited.has(key)));
}
var recorded = /* @__PURE__ */ new Set(["rendered", "mismatched", "blocked"]);

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
  const isCancelled = scene.done.ports.halt.reason !== void 0 || data.interrupted;
  const isThumbed = vault && at && target?.pull !== void 0 && !isCancelled;
  const nothing = /* @__PURE__ */ new Map();
  const thumbnails = isThumbed ? await thumbnailsOf(desk, scene).catch(() => nothing) : nothing;
  const placeOf = await placesOf(desk, scene);
  const loose = [...thumbnails.keys()].filter((shown) => isLoose(shown, placeOf));
  const changes = eachOnce([
    ...[...thumbnails].map(([shown, { file, bytes }]) => ({
      path: previewPath(key, shown),
      file,
      bytes
    })),
    ...loose.map((shown) => ({
      path: proofPath(key, shown),
      file: scene.done.ports.disk.absolute(shown.file),
      bytes: 0
    }))
  ]);
  const delivered = await onBranch2(desk, scene).catch(() => unknown);
  const tip = await vault?.finish({ instead: previewFolder(key), changes, delivered });
  if (at === void 0) return /* @__PURE__ */ new Map();
  if (tip === void 0 || vault?.fault !== void 0 || !isThumbed) {
    return wholePictures(data, { at, placeOf });
  }
  return pairsOf(thumbnails, (shown) => {
    const thumbnail = { commit: tip, path: previewPath(key, shown) };
    const proof = loose.includes(shown) && { commit: tip, path: proofPath(key, shown) };
    const full = placeOf(shown) ?? (proof || thumbnail);
    return { thumbnail: pictureAddress(at, thumbnail), full: pageAddress(at, full) };
  });
}
function isLoose(shown, placeOf) {
  return shown.isFresh && !shown.isEmulated && placeOf(shown) === void 0;
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
  return ({ side, isFresh, file }) => {
    const after2 = isFresh ? now : now ?? desk.target?.sha;
    const commit = side === "before" ? old : after2;
    if (commit === void 0 || file.startsWith(`${privateFolder}/`)) return void 0;
    return { commit, path: prefix2 + file };
  };
}
function wholePictures(data, { at, placeOf }) {
  const pictures = shownPictures(data).flatMap((shown) => {
    const { width, height } = shown.pixels;
    return placeOf(shown) === void 0 ? [] : [[shown, { file: "", bytes: 0, width, height }]];
  });
  return pairsOf(new Map(pictures), (shown) => {
    const place = placeOf(shown) ?? { commit: "", path: "" };
    return { thumbnail: pictureAddress(at, place), full: pageAddress(at, place) };
  });
}
var unknown = { blobs: /* @__PURE__ */ new Set(), keys: /* @__PURE__ */ new Set() };
async function onBranch2(desk, { done, delivered }) {
  const checkout = await desk.checkout();
  if (checkout === void 0) return unknown;
  const isOurs = delivered?.kind === "committed" && delivered.branch === desk.target?.branch;
  const files = await checkout.files(checkout.head.sha);
  const saved = await savedLocks({ ...done, checkout }, files);
  return {
    blobs: new Set(files.values()),
    keys: settledKeys(done.report, { isOurs, saved })
  };
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
    const file = await fileOf(shown, { ports, checkout, there });
    const to = ports.disk.absolute(`${privateFolder}/thumbnails/${shown.sha256}.webp`);
    const made = file && await ports.images.thumbnail(file, to, room);
    if (made) found.set(shown, { ...made, file: to });
  }
  return found;
}
async function fileOf({ side, file, sha256 }, how) {
  const { disk, images } = how.ports;
  let at = disk.absolute(file);
  if (side === "before") {
    const blob = how.there.get(how.checkout.prefix + file);
    if (blob === void 0) return void 0;
    at = disk.absolute(`${privateFolder}/thumbnails/${sha256}.before`);
    await how.checkout.extract(/* @__PURE__ */ new Map([[at, blob]]));
  }
  const found = await images.hash(at).catch(() => void 0);
  return found?.sha256 === sha256 ? at : void 0;
}

// action/commands/workflow/preflight.ts
async function beforePlan(desk, { service }) {
  const { target, conduct, settings, runner } = desk;
  if (conduct.command !== "render" || service === "emulator") return;
  if (target === void 0 && settings.commit !== "none") throw new UsageError(noBranch);
  if (target === void 0 && !own2.has(runner.event.name)) throw new UsageError(notOurs);
  if (target === void 0 || !delivers(desk)) return;
  const [hub, here] = [await desk.github(), await desk.checkout()];
  if (hub === void 0) throw new UsageError(noToken);
  if (here === void 0) throw new UsageError(noCheckout);
  if (/^\.github\//i.test(here.prefix)) throw new UsageError(inGithub);
  if (here.head.sha === target.sha || here.head.tree === await hub.treeOf(target.sha)) return;
  throw new UsageError(
    `The files that are checked out are not those of ${target.sha}, so images made from them cannot be committed to ${target.branch}. ${checkoutRemedy}`
  );
}
var own2 = /* @__PURE__ */ new Set(["push", "workflow_dispatch", "schedule"]);
var notOurs = "Anybody may set off this event, so nothing is spent on it. Run mode: render on push, workflow_dispatch, schedule or pull_request.";
var noBranch = "This event has no branch that could take the images. Give mode: verify, or commit: none.";
var noToken = "The images of this run are to be committed, and github-token is empty. Give a token that may write contents, or commit: none.";
var noCheckout = "The images of this run are to be committed, and here is no git checkout. Check the repository out with actions/checkout, or give commit: none.";
var inGithub = "working-directory lies below .github, where no image belongs. Name another folder, or give commit: none.";
var checkoutRemedy = (
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own, for a workflow
  "Give actions/checkout the input ref: ${{ github.event.pull_request.head.sha || github.sha }}."
);
async function beforeFirstCall(desk, ports) {
  const { target, github, checkout, rules } = desk;
  const { halt } = ports;
  const hub = target && await github();
  if (target === void 0 || hub === void 0) return;
  const refusal = await refusalOf2(desk) ?? await outdatedBy(desk, ports);
  if (refusal !== void 0) halt.stop(refusal);
  if (halt.reason !== void 0 || !delivers(desk)) return;
  const may = await (await checkout())?.mayWrite();
  if (may?.kind === "forbidden") throw new UsageError(noRight2);
  await rules(target.into);
}
async function refusalOf2({ occasion, github }) {
  if (occasion.kind !== "pull request" || occasion.action === "synchronize") return void 0;
  const hub = await github();
  const may = await hub?.permission(occasion.sender);
  if (may === void 0 || may === "admin" || may === "write") return void 0;
  return {
    why: "not allowed",
    message: `${occasion.sender} may not write to this repository, and set the run off`,
    remedy: "Who may write can start it by a push to the branch."
  };
}
async function outdatedBy(desk, ports) {
  const { target, github } = desk;
  const hub = await github();
  if (target === void 0 || hub === void 0) return void 0;
  const head = await headOf(hub, target);
  if ("why" in head) return { ...outdated, message: over, remedy: head.why };
  if (head.sha === target.sha) return void 0;
  const isOurs = target.pull === void 0 && await asksTheSame(desk, ports, head.sha);
  return isOurs ? void 0 : outdated;
}
var outdated = {
  why: "outdated",
  message: "the branch has moved on since this run was started",
  remedy: "The run of its newest commit goes on from here."
};
var over = "the branch takes no images any more";
var noRight2 = "The token may not write contents, so what is paid for could neither be committed nor kept. Give the job the permission contents: write, or commit: none.";

// action/commands/workflow/vault.ts
import { join as join4 } from "node:path";

// action/adapters/journal-files.ts
import { readdir, readFile as readFile3, stat } from "node:fs/promises";
import { join as join3 } from "node:path";
var answerSchema = object({
  images: array(object({ file: string(), bytes: number() }))
});
async function paidFiles(folder2) {
  const keys = (await list(folder2)).filter((name) => /^[0-9a-f]{64}\.\d{1,4}$/.test(name));
  const found = await Promise.all(
    keys.map(async (key) => {
      const names = (await list(join3(folder2, key))).filter((name) => name.endsWith(".answer.json"));
      return Promise.all(names.map((name) => answerFiles({ folder: folder2, key, name })));
    })
  );
  return found.flat(2);
}
async function answerFiles(answer) {
  const { folder: folder2, key, name } = answer;
  const at = (file) => join3(folder2, key, file);
  const text = await readFile3(at(name), "utf8").catch(() => "");
  const read = answerSchema.safeParse(parsed(text));
  if (!read.success) return [];
  const files = [{ file: name, bytes: Buffer.byteLength(text) }, ...read.data.images];
  for (const { file, bytes } of files) {
    if (!/^[\w.]+$/.test(file)) return [];
    if ((await stat(at(file)).catch(() => void 0))?.size !== bytes) return [];
  }
  return files.map(({ file, bytes }) => ({ path: `${key}/${file}`, file: at(file), bytes }));
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

// action/publish/kept-answers.ts
var most = { answers: 2e3, bytes: 2 * 2 ** 30, recordBytes: 4 * 2 ** 20 };
var atOnce2 = 50;
var recordSchema = object({
  at: string(),
  images: array(object({ file: string(), bytes: number() }))
});
var recordShape = /^([0-9a-f]{64}\.\d{1,4}\/)(\d{3,9})\.answer\.json$/;
async function keptAnswers(checkout, files) {
  const sizes = await checkout.sizesOf([...new Set(files.values())]);
  const sizeOf = (path) => sizes.get(files.get(path) ?? "");
  const records = [...files.keys()].filter(
    (path) => recordShape.test(path) && (sizeOf(path) ?? Infinity) <= most.recordBytes
  );
  const found = [];
  for (let from = 0; from < records.length; from += atOnce2) {
    const some = records.slice(from, from + atOnce2);
    const read = await checkout.readAll(some.map((path) => files.get(path) ?? ""));
    for (const record of some) {
      const text = read.get(files.get(record) ?? "")?.toString() ?? "";
      const answer = answerOf(record, text, { files, sizeOf });
      if (answer !== void 0) found.push(answer);
    }
  }
  return found;
}
function answerOf(record, text, { files, sizeOf }) {
  const [, folder2 = "", id = ""] = recordShape.exec(record) ?? [];
  const { success, data } = recordSchema.safeParse(parsed2(text));
  if (!success) return void 0;
  const own3 = new RegExp(`^${id}\\.\\d{1,4}\\.image$`);
  const pictures = data.images.map(({ file, bytes }) => ({ path: folder2 + file, file, bytes }));
  const isWhole = pictures.every(
    ({ path, file, bytes }) => own3.test(file) && sizeOf(path) === bytes
  );
  if (!isWhole) return void 0;
  const paths = [record, ...pictures.map(({ path }) => path)];
  return {
    record,
    at: data.at,
    bytes: paths.reduce((sum, path) => sum + (sizeOf(path) ?? 0), 0),
    files: new Map(paths.map((path) => [path, files.get(path) ?? ""]))
  };
}
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function newestOf(answers) {
  const falling = answers.toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
  let bytes = 0;
  const end = falling.slice(0, most.answers).findIndex((answer) => {
    bytes += answer.bytes;
    return bytes > most.bytes;
  });
  return falling.slice(0, end === -1 ? most.answers : end);
}

// action/publish/checkpoints.ts
var folder = "journal";
var due = { milliseconds: 3e4, bytes: 32 * 2 ** 20 };
var mostTries = 5;
var shape = /^[0-9a-f]{64}\.\d{1,4}\/\d{3,9}\.[\w.]{1,40}$/;
var Checkpoints = class {
  #vault;
  /** The files of whole answers that are on the branch. */
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
  /**
   * Brings the answers that earlier runs kept into the journal; how many files came.
   * @param also further branches that keep answers: what comes from them is kept on this one from then on
   */
  async restore(also = []) {
    const { checkout, branch, paid, place, tell } = this.#vault;
    const answers = await this.#follow();
    for (const name of also.filter((one) => one !== branch)) {
      answers.push(...await this.#answersAt(await checkout.fetchBranch(name)));
    }
    const here = new Set((await paid()).map(({ path }) => path));
    const firsts = new Map(answers.toReversed().map((answer) => [answer.record, answer]));
    const missing = [...firsts.values()].filter(({ record }) => !here.has(record));
    const coming = newestOf(missing);
    const files = coming.flatMap((answer) => [...answer.files]);
    await checkout.extract(new Map(files.map(([path, blob]) => [place(path), blob])));
    const left = missing.length - coming.length;
    if (left > 0) tell?.(`${left} older answers were left on ${branch}: there are too many.`);
    return files.length;
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
  /** Resolves when no checkpoint is being made. */
  async rest() {
    await this.#working;
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
      if (changes.length === 0) {
        this.#fault = void 0;
        return;
      }
      const tip = this.#tip;
      const note = tip === void 0 ? [{ path: "README.md", text: readme }] : [];
      const parents = tip === void 0 ? [] : [tip];
      const all = [...note, ...changes];
      const sha2 = await checkout.commit({ parents, base: tip, changes: all, message });
      const pushed = await checkout.push(sha2, branch, tip);
      if (pushed.kind === "pushed") {
        this.#tip = sha2;
        this.#fault = void 0;
        this.#saved = /* @__PURE__ */ new Set([...this.#saved, ...answers.map(({ path }) => path)]);
        return;
      }
      if (pushed.kind !== "moved") {
        this.#fault = pushed.kind === "forbidden" ? noRight3 : pushed.words;
        return;
      }
      await this.#follow();
    }
    this.#fault = `${branch} moves on faster than it can be written to`;
  }
  async #changes(answers, keeping) {
    const { instead, changes = [] } = keeping ?? {};
    const kept = await this.#keptAt(this.#tip);
    const delivered = keeping ? await this.#delivered(answers, kept, keeping) : /* @__PURE__ */ new Set();
    const isDelivered = (path) => delivered.has(keyOf(path));
    const fresh = answers.filter(({ path }) => !this.#saved.has(path) && !isDelivered(path));
    const gone = [...kept.keys()].filter(isDelivered).map((path) => `${folder}/${path}`);
    const old = instead === void 0 ? [] : await this.#below(instead);
    const coming = new Set(changes.map(({ path }) => path));
    const isThere2 = await this.#isThere(changes);
    return [
      ...[...gone, ...old.filter((path) => !coming.has(path))].map((path) => ({
        path,
        remove: true
      })),
      ...fresh.map(({ path, ...rest }) => ({ ...rest, path: `${folder}/${path}` })),
      ...changes.filter((change) => !isThere2(change))
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
  async #delivered(answers, kept, { delivered: { blobs, keys } }) {
    const fresh = answers.filter(({ path }) => !kept.has(path));
    const hashed = await this.#vault.checkout.blobsOf(fresh.map(({ file }) => file));
    const here = fresh.map(({ path, file }) => [path, hashed.get(file) ?? ""]);
    const found = [...kept, ...here].filter(([, blob]) => blobs.has(blob));
    return /* @__PURE__ */ new Set([...keys, ...found.map(([path]) => keyOf(path))]);
  }
  async #below(path) {
    if (this.#tip === void 0) return [];
    return [...(await this.#vault.checkout.files(this.#tip, [path])).keys()];
  }
  /** Finds out where the branch stands and what it keeps. */
  async #follow() {
    const { checkout, branch } = this.#vault;
    this.#tip = await checkout.fetchBranch(branch);
    const answers = await this.#answersAt(this.#tip);
    this.#saved = new Set(answers.flatMap(({ files }) => [...files.keys()]));
    return answers;
  }
  async #answersAt(commit) {
    return keptAnswers(this.#vault.checkout, await this.#keptAt(commit));
  }
  /** The files of a commit that lie and are named as the journal's: path in the journal → blob. */
  async #keptAt(commit) {
    if (commit === void 0) return /* @__PURE__ */ new Map();
    const files = await this.#vault.checkout.files(commit, [folder]);
    const inside = [...files].map(([path, blob]) => [path.slice(folder.length + 1), blob]);
    return new Map(inside.filter(([path]) => shape.test(path)));
  }
};
function keyOf(path) {
  return path.slice(0, path.indexOf("/"));
}
var noRight3 = "the token may not write: give the job the permission contents: write";
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
    place: (path) => join4(folder2, path),
    tell: (line) => runner.log(line),
    later: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    }
  });
  if (!pays) return vault;
  await ports.disk.prepare();
  const files = await vault.restore(await mergedBranches(desk));
  if (files > 0)
    runner.log("Answers that an earlier run paid for were taken from the keeping branch.");
  return vault;
}
var most2 = 5;
async function mergedBranches({ target, github }) {
  const hub = await github();
  if (target === void 0 || target.pull !== void 0 || hub === void 0) return [];
  const pulls = await hub.pullsWith(target.sha).catch(() => []);
  return pulls.slice(0, most2).map(({ number: number2 }) => keepingBranch({ pull: number2 }));
}

// action/commands/workflow/work.ts
import { join as join5 } from "node:path";

// action/commands/workflow/history.ts
var most3 = 10;
function withHistory(git, desk) {
  return {
    ...git,
    restore: async (path, sha256, to) => await git.restore(path, sha256, to) || restoreFromGitHub(desk, { path, sha256, to })
  };
}
async function restoreFromGitHub({ github, checkout, target }, wanted) {
  const [hub, here] = [await github(), await checkout()];
  if (hub === void 0 || here === void 0 || target === void 0) return false;
  const path = here.prefix + wanted.path;
  try {
    for (const commit of (await hub.commitsOf(path, target.sha)).slice(0, most3)) {
      const bytes = await hub.fileAt(commit, path);
      if (bytes && await keepBytes(wanted.to, bytes, wanted.sha256)) return true;
    }
  } catch (error2) {
    if (!lacksRights(error2)) throw error2;
  }
  return false;
}

// action/commands/workflow/work.ts
async function work(desk, base, { ports, vault }) {
  const { conduct, settings, root, runner } = desk;
  const recorded2 = recording(ports.disk);
  const own3 = {
    ...ports,
    disk: recorded2.disk,
    git: withHistory(ports.git, desk),
    journal: (emulated) => watched(ports.journal(emulated), emulated ? void 0 : vault),
    connect: async () => {
      if (ports.service !== "emulator") await beforeFirstCall(desk, ports);
      return ports.connect();
    },
    ...base && ports.service !== "emulator" && { baseConfig: base.config }
  };
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const report = await run(conduct.command, given, own3);
  const page = await writeContactSheet(report, ports.disk);
  if (page.fault !== void 0) runner.log(plainBlock(page.fault));
  if (page.file !== void 0) {
    runner.output("contact-sheet", join5(desk.home, contactSheetPath));
  }
  return { report, recording: recorded2, ports: own3 };
}
function openWork({ conduct, settings, root, runner }) {
  const given = { ...settings, root, requireKey: conduct.requireKey };
  const access3 = { door: "action", apiKey: settings.geminiApiKey };
  let progress = startProgress(Date.now());
  const tell = (event) => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== void 0) runner.log(line);
  };
  return openPorts(conduct.command, given, { access: access3, halt: new Halt(), tell });
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

// action/commands/workflow.ts
async function runWorkflow(runner) {
  try {
    const settings = readInputs(runner);
    const occasion = occasionOf(runner.event);
    const conduct = conductOf(occasion, settings);
    const desk = await openDesk(runner, { settings, occasion, conduct });
    switch (occasion.kind) {
      case "report of another run": {
        const { tellUnverified } = await import("./lazy-unverified-VWFSZNPR.js");
        return await tellUnverified(desk, occasion);
      }
      case "gone":
        runner.log("The branch was deleted: there is nothing to render.");
        return "well";
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
async function render(given) {
  const { target, runner } = given;
  if (target && isKeepingBranch(target.branch)) {
    runner.log("This branch only keeps thumbnails and checkpoints: there is nothing to render.");
    return "well";
  }
  const ports = await openWork(given);
  const { desk, leave } = await atNewest(given, ports);
  try {
    return await renderAt(desk, desk === given ? ports : await openWork(desk));
  } finally {
    await leave();
  }
}
async function renderAt(desk, ports) {
  await beforePlan(desk, ports);
  const base = await baseOf(desk, ports);
  const vault = await openVault(desk, ports);
  const stopListening = listenForCancel(ports.halt, vault);
  try {
    const done = await work(desk, base, { ports, vault });
    return await publish(desk, done, { base, vault });
  } catch (error2) {
    await vault?.save();
    throw error2;
  } finally {
    stopListening();
  }
}
async function publish(desk, done, { base, vault }) {
  const { conduct, target } = desk;
  const { report } = done;
  await vault?.rest();
  const delivered = await deliverWork(desk, done);
  const data = reportData(report, base?.baseline);
  const pictures = await showPictures(desk, { data, done, vault, base, delivered });
  const login2 = target && delivered?.kind === "committed" ? await loginOf(desk) : void 0;
  const isKept = vault !== void 0 && vault.fault === void 0;
  const notes = [
    ...conduct.notes,
    ...deliveryNotes(delivered, { target, login: login2 }),
    ...lossNotes(report, { kept: isKept, why: vault?.fault, delivered })
  ];
  return tellWorkflow(desk, { report, data, delivered, pictures, notes });
}
async function loginOf({ target, settings, github }) {
  if (target?.pull === void 0 || settings.comment === "never") return void 0;
  return (await github())?.login().catch(() => void 0);
}
async function tidy({ github, runner }) {
  try {
    const hub = await github();
    const deleted = hub ? await tidyUp(hub, /* @__PURE__ */ new Date()) : [];
    for (const branch of deleted) runner.log(`Deleted ${branch}: its pull request is closed.`);
  } catch (error2) {
    runner.log(`What closed pull requests left could not be deleted. ${await explain(error2)}`);
  }
}

// action/main.ts
var statuses = { well: 0, failed: 1, interrupted: 130 };
process.exitCode = statuses[await runWorkflow(await openRunner())];
process.stdout.write("", () => process.exit());
