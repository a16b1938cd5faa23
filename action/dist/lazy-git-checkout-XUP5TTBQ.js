import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  writeWhole
} from "./lazy-chunk-RWVTOWQC.js";
import {
  branchInTheWay
} from "./lazy-chunk-C37KV3OV.js";
import {
  array,
  looseObject,
  number,
  optional,
  record,
  string
} from "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/adapters/git-checkout.ts
import { lstat as lstat3, mkdir, realpath as realpath2, rm as rm2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname4, join as join3, relative as relative2, resolve as resolve2, sep as sep2 } from "node:path";

// action/adapters/git-commit.ts
import { lstat as lstat2, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// action/adapters/git-words.ts
var mostCharacters = 500;
var unasked = /(?:fatal: )?could not read Username for '[^']*': terminal prompts disabled/;
function plainWords(text) {
  const lines2 = text.split(/[\r\n]+/).map(
    (line) => line.replace(/^remote: ?/, "").replaceAll(new RegExp("\\p{C}", "gu"), "").trim()
  );
  const said = lines2.filter((line) => line !== "").join(" ");
  const words = said.replace(unasked, "the token was refused");
  return words.length <= mostCharacters ? words : `${words.slice(0, mostCharacters - 1)}\u2026`;
}
function refusalOf(stdout, stderr) {
  const summary = /^!\t[^\t]*\t(.*)$/m.exec(stdout)?.[1] ?? "";
  if (isMoved.test(summary)) return { kind: "moved" };
  const words = plainWords(`${stderr}
${summary}`);
  return { kind: kindOf(`${stderr}
${summary}`), words };
}
var isMoved = /\((stale info|fetch first|non-fast-forward)|cannot lock ref|failed to update ref|incorrect old value/;
function lacksRoom(said) {
  return /directory file conflict|cannot lock ref|failed to update ref/i.test(said);
}
function kindOf(said) {
  const code = /\bGH\d{3}\b/.exec(said)?.[0];
  if (code !== void 0) return code === "GH006" || code === "GH013" ? "protected" : "failed";
  if (/without `?workflows`? permission/i.test(said)) return "forbidden";
  if (/protected branch|hook declined|rule violations/i.test(said)) return "protected";
  return isForbidden.test(said) ? "forbidden" : "failed";
}
var isForbidden = /returned error: 40[13]\b|permission to .* denied|could not read (username|password)|authentication failed/i;

// action/adapters/git-remote.ts
function objectName(text) {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)) return text;
  throw new Error(`${JSON.stringify(text)} is not the name of a git object. Give its whole sha.`);
}
async function fetchCommit(git, remote, sha) {
  const tree = `${objectName(sha)}^{tree}`;
  const env = { GIT_NO_LAZY_FETCH: "1" };
  const { code } = await git.attempt(["cat-file", "-e", tree], { env });
  if (code === 0) return;
  const shallow = await git.run(["rev-parse", "--is-shallow-repository"]);
  await git.run([
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    // A depth would make a whole clone a shallow one.
    ...shallow.toString().trim() === "true" ? ["--depth=1"] : [],
    "--",
    remote,
    sha
  ]);
}
async function fetchBranch(git, remote, branch) {
  const ref = `refs/heads/${branch}`;
  const listed = (await git.run(["ls-remote", "--quiet", "--", remote, ref])).toString();
  const lines2 = listed.split("\n").map((line) => line.split("	"));
  const sha = lines2.find(([, name]) => name === ref)?.[0];
  if (sha !== void 0) await fetchCommit(git, remote, sha);
  return sha;
}
async function push(git, remote, { sha, branch, from }) {
  await requireDescent(git, objectName(sha), from);
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${from ?? ""}`;
  const { code, stdout, stderr } = await git.attempt([
    ...pushing,
    lease,
    "--",
    remote,
    `${sha}:${ref}`
  ]);
  if (code === 0) return { kind: "pushed" };
  if (from === void 0 && lacksRoom(stdout + stderr)) {
    const words = branchInTheWay(branch, await branchesOf(git, remote));
    if (words !== void 0) return { kind: "failed", words };
  }
  return refusalOf(stdout, stderr);
}
var pushing = [
  "push",
  "--porcelain",
  "--no-verify",
  "--no-follow-tags",
  "--no-signed",
  "--recurse-submodules=no"
];
async function mayWrite(git, remote, sha) {
  const refspec = `${objectName(sha)}:refs/heads/darkroom/none`;
  const { code, stdout, stderr } = await git.attempt([
    ...pushing,
    "--dry-run",
    "--",
    remote,
    refspec
  ]);
  const refusal = code === 0 ? { kind: "pushed" } : refusalOf(stdout, stderr);
  return refusal.kind === "moved" ? { kind: "pushed" } : refusal;
}
async function branchesOf(git, remote) {
  const { stdout } = await git.attempt(["ls-remote", "--quiet", "--heads", "--", remote]);
  return [...stdout.matchAll(/\trefs\/heads\/(.+)$/gm)].map(([, name = ""]) => name);
}
async function requireDescent(git, sha, from) {
  if (from === void 0) return;
  const { code } = await git.attempt(["merge-base", "--is-ancestor", objectName(from), sha]);
  if (code === 0) return;
  throw new Error(`Commit ${sha} does not follow ${from}. Make it on top of the branch.`);
}

// action/adapters/git-entries.ts
var mostPaths = 100;
async function entriesOf(git, commit, below = [""]) {
  const entries = [];
  const paths = below.includes("") ? [] : below;
  for (let at = 0; at === 0 || at < paths.length; at += mostPaths) {
    const some = paths.slice(at, at + mostPaths);
    const args = ["ls-tree", "-r", "-z", "--full-tree", "--", objectName(commit), ...some];
    for (const line of (await git.run(args)).toString().split("\0")) {
      const [, mode, sha, path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
      if (mode && sha && path) entries.push({ mode, sha, path });
    }
  }
  return entries;
}
async function filesOf(git, commit, below) {
  if (below?.length === 0) return /* @__PURE__ */ new Map();
  const entries = await entriesOf(git, commit, below);
  return new Map(
    entries.filter(({ mode }) => mode.startsWith("100")).map(({ path, sha }) => [path, sha])
  );
}
async function programsOf(git, commit, paths) {
  return programsIn(await entriesOf(git, commit), paths);
}
function programsIn(entries, paths) {
  const programs = new Set(entries.flatMap(({ mode, path }) => mode === "100755" ? path : []));
  return new Set(paths.filter((path) => programs.has(path)));
}
async function obstaclesOf(git, commit, paths) {
  return obstaclesIn(await entriesOf(git, commit), paths);
}
function obstaclesIn(entries, paths) {
  const kinds = new Map(entries.map(({ mode, path }) => [path, kindOf2(mode)]));
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const above = placesAbove(path).flatMap((place) => kinds.get(place) ?? []);
    const there = kinds.get(path);
    const obstacle = above[0] ?? (there === "file" ? void 0 : there);
    if (obstacle !== void 0) found.set(path, obstacle);
  }
  return found;
}
function kindOf2(mode) {
  if (mode === "160000") return "submodule";
  return mode === "120000" ? "link" : "file";
}
function placesAbove(path) {
  const names = path.split("/");
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join("/"));
}

// action/adapters/git-folder.ts
import { lstat, mkdtemp, realpath, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
async function inFolder(temp, work) {
  const folder = await newFolder(temp);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function newFolder(temp) {
  return mkdtemp(join(await realpath(temp), "darkroom-git-"));
}
function isBelow(folder, path) {
  const from = relative(folder, path);
  return from !== ".." && !from.startsWith(`..${sep}`) && resolve(folder, from) === resolve(path);
}
async function requireNoLink(root, path) {
  for (let at = resolve(path); isBelow(root, at) && at !== root; at = dirname(at)) {
    const isThere = await lstat(at).then(
      () => true,
      () => false
    );
    if (!isThere) continue;
    if (await realpath(at).catch(() => void 0) === at) return;
    throw new Error(`${path} lies behind a link. Put a folder in the link's place.`);
  }
}

