import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_tunnel,
  require_undici
} from "./lazy-chunk-I5PMDX3W.js";
import {
  diffWordsWithSpace
} from "./lazy-chunk-TWHXCF7Y.js";
import {
  explain
} from "./lazy-chunk-ZF4Q2IBB.js";
import {
  advance,
  contactSheetPath,
  earlyEnd,
  eventLine,
  linesOf,
  openPorts,
  reportData,
  run,
  startProgress,
  writeContactSheet
} from "./lazy-chunk-5XRRIVIZ.js";
import {
  countProblems
} from "./lazy-chunk-IRT5SIXS.js";
import {
  counted,
  durationText,
  numberText,
  pixelsText,
  sentences
} from "./lazy-chunk-TEN3TS7J.js";
import "./lazy-chunk-O5F5DLMH.js";
import "./lazy-chunk-6U72DIJ6.js";
import {
  roundUsd,
  usdText
} from "./lazy-chunk-FEFFMNBK.js";
import {
  plainLook
} from "./lazy-chunk-J7N7USUU.js";
import {
  UsageError,
  actionInputs,
  failures,
  readSettings
} from "./lazy-chunk-XJVIWZ77.js";
import "./lazy-chunk-VAKJROHI.js";
import {
  plainBlock,
  plainLine
} from "./lazy-chunk-HMGKTJQ6.js";
import {
  Halt,
  interrupted
} from "./lazy-chunk-XLAA23ZR.js";
import "./lazy-chunk-LJBYW5XN.js";
import {
  compare
} from "./lazy-chunk-VAIFCN7E.js";
import {
  _maxLength,
  _minLength,
  _positive,
  _regex,
  int,
  nullable,
  object,
  string
} from "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-AEKWREAA.js";
import {
  didYouMean
} from "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import {
  __toESM
} from "./lazy-chunk-FSMGDTKE.js";

// action/adapters/runner.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { mkdir as mkdir2, readFile, realpath, writeFile as writeFile2 } from "node:fs/promises";
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
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
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
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
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
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

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

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

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
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
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
    repository: env.GITHUB_REPOSITORY && env.GITHUB_API_URL ? { name: env.GITHUB_REPOSITORY, apiUrl: env.GITHUB_API_URL } : void 0,
    mask: (secret) => setSecret(secret),
    log: logLine,
    annotate: ({ level, message, file: file2, line, column, title }) => {
      const at = file2 === "" ? {} : { file: file2, startLine: line, startColumn: column };
      tellers[level](message, { title, ...at });
    },
    output: (name, value) => setOutput(name, value),
    summarize: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    },
    keep: async (name, text) => {
      await mkdir2(kept, { recursive: true });
      await writeFile2(join(kept, name), text);
      return join(kept, name);
    },
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
async function folderIn(workspace, below = ".") {
  const root = await realpath(workspace);
  const folder = await realpath(resolve(root, below)).catch(() => void 0);
  const from = folder === void 0 ? ".." : relative(root, folder);
  if (folder === void 0 || from === ".." || from.startsWith(`..${sep}`)) {
    throw new Error(
      `working-directory ${JSON.stringify(below)} is no folder of the workspace. Name one that is checked out.`
    );
  }
  return folder;
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
    failed: ended("failed") || report.interrupted || report.stopped !== void 0 && !overBudget(report) || outcomes.some((one) => one.kind === "skipped" && one.why !== "over budget"),
    stale: report.command !== "render" && plan.renders.length + plan.orphans.length + plan.held.length > 0,
    "over-budget": overBudget(report)
  };
  return failures.filter((one) => failOn.includes(one) && happened[one]);
}
function overBudget({ outcomes }) {
  return outcomes.some((one) => one.kind === "skipped" && one.why === "over budget");
}