// action/adapters/git-commit.ts
var bot = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com"
};
var identity = {
  GIT_AUTHOR_NAME: bot.name,
  GIT_AUTHOR_EMAIL: bot.email,
  GIT_COMMITTER_NAME: bot.name,
  GIT_COMMITTER_EMAIL: bot.email
};
async function makeCommit(git, temp, commit) {
  const { parents, base, changes, message } = commit;
  for (const { path } of changes) requirePath(path);
  const named = parents.flatMap((parent) => ["-p", objectName(parent)]);
  const programs = await requireRoom(git, base, changes);
  return inFolder(temp, async (folder) => {
    const blobs = await writeBlobs(git, folder, changes);
    const lines2 = changes.map(({ path }, at) => {
      const blob = blobs[at];
      const mode = programs.has(path) ? "100755" : "100644";
      return blob === void 0 ? `0 ${noBlob}	${path}\0` : `${mode} ${blob}	${path}\0`;
    });
    const env = { GIT_INDEX_FILE: join2(folder, "index") };
    await git.run(["read-tree", base === void 0 ? "--empty" : objectName(base)], { env });
    await git.run(["update-index", "-z", "--index-info"], { env, stdin: lines2.join("") });
    const tree = (await git.run(["write-tree", "--missing-ok"], { env })).toString().trim();
    const args = ["commit-tree", "--no-gpg-sign", ...named, "-F", "-", tree];
    return (await git.run(args, { env: identity, stdin: message })).toString().trim();
  });
}
var noBlob = "0".repeat(40);
async function writeBlobs(git, folder, changes) {
  const files = await Promise.all(
    changes.map(async (change, at) => {
      if ("file" in change) return requireFile(change.path, change.file);
      if (!("text" in change)) return void 0;
      const file = join2(folder, `text-${at}`);
      await writeFile(file, change.text);
      return file;
    })
  );
  const stdin = files.flatMap((file) => file === void 0 ? [] : [`${quoted(file)}
`]).join("");
  const args = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const written = stdin === "" ? "" : (await git.run(args, { stdin })).toString().trim();
  const shas = written.split("\n").values();
  return changes.map((change, at) => {
    if ("blob" in change) return objectName(change.blob);
    return files[at] === void 0 ? void 0 : shas.next().value;
  });
}
function quoted(path) {
  const escaped = path.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n");
  return `"${escaped}"`;
}
async function requireFile(path, file) {
  const isFile = await lstat2(file).then(
    (found) => found.isFile(),
    () => false
  );
  if (isFile) return file;
  throw new Error(`${path} cannot be committed: ${file} is not a file. Render it again.`);
}
async function requireRoom(git, base, changes) {
  const entries = base === void 0 ? [] : await entriesOf(git, base);
  const gone = new Set(changes.flatMap((change) => "remove" in change ? change.path : []));
  const standing = entries.filter(({ mode, path }) => !(mode.startsWith("100") && gone.has(path)));
  const paths = changes.map(({ path }) => path);
  for (const [path, obstacle] of obstaclesIn(standing, paths)) {
    throw new Error(
      `${path} cannot be committed: a ${obstacle} stands there, or above it. Choose another path, or move the ${obstacle}.`
    );
  }
  return programsIn(entries, paths);
}
function requirePath(path) {
  const parts = path.toLowerCase().split("/");
  const isStray = parts.some((part) => ["", ".", "..", ".git"].includes(part));
  const isWorkflow = parts[0] === ".github" && [void 0, "workflows"].includes(parts[1]);
  if (!isStray && !isWorkflow && !/[\0\r\n]/.test(path)) return;
  throw new Error(
    `${JSON.stringify(path)} is not a path that Darkroom commits. Choose one in the repository, outside .git and .github/workflows.`
  );
}

// action/adapters/git-environment.ts
import { dirname as dirname2 } from "node:path";
function remoteOf({ serverUrl, repository }) {
  return `${serverUrl}/${repository}.git`;
}
function basicOf(token) {
  return Buffer.from(`x-access-token:${token}`).toString("base64");
}
function environmentOf(root, access) {
  const kept = Object.entries(access.environment).filter(
    ([name]) => !foreign.test(name) || ours.test(name)
  );
  const config = configOf(root, access);
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    // Set and empty: neither core.askPass nor SSH_ASKPASS is asked in its place.
    GIT_ASKPASS: "",
    // Where `.git` is no repository, git would go on looking above it.
    GIT_CEILING_DIRECTORIES: dirname2(root),
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value]
      ])
    )
  };
}
var foreign = /^(GIT|INPUT)_/i;
var ours = /^GIT_(SSL_|PROXY_|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)$|EXEC_PATH$)/i;
function configOf(root, access) {
  const remote = remoteOf(access);
  return [
    ["core.hooksPath", "/dev/null"],
    ["core.fsmonitor", "false"],
    // In a container's job the checkout belongs to another user.
    ["safe.directory", root],
    ["protocol.allow", "never"],
    ...["http", "https", "ssh"].map((name) => [
      `protocol.${name}.allow`,
      "always"
    ]),
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["i18n.commitEncoding", "utf-8"],
    ["push.pushOption", ""],
    // Pictures neither deflate nor resemble one another: trying to takes three times as long and saves nothing.
    ["core.compression", "0"],
    ["pack.window", "0"],
    // actions/checkout calls the remote by a URL without .git; a partial clone asks that for what it lacks.
    ...[remote, remote.slice(0, -".git".length)].flatMap((url) => remoteConfig(url, access.token))
  ];
}
function remoteConfig(url, token) {
  return [
    [`http.${url}.extraHeader`, ""],
    [`http.${url}.extraHeader`, `AUTHORIZATION: basic ${basicOf(token)}`],
    [`credential.${url}.helper`, ""],
    // A person's `insteadOf` would turn it into another address.
    [`url.${url}.insteadOf`, url],
    [`url.${url}.pushInsteadOf`, url]
  ];
}