// action/publish/occasion.ts
var nameWithOwner = string().check(_regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));
var sha = string().check(_regex(/^[0-9a-f]{40}$/));
var branchName = string().check(
  _minLength(1),
  _maxLength(255),
  _regex(/^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|@\{))[^\p{Cc}\s~^:?*[\\]*[^\p{Cc}\s~^:?*[\\/.]$/u)
);
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
  const { action, number, pull_request } = read.data;
  if (action === "closed") return { kind: "closed", number };
  const { head, base, user } = pull_request;
  const own = head.repo?.full_name === base.repo.full_name;
  const bot = "dependabot[bot]";
  return {
    kind: "pull request",
    trusted: own && actor !== bot && user?.login !== bot,
    number,
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
function misread(name) {
  return `The ${name} event is not as GitHub describes it. Run this in a GitHub Actions workflow.`;
}

// action/commands/workflow-inputs.ts
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
  const own = bareLogin(login);
  return comments.findLast(
    ({ author, body: body2, minimized }) => !minimized && bareLogin(author) === own && body2.startsWith(markerOf(key))
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
  const changed2 = renders.some(({ outcome }) => outcome !== "unchanged");
  return changed2 || problems.length > 0 || orphans.length > 0;
}

// action/publish/github.ts
function lacksRights(error2) {
  const status = error2 instanceof Error && "status" in error2 ? error2.status : void 0;
  return status === 401 || status === 403 || status === 404;
}

// action/publish/post-comment.ts
async function postComment(github, posting) {
  const { number, headSha, key, when, data, failed, body: body2 } = posting;
  if (when === "never") return { kind: "not posted", why: "comment is never." };
  try {
    const comments = await github.comments(number);
    const own = ownComment(comments, { key, login: await github.login() });
    if (!isWorthComment(when, data, { failed, exists: own !== void 0 })) {
      return { kind: "not posted", why: `There is nothing to comment on: comment is ${when}.` };
    }
    if (own?.body === body2) return { kind: "posted", id: own.id };
    const pull = await github.pull(number);
    if (!pull.isOpen || pull.headSha !== headSha) {
      return {
        kind: "not posted",
        why: "The pull request has moved on from the commit of this run."
      };
    }
    if (own === void 0) return { kind: "posted", id: await github.createComment(number, body2) };
    await github.updateComment(own.id, body2);
    return { kind: "posted", id: own.id };
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
function ofRender({ outcome, id, template, line, column, message, remedy }) {
  if (!wrong.has(outcome)) return [];
  const title = `${id} ${outcome}`;
  const words = { message: message ?? "", remedy: remedy ?? "" };
  return [annotation({ level: "error", file: template, line, column, title }, words)];
}
function annotation({ file: file2, title, ...place }, { message, remedy }) {
  return {
    ...place,
    file: plainLine(file2),
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
    title: clip(plainLine(title), 200),
    message: clip(plainLine(sentences(message, remedy)), messageCharacters)
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
  return renders.filter((render) => render.outcome === outcome).length;
}
function verdict(data) {
  const faults = wrong2.map((outcome) => ({ outcome, amount: tally(data, outcome) })).flatMap(({ outcome, amount }) => amount === 0 ? [] : [`${numberText(amount)} ${outcome}`]);
  const problems = countProblems(data.problems.filter(({ severity }) => severity !== "notice"));
  const but = [...faults, ...problems === "" ? [] : [problems]].join(", ");
  return `Darkroom ${deed(data)}${but === "" ? "" : `: ${but}`}`;
}
function deed(data) {
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
  const rendered = tally(data, "rendered");
  const tried = rendered + wrong2.reduce((sum, outcome) => sum + tally(data, outcome), 0);
  if (rendered === 0)
    return tried === 0 ? nothing(data, "has nothing to render") : "rendered no image";
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
function faultWords(message, remedy, limit2) {
  return proseText(sentences(message, remedy), limit2);
}

// action/report/markdown/groups.ts
function groupsOf({ renders, problems }, pictures) {
  const shown = renders.filter(({ outcome, id }) => outcome !== "unchanged" || pictures.has(id));
  const byFile = Map.groupBy(problems, ({ file: file2 }) => file2);
  const groups = [...Map.groupBy(shown, ({ template }) => template)].map(([template, own]) => ({
    template,
    renders: own.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))),
    problems: byFile.get(template) ?? []
  }));
  return groups.sort((a, b) => gravity(b) - gravity(a) || compare(a.template, b.template));
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
function factsOf(render) {
  return [
    ...changed(render),
    ...alternative(render),
    fact("model", modelWords(render)),
    fact("size", sizeWords(render)),
    fact("price", priceWords(render)),
    ...references(render),
    ...file(render)
  ];
}
function shortPrice({
  outcome,
  emulated,
  source,
  expected,
  calls,
  costUsd
}) {
  if (outcome === "unchanged") return "nothing to pay";
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
function changed({ reason, detail, outcome }) {
  if (reason === null || outcome === "unchanged") return [];
  return [fact("why", proseText(detail === "" ? reason : `${reason}: ${detail}`, 1e3))];
}
function alternative({ alt, previous }) {
  if (alt === "") return [fact("alt", "none: the template gives no <code>alt</code>")];
  if (previous === null || previous.alt === alt || previous.alt === "") return [];
  const [before, after] = [previous.alt, alt].map((text) => proseText(text, 400));
  return [fact("alt", `<del>${before}</del> <ins>${after}</ins>`)];
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
function priceWords(render) {
  const { expected, atMost, source, outcome, priceUsd, maybePaidUsd, calls, costUsd } = render;
  const asked = expected === null ? [] : [`${usdText(expected.usd)} expected, ${usdText(atMost?.usd)} at most`];
  const maybe = maybePaidUsd === 0 ? [] : [`up to ${usdText(maybePaidUsd)} more possibly paid`];
  if (outcome === "planned" || outcome === "skipped") {
    return [
      ...source === null ? asked : [`nothing: from ${proseText(source, 60)}`],
      ...maybe
    ].join("; ");
  }
  if (outcome === "unchanged") return `nothing now; it cost ${usdText(priceUsd)}`;
  const spent = render.emulated ? `nothing paid (EMULATED, ${usdText(costUsd)} if real)` : calls === 0 ? `nothing paid${source === null ? "" : `, from ${proseText(source, 60)}`}` : `${usdText(costUsd)} paid${calls === 1 ? "" : ` in ${counted(calls, "call")}`}`;
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
  const before = previous === null ? [] : [`before ${fileWords(previous.file, previous.sha256)}`];
  return now.length + before.length === 0 ? [] : [fact("file", [...now, ...before].join("; "))];
}
function fileWords(path, sha256) {
  return `${codeText(path, 400)}${sha256 === null ? "" : `, SHA-256 ${codeText(sha256.slice(0, 12))}`}`;
}

// action/report/markdown/pictures.ts
var alone = { width: 600, height: 600 };
var beside = { width: 400, height: 440 };
var among = { width: 320, height: 320 };
var small = { width: 180, height: 180 };
function pairTable(render, pair, single) {
  const cells = ["before", "after"].flatMap((side) => {
    const picture = pair?.[side];
    if (picture === void 0) return [];
    const room = pair?.before && pair.after ? beside : single ? alone : among;
    const link2 = linkedPicture(picture, {
      room,
      alt: altOf(render, side, 400),
      words: "full image"
    });
    return link2 === void 0 ? [] : [{ title: titleOf(side, render), link: link2 }];
  });
  if (cells.length === 0) return [];
  const heads = cells.map(({ title }) => `<th>${title}</th>`).join("");
  const bodies = cells.map(({ link: link2 }) => `<td align="center">${link2}</td>`);
  return ["<table>", `<tr>${heads}</tr>`, "<tr>", ...bodies, "</tr>", "</table>"];
}
function smallPicture(render, pair) {
  const side = pair?.after === void 0 ? "before" : "after";
  const picture = pair?.[side];
  const words = codeText(render.id, 100);
  return picture && linkedPicture(picture, { room: small, alt: altOf(render, side, 120), words });
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
function promptHtml(render, limit2) {
  const { prompt, previous } = render;
  if (previous === null || previous.prompt === prompt) {
    return { html: proseLines(clip(prompt, limit2)), changed: false };
  }
  const pieces = piecesOf(render, previous.prompt);
  const shown = limit2 === Infinity ? pieces : shortened(pieces, limit2);
  const html = shown.map((piece, index) => pieceHtml(piece, shown[index - 1])).join("");
  return { html, changed: true };
}
var known = /* @__PURE__ */ new WeakMap();
function piecesOf(render, before) {
  const pieces = known.get(render) ?? compared(before, render.prompt);
  known.set(render, pieces);
  return pieces;
}
function compared(before, after) {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: greatestEdits });
  if (changes === void 0) {
    return [
      { text: before, kind: "gone" },
      { text: after, kind: "new" }
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
function pieceHtml({ text, kind }, before) {
  if (kind === "same") return proseLines(text);
  const html = proseLines(text).replaceAll("<br>", "\u21B5<br>");
  if (kind === "gone") return `<del>${html}</del>`;
  return `${before?.kind === "gone" ? " " : ""}<ins>${html}</ins>`;
}

// action/report/markdown/render-part.ts
function told(render) {
  return { render, facts: factsOf(render) };
}
function renderLeaf({ render, facts }, how) {
  const { pictures, detail, alone: alone2 } = how;
  const title = `${codeText(render.id, 300)} ${render.outcome}, ${shortPrice(render)}`;
  return leaf(
    [
      `<p>${alone2 ? title : `<b>${title}</b>`}</p>`,
      ...faultLines(render, detail),
      ...pairTable(render, pictures.get(render.id), alone2),
      ...factList(facts),
      ...promptLines(render, detail.prompt, alone2)
    ].join("\n"),
    { images: 1 }
  );
}
function factList(facts) {
  if (facts.length === 0) return [];
  return ["<ul>", ...facts.map(({ name, words }) => `<li><b>${name}</b> ${words}</li>`), "</ul>"];
}
function promptLines(render, limit2, open2) {
  if (limit2 === 0) return [];
  const { html, changed: changed2 } = promptHtml(render, limit2);
  const quote = `<blockquote>${html}</blockquote>`;
  if (changed2) return ["<p><b>prompt</b>, what changed</p>", quote];
  if (open2) return ["<p><b>prompt</b></p>", quote];
  return ["<details><summary>prompt</summary>", quote, "</details>"];
}
function cellOf(render, pictures) {
  const picture = smallPicture(render, pictures.get(render.id));
  if (picture === void 0) return void 0;
  const emulated = render.emulated ? "<br>EMULATED" : "";
  return `<td align="center">${picture}<br>${render.outcome}, ${shortPrice(render)}${emulated}</td>`;
}
function lineOf(render, detail) {
  const emulated = render.emulated ? " EMULATED" : "";
  const head = `${codeText(render.id, 300)} ${render.outcome}${emulated}, ${shortPrice(render)}`;
  const words = faultOf(render, detail) || faultWords(render.reason ?? "", "", detail.fault);
  const why = words === "" ? "" : `: ${words}`;
  return leaf(`<p>${head}${why}</p>`, { images: 1 });
}
function faultLines(render, detail) {
  const words = faultOf(render, detail);
  return words === "" ? [] : [`<p><b>${render.outcome}</b>: ${words}</p>`];
}
function faultOf(render, { fault }) {
  const { message, remedy } = render;
  if (!isWrong(render) || message === null) return "";
  return faultWords(message, remedy ?? "", fault);
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
  const { severity, file: file2, line, column, message, remedy } = problem;
  const place = file2 === "" ? "" : ` ${codeText(`${clip(file2, 300)}:${line}:${column}`)}`;
  return leaf(`<p><b>${severity}</b>${place} ${faultWords(message, remedy, fault)}</p>`, {
    problems: 1
  });
}
function groupWords({ renders, problems }) {
  const bad = renders.filter(isWrong).length;
  const usd = renders.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const emulated = renders.some((render) => render.emulated);
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
  return renders.map(({ render, facts }) => {
    const own = facts.filter((fact2) => !common.some((one) => isSame(one, fact2)));
    const alone2 = renders.length === 1 && !manner.folded;
    return renderLeaf({ render, facts: own }, { pictures, detail, alone: alone2 });
  });
}
function gallery({ renders }, { pictures, detail }) {
  const cells = renders.map((render) => ({ render, cell: cellOf(render, pictures) }));
  const plain = cells.filter(({ render, cell }) => cell === void 0 || isWrong(render));
  const shown = cells.flatMap(({ cell }) => cell === void 0 ? [] : [cell]);
  const rows = Array.from(
    { length: Math.ceil(shown.length / columns) },
    (_, row) => shown.slice(row * columns, (row + 1) * columns)
  );
  return [
    ...plain.map(({ render }) => lineOf(render, detail)),
    ...example(renders, detail),
    {
      open: "<table>",
      parts: rows.map((row) => leaf(["<tr>", ...row, "</tr>"].join("\n"), { images: row.length })),
      close: "</table>"
    }
  ];
}
function example(renders, { prompt }) {
  const render = renders.find(({ previous }) => previous !== null) ?? renders[0];
  if (render === void 0 || prompt === 0) return [];
  const of = renders.length === 1 ? [] : [`<p>One of the prompts, ${codeText(render.id, 300)}:</p>`];
  return [leaf([...of, ...promptLines(render, prompt, true)].join("\n"))];
}

// action/report/markdown/asides.ts
function problemPart(data, groups, manner) {
  const problems = otherProblems(data, groups);
  if (problems.length === 0) return [];
  const parts = problems.map((problem) => problemLeaf(problem, manner.detail));
  return [{ open: `<h${manner.level}>Problems</h${manner.level}>`, parts, close: "" }];
}
function asideParts(data, pictures, limit2) {
  const unchanged = data.renders.filter(({ outcome, id }) => outcome === "unchanged" && !pictures.has(id)).map(({ id }) => id);
  const orphans = data.orphans.map(({ path }) => path);
  const are = unchanged.length === 1 ? "is" : "are";
  const have = orphans.length === 1 ? "has" : "have";
  return [
    ...namesPart(`${counted(unchanged.length, "image")} ${are} unchanged`, unchanged, limit2),
    ...namesPart(
      `${counted(orphans.length, "image")} ${have} a lock entry and no template any more`,
      orphans,
      limit2
    )
  ];
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
  const refused = tally(data, "blocked") + tally(data, "mismatched");
  const again = tally(data, "failed") + tally(data, "skipped");
  return [
    ...errors === 0 ? [] : [
      `Fix ${counted(errors, "error")}: nothing is sent before ${errors === 1 ? "it is" : "all are"} gone.`
    ],
    ...refused === 0 ? [] : [
      `Change the ${refused === 1 ? "template" : "templates"} of ${counted(refused, "image")} that came back refused or wrong: the same request is not sent again.`
    ],
    ...again === 0 ? [] : ["Run again for what failed or was skipped. What is done stays done."]
  ];
}
function renderings(data, unverified) {
  const { command, service, orphans } = data;
  const planned = tally(data, "planned");
  const drawn = service === "emulator" && tally(data, "rendered") > 0;
  const fork = "Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.";
  return [
    ...planned > 0 && unverified ? [fork] : [],
    ...planned > 0 && !unverified && command !== "render" ? [
      "Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key."
    ] : [],
    ...drawn ? ["Give the Action gemini-api-key to render these for real."] : [],
    ...orphans.length === 0 ? [] : ["Delete the orphans with their lock entries, or bring their templates back."]
  ];
}
function looks(data) {
  if (tally(data, "rendered") === 0 || data.service === "emulator") return [];
  return [
    "Look at each image beside its prompt. To change one, change its template: only that image is rendered again."
  ];
}

// action/report/markdown/frame.ts
var noteLimits = { amount: 10, characters: 400 };
function sheetHead({ data, notes, unverified }) {
  const said = notes.slice(0, noteLimits.amount).map((note) => proseText(note, noteLimits.characters));
  const own = [
    `${unverified ? "###" : "##"} ${verdict(data)}`,
    moneyWords(data),
    ...emulatedWords(data),
    ...endWords(data)
  ];
  const parts = unverified ? [...unverifiedWords, ...said, ...own] : [...own, ...said];
  return [...parts, `<sub>${runWords(data)}</sub>`].join("\n\n");
}
var unverifiedWords = [
  "## Unverified: the fork's own report",
  "A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page."
];
function emulatedWords({ renders }) {
  const pictures = renders.filter(({ file: file2 }) => file2 !== null);
  const drawn = pictures.filter(({ emulated }) => emulated).length;
  if (drawn === 0) return [];
  const which2 = drawn === pictures.length ? "These images were" : `${numberText(drawn)} of these ${counted(pictures.length, "image")} ${drawn === 1 ? "was" : "were"}`;
  return [`**EMULATED.** ${which2} drawn by the local emulator, not by a model.`];
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
  const are = images + problems === 1 ? "is" : "are";
  const where = links === "" ? "The JSON report has all." : `All are in the ${links}.`;
  return `**${left} ${are} left out here, for want of room.** ${where}`;
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
  const groups = groupsOf(data, pictures);
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
      ...asideParts(data, pictures, medium.unchanged)
    ];
    best = fitParts(parts, { room, measure, glue });
    if (best.leftOut.images + best.leftOut.problems === 0) return best;
  }
  return best;
}

// action/commands/workflow-report.ts
async function tellWorkflow(report, conduct, { runner, settings, occasion }) {
  for (const line of [...conduct.notes, ...linesOf(report, plainLook, void 0)]) runner.log(line);
  const data = reportData(report);
  const failures2 = failuresIn(report, conduct.failOn);
  const sheet = sheetOf(report, { data, conduct, runner, settings });
  await runner.summarize(summaryMarkdown(sheet));
  for (const annotation2 of annotationsOf(data)) runner.annotate(annotation2);
  runner.output("report", await runner.keep("report.json", `${JSON.stringify(data, null, 2)}
`));
  for (const [name, value] of Object.entries(outputsOf(report))) runner.output(name, value);
  const body2 = commentMarkdown(sheet);
  runner.output("comment-body-file", await runner.keep("comment.md", body2));
  await comment2({ runner, settings, occasion }, { data, body: body2, failed: failures2.length > 0 });
  if (failures2.length === 0) return "well";
  tellFailure(
    runner,
    `This run fails on ${failures2.join(", ")}. fail-on says what a run fails on.`
  );
  return report.interrupted ? "interrupted" : "failed";
}
function sheetOf(report, how) {
  const run2 = how.runner.runUrl;
  return {
    data: how.data,
    key: keyOf(how.settings),
    pictures: /* @__PURE__ */ new Map(),
    notes: [...how.conduct.notes, ...emulatedNote(report)],
    links: { ...run2 && { run: run2 } },
    unverified: false
  };
}
function keyOf(settings) {
  return settings.commentKey ?? "darkroom";
}
async function comment2({ runner, settings, occasion }, sheet) {
  const { repository } = runner;
  const { githubToken: token, comment: when = "always" } = settings;
  if (occasion.kind !== "pull request" || !occasion.trusted || !repository || !token) return;
  const { openGitHub } = await import("./lazy-github-CAFTO72S.js");
  const github = openGitHub({ token, apiUrl: repository.apiUrl, repository: repository.name });
  const { number, head } = occasion;
  const posting = { ...sheet, number, headSha: head.sha, key: keyOf(settings), when };
  const posted = await postComment(github, posting);
  if (posted.kind === "posted") runner.output("comment-id", String(posted.id));
  else tellNotice(runner, posted.why);
}
function emulatedNote({ service, outcomes }) {
  const drawn = outcomes.filter(({ kind }) => kind === "rendered").length;
  if (service !== "emulator" || drawn === 0) return [];
  const these = `${counted(drawn, "picture")} ${drawn === 1 ? "was" : "were"}`;
  return [
    `There is no key, so ${these} drawn by the emulator: nothing was paid, and nothing of it is committed. Give gemini-api-key to render for real.`
  ];
}
function tellNotice(runner, message) {
  runner.annotate({ level: "notice", title: "Darkroom", message, file: "", line: 1, column: 1 });
}
function tellFailure(runner, message) {
  runner.annotate({ level: "error", title: "Darkroom", message, file: "", line: 1, column: 1 });
}

// action/commands/workflow.ts
async function runWorkflow(runner) {
  try {
    const settings = readInputs(runner);
    const occasion = occasionOf(runner.event);
    if (occasion.kind === "closed") {
      runner.log("The pull request is closed: there is nothing to render.");
      return "well";
    }
    const conduct = conductOf(occasion, settings);
    const report = await carryOut(conduct, settings, runner);
    return await tellWorkflow(report, conduct, { runner, settings, occasion });
  } catch (error2) {
    tellFailure(runner, await explain(error2));
    return "failed";
  }
}
async function carryOut(conduct, given, runner) {
  const { command, requireKey } = conduct;
  const root = await runner.folder(given.workingDirectory);
  const settings = { ...given, root, requireKey };
  const halt = new Halt();
  let progress = startProgress(Date.now());
  const tellEvent = (event) => {
    progress = advance(progress, event, Date.now());
    const line = eventLine(progress, event, plainLook.style);
    if (line !== void 0) runner.log(line);
  };
  const access2 = { door: "action", apiKey: given.geminiApiKey };
  const ports = await openPorts(command, settings, { access: access2, halt, tell: tellEvent });
  const stopListening = listenForCancel(halt);
  try {
    const report = await run(command, settings, ports);
    const unwritten = await writeContactSheet(report, ports.disk);
    if (unwritten === void 0)
      runner.output("contact-sheet", ports.disk.absolute(contactSheetPath));
    else runner.log(plainBlock(unwritten));
    return report;
  } finally {
    stopListening();
  }
}
var graceMs = 6e3;
function listenForCancel(halt) {
  let timer;
  const stop = () => {
    halt.stop(interrupted);
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

// action/main.ts
var statuses = { well: 0, failed: 1, interrupted: 130 };
process.exitCode = statuses[await runWorkflow(await openRunner())];
process.stdout.write("", () => process.exit());