// action/adapters/git-objects.ts
import { createHash } from "node:crypto";
import { constants, open } from "node:fs/promises";
import { dirname as dirname3 } from "node:path";

// action/adapters/git-intake.ts
var newline = 10;
var Intake = class {
  #source;
  #rest = Buffer.alloc(0);
  constructor(source) {
    this.#source = source[Symbol.asyncIterator]();
  }
  /** The bytes up to the next line end, which is passed over; those that are left where there is none. */
  async line() {
    let end = this.#rest.indexOf(newline);
    while (end === -1 && await this.#more()) end = this.#rest.indexOf(newline);
    const line = this.#rest.subarray(0, end === -1 ? void 0 : end).toString();
    this.#rest = end === -1 ? Buffer.alloc(0) : this.#rest.subarray(end + 1);
    return line;
  }
  /** So many bytes, as they come. @throws Error when there are fewer */
  async *pieces(bytes) {
    for (let left = bytes; left > 0; ) {
      if (this.#rest.length === 0 && !await this.#more()) {
        throw new Error(`git ended ${left} bytes early. Check the repository with git fsck.`);
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
  async #more() {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
};

// action/adapters/git-objects.ts
async function readBlobs(git, blobs) {
  const read = /* @__PURE__ */ new Map();
  if (blobs.length === 0) return read;
  await git.pour(["cat-file", "--batch"], { stdin: lines(blobs) }, async (output) => {
    const intake = new Intake(output);
    for (const blob of blobs) {
      const [, type2, size] = (await intake.line()).split(" ");
      if (size === void 0) continue;
      const pieces = [];
      for await (const piece of intake.pieces(Number(size))) pieces.push(piece);
      await intake.line();
      if (type2 === "blob") read.set(blob, Buffer.concat(pieces));
    }
  });
  return read;
}
async function sizesOf(git, blobs) {
  if (blobs.length === 0) return /* @__PURE__ */ new Map();
  const printed = await git.run(["cat-file", "--batch-check"], { stdin: lines(blobs) });
  const about = printed.toString().split("\n");
  return new Map(
    blobs.flatMap((blob, at) => {
      const [, type2, size] = about[at]?.split(" ") ?? [];
      return type2 === "blob" ? [[blob, Number(size)]] : [];
    })
  );
}
function lines(blobs) {
  return blobs.map((blob) => `${objectName(blob)}
`).join("");
}
async function extractBlobs(git, files) {
  if (files.size === 0) return;
  const stdin = lines([...files.values()]);
  await git.pour(["cat-file", "--batch"], { stdin }, async (output) => {
    const intake = new Intake(output);
    for (const [target, blob] of files) {
      const [, type2, size] = (await intake.line()).split(" ");
      if (type2 !== "blob") {
        throw new Error(`${target} cannot be restored: git has no blob ${blob}. Fetch its commit.`);
      }
      if (isBelow(git.root, target)) await requireNoLink(git.root, dirname3(target));
      await writeWhole({ path: target, target }, (part) => pourTo(part, intake, Number(size)));
      await intake.line();
    }
  });
}
async function pourTo(part, intake, bytes) {
  const handle = await open(part, "wx");
  try {
    for await (const piece of intake.pieces(bytes)) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
}
async function blobsOf(files) {
  const blobs = /* @__PURE__ */ new Map();
  for (const file of files) {
    const blob = await blobOf(file).catch(() => void 0);
    if (blob !== void 0) blobs.set(file, blob);
  }
  return blobs;
}
async function blobOf(file) {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const hash = createHash("sha1").update(`blob ${(await handle.stat()).size}\0`);
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece);
    return hash.digest("hex");
  } finally {
    await handle.close();
  }
}
async function keptByLfs(git, paths) {
  const stdin = paths.map((path) => `${path}\0`).join("");
  const printed = await git.run(["check-attr", "-z", "--stdin", "filter"], { stdin });
  const words = printed.toString().split("\0");
  return new Set(words.filter((_, at) => at % 3 === 0 && words[at + 2] === "lfs"));
}

// action/adapters/git-process.ts
import { spawn } from "node:child_process";
var GitFault = class extends Error {
  name = "GitFault";
  constructor(args, said) {
    const words = plainWords(said).replace(/[.!]?$/, ".");
    super(`git ${args[0]} failed: ${words} ${remedies[args[0] ?? ""] ?? "Check it out anew."}`);
  }
};
var reach = "Check github-token, its rights to the repository, and the network.";
var remedies = { fetch: reach, "ls-remote": reach };
function openProcess(root, access) {
  const environment = environmentOf(root, access);
  const secrets = [access.token, basicOf(access.token)].filter((secret) => secret !== "");
  const hide = (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
  const pour = async (args, input, take) => {
    const env = { ...environment, ...input.env };
    const child = spawn("git", [...args], { cwd: root, env });
    const said = [];
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.stdin.on("error", () => void 0);
    child.stdin.end(input.stdin ?? "");
    const ended = new Promise((done, failed) => {
      child.once("error", (error) => failed(new GitFault(args, error.message)));
      child.once("close", done);
    });
    const taken = take(child.stdout).catch((error) => {
      child.kill();
      throw error;
    });
    const [code] = await Promise.all([ended, taken]);
    return { code, stderr: hide(Buffer.concat(said).toString()) };
  };
  const collect = async (args, input = {}) => {
    const chunks = [];
    const end = await pour(args, input, async (output) => {
      for await (const chunk of output) chunks.push(chunk);
    });
    return { ...end, stdout: Buffer.concat(chunks) };
  };
  return {
    root,
    attempt: async (args, input) => {
      const { stdout, ...end } = await collect(args, input);
      return { ...end, stdout: hide(stdout.toString()) };
    },
    run: async (args, input) => {
      const { code, stdout, stderr } = await collect(args, input);
      if (code !== 0) throw new GitFault(args, stderr);
      return stdout;
    },
    pour: async (args, input, take) => {
      const { code, stderr } = await pour(args, input, take);
      if (code !== 0) throw new GitFault(args, stderr);
    }
  };
}

// action/adapters/lfs.ts
import { openAsBlob } from "node:fs";
import { setTimeout } from "node:timers/promises";
var batchSize = 100;
var atOnce = 4;
var type = "application/vnd.git-lfs+json";
var actionSchema = looseObject({
  href: string(),
  header: optional(record(string(), string()))
});
var batchSchema = looseObject({
  objects: array(
    looseObject({
      oid: string(),
      error: optional(looseObject({ code: number(), message: string() })),
      actions: optional(
        looseObject({ upload: optional(actionSchema), verify: optional(actionSchema) })
      )
    })
  )
});
async function uploadFiles(files, access) {
  const byOid = new Map(files.map((file) => [file.sha256, file]));
  const distinct = [...byOid.values()];
  for (let at = 0; at < distinct.length; at += batchSize) {
    const some = distinct.slice(at, at + batchSize);
    const sends = (await announce(some, access)).values();
    const lane = async () => {
      for (const send2 of sends) await send2();
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }
}
async function announce(files, access) {
  const subject = `The list of large files for ${access.repository}`;
  const answer = await ask(subject, `${remoteOf(access)}/info/lfs/objects/batch`, {
    method: "POST",
    headers: { ...json, authorization: `Basic ${basicOf(access.token)}` },
    body: JSON.stringify({
      operation: "upload",
      transfers: ["basic"],
      ref: { name: `refs/heads/${access.branch}` },
      objects: files.map(({ sha256, bytes }) => ({ oid: sha256, size: bytes })),
      hash_algo: "sha256"
    })
  });
  const read = batchSchema.safeParse(parsed(answer));
  if (!read.success) throw new LfsFault(subject, "the answer is not one of Git LFS", outage);
  const objects = new Map(read.data.objects.map((object) => [object.oid, object]));
  return files.map((file) => {
    const object = objects.get(file.sha256);
    if (object === void 0) throw new LfsFault(file.file, "the store does not name it", outage);
    const { error, actions } = object;
    if (error) throw new LfsFault(file.file, `${error.message} (${error.code})`, rights);
    return () => send(file, actions ?? {}, access);
  });
}
var json = { accept: type, "content-type": type };
async function send(file, { upload, verify }, access) {
  if (upload) {
    const bytes = await openAsBlob(file.file);
    const headers = { "content-type": "application/octet-stream", ...headersOf(upload) };
    await ask(file.file, safeUrl(file, upload, access), { method: "PUT", headers, body: bytes });
  }
  if (verify) {
    const body = JSON.stringify({ oid: file.sha256, size: file.bytes });
    const headers = { ...json, ...headersOf(verify) };
    await ask(file.file, safeUrl(file, verify, access), { method: "POST", headers, body });
  }
}
function headersOf({ header = {} }) {
  const own = /* @__PURE__ */ new Set(["host", "content-length", "transfer-encoding"]);
  const entries = Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(entries.filter(([name = ""]) => !own.has(name)));
}
function safeUrl({ file }, { href }, { serverUrl }) {
  const url = URL.canParse(href) ? new URL(href) : void 0;
  const isNear = [new URL(serverUrl).hostname, "localhost", "127.0.0.1", "[::1]"].includes(
    url?.hostname ?? ""
  );
  if (url?.protocol === "https:" || url?.protocol === "http:" && isNear) return href;
  throw new LfsFault(file, "the address to send it to is not encrypted", setup);
}
var waits = [500, 1e3, 2e3];
async function ask(subject, url, request) {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await exchange(url, request);
    if (answer.ok) return answer.text;
    const wait = waits[attempt];
    if (!answer.isPassing) throw new LfsFault(subject, answer.text, rights);
    if (wait === void 0) throw new LfsFault(subject, answer.text, outage);
    await setTimeout(wait);
  }
}
async function exchange(url, request) {
  try {
    const answer = await fetch(url, { ...request, redirect: "error" });
    const [text, { ok, status }] = [await answer.text(), answer];
    if (ok) return { ok, isPassing: false, text };
    const { message } = looseObject({ message: string() }).safeParse(parsed(text)).data ?? {};
    const words = `HTTP ${status}${message === void 0 ? "" : `, ${message}`}`;
    return { ok, isPassing: status >= 500 || status === 429, text: words };
  } catch (error) {
    const { message, cause } = error;
    const text = cause instanceof Error ? `${message}, ${cause.message}` : message;
    return { ok: false, isPassing: true, text };
  }
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var rights = "Check that the token has contents: write, and the account's LFS storage.";
var setup = "Check which LFS server the repository has.";
var outage = "Run it again later.";
var LfsFault = class extends Error {
  name = "LfsFault";
  constructor(subject, fault, remedy) {
    super(`${subject} was not taken by Git LFS: ${plainWords(fault)}. ${remedy}`);
  }
};

// action/adapters/git-checkout.ts
async function openCheckout(folder, access) {
  const here = await realpath2(folder);
  const root = await rootOf(here);
  if (root === void 0) return void 0;
  const git = openProcess(root, access);
  const head = await headOf(git);
  if (head === void 0) return void 0;
  const remote = remoteOf(access);
  const temp = access.environment.RUNNER_TEMP || tmpdir();
  const below = relative2(root, here).split(sep2).join("/");
  const prefix = below === "" ? "" : `${below}/`;
  return {
    prefix,
    head,
    fetch: (sha) => fetchCommit(git, remote, sha),
    fetchBranch: (branch) => fetchBranch(git, remote, branch),
    files: (commit, paths) => filesOf(git, commit, paths),
    obstacles: (commit, paths) => obstaclesOf(git, commit, paths),
    programs: (commit, paths) => programsOf(git, commit, paths),
    read: async (blob) => git.run(["cat-file", "blob", objectName(blob)]),
    readAll: (blobs) => readBlobs(git, blobs),
    sizesOf: (blobs) => sizesOf(git, blobs),
    extract: (files) => extractBlobs(git, files),
    blobsOf,
    keptByLfs: (paths) => keptByLfs(git, paths),
    upload: (files, branch) => uploadFiles(files, { ...access, branch }),
    commit: (commit) => makeCommit(git, temp, commit),
    push: (sha, branch, from) => push(git, remote, { sha, branch, from }),
    mayWrite: () => mayWrite(git, remote, head.sha),
    worktree: (commit) => addWorktree(git, { commit, prefix, temp, access })
  };
}
async function rootOf(folder) {
  const isRoot = await lstat3(join3(folder, ".git")).then(
    () => true,
    () => false
  );
  if (isRoot) return folder;
  const parent = dirname4(folder);
  return parent === folder ? void 0 : rootOf(parent);
}
async function headOf(git) {
  try {
    const { stdout } = await git.attempt(["cat-file", "--batch"], { stdin: "HEAD\n" });
    const [sha, tree] = /^(\w+) commit \d+\ntree (\w+)\n/.exec(stdout)?.slice(1) ?? [];
    if (sha === void 0 || tree === void 0) return void 0;
    const header = stdout.slice(0, stdout.indexOf("\n\n"));
    const parents = [...header.matchAll(/^parent (\w+)$/gm)].map(([, parent = ""]) => parent);
    return { sha, tree, parents };
  } catch (error) {
    if (error instanceof GitFault) return void 0;
    throw error;
  }
}
async function addWorktree(git, { commit, prefix, temp, access }) {
  const top = await newFolder(temp);
  const remove = async () => {
    await git.attempt(["worktree", "remove", "--force", "--", top]);
    await rm2(top, { recursive: true, force: true });
  };
  try {
    await git.run(["worktree", "add", "--quiet", "--detach", "--", top, objectName(commit)]);
    const root = resolve2(top, prefix);
    await requireNoLink(top, root);
    await mkdir(root, { recursive: true });
    const checkout = await openCheckout(root, access);
    if (checkout === void 0) throw new Error(`${top} is no worktree. Check git's version.`);
    return { root, checkout, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
export {
  openCheckout
};
