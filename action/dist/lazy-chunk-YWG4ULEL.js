import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  unreadable
} from "./lazy-chunk-EH4KEMAY.js";
import {
  lockPathOf,
  privateFolder,
  readConfig
} from "./lazy-chunk-OZCGRKUY.js";
import {
  grouped
} from "./lazy-chunk-W3TSDLLV.js";

// action/report/wording.ts
function numberText(value) {
  return grouped(String(value));
}
function counted(amount, noun, plural = `${noun}s`) {
  return `${numberText(amount)} ${amount === 1 ? noun : plural}`;
}
function pixelsText(pixels) {
  return pixels === void 0 ? "as it comes" : `${pixels.width}\xD7${pixels.height}`;
}
function durationText(milliseconds) {
  if (milliseconds < 1e3) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = Math.round(milliseconds / 1e3);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function sentences(message, remedy) {
  return [message, remedy].map(stopped).join(" ").trim();
}
function stopped(text) {
  const words = text.trim();
  return words === "" || /[.!?]["'”’»)]*$/.test(words) ? words : `${words}.`;
}

// action/gather/project.ts
import { posix as posix2 } from "node:path";

// action/gather/folders.ts
import { posix } from "node:path";
async function closedFolders(globs, disk) {
  const folders = globs.map((glob) => {
    const segments = glob.split("/");
    const wild = segments.findIndex((segment) => /[*?[{(!]/.test(segment));
    return segments.slice(0, wild < 0 ? -1 : wild).join("/") || ".";
  });
  const looks = await disk.lookAt(folders);
  return [...looks].flatMap(
    ([folder, look]) => look === "unreadable" ? [closedFolder(folder)] : []
  );
}
function closedFolder(folder) {
  const { message, remedy } = closedWords(folder);
  return { rule: "unreadable", severity: "error", file: "", line: 1, column: 1, message, remedy };
}
async function unusablePaths(templates, disk) {
  const folderOf = (path) => posix.dirname(path);
  const folders = templates.flatMap(({ variants }) => variants.map(({ path }) => folderOf(path)));
  const looks = await disk.lookAt(folders);
  return templates.flatMap((template) => {
    const at = { severity: "error", file: template.path, ...template.at.path };
    const standsIn = (look) => template.variants.find(({ path }) => looks.get(folderOf(path)) === look);
    const linked = standsIn("symlink");
    const closed = standsIn("unreadable");
    return [
      ...linked ? [{ ...at, rule: "path-linked", ...linkedWords(linked.path) }] : [],
      ...closed ? [{ ...at, rule: "unreadable", ...closedWords(folderOf(closed.path)) }] : []
    ];
  });
}
function linkedWords(path) {
  return {
    message: `${path} leads through a symbolic link`,
    remedy: "Put a folder in place of the link, or choose another path."
  };
}
function closedWords(folder) {
  return {
    message: `${folder}/ cannot be read`,
    remedy: "Give yourself permission to read and search it."
  };
}

// action/gather/project.ts
var mostBytes = { config: 256 * 1024, template: 256 * 1024 };
async function readProject(ports, given) {
  const { disk, git: git2 } = ports;
  const problems = [];
  const tracked = trackedProblem(git2);
  const read = async (path, most) => {
    const reading = await disk.readText(path, most);
    if (reading.ok) return { path, text: reading.text };
    problems.push(unreadable(path, reading));
    return void 0;
  };
  const configPath = given.config ?? "darkroom.yml";
  const wanted = given.config !== void 0 || await exists(disk, configPath);
  const configSource = wanted ? await read(configPath, mostBytes.config) : void 0;
  const { config: written, problems: faults } = readConfig(configSource);
  const config = { ...written, templates: await withFolders(written.templates, disk) };
  const narrowed = given.templates && await withFolders(given.templates, disk);
  const globs = [...config.templates, ...narrowed ?? []];
  const paths = await disk.glob(globs);
  const templates = paths.filter(isTemplate);
  const chosen = narrowed && new Set((await disk.glob(narrowed)).filter(isTemplate));
  const partials = await disk.glob(partialGlobs(paths));
  const texts = async (some) => {
    const all = await Promise.all(some.map((path) => read(path, mostBytes.template)));
    return all.filter((text) => text !== void 0);
  };
  const partialText = async (path) => await read(path, mostBytes.template) ?? { path, text: "" };
  const lockPaths = /* @__PURE__ */ new Set([
    ...templates.map(lockPathOf),
    ...await disk.glob(globs.filter((one) => one.endsWith(".prompt")).map(lockPathOf))
  ]);
  problems.push(...faults, ...await tracked, ...await closedFolders(globs, disk));
  return {
    config,
    configSource,
    templates: await texts(templates),
    partials: await Promise.all(partials.map(partialText)),
    chosen,
    templatePaths: templates,
    problems: [
      ...problems,
      ...(chosen?.size ?? templates.length) === 0 ? [noTemplates(narrowed ?? globs, given, configSource)] : []
    ],
    lockPaths: [...lockPaths].sort()
  };
}
async function withFolders(globs, disk) {
  const paths = globs.map((glob) => posix2.normalize(glob).replace(/(?<=.)\/$/, ""));
  const looks = await disk.lookAt(paths);
  return globs.map((glob, index) => {
    const path = paths[index] ?? glob;
    if (looks.get(path) !== "folder") return glob;
    return path === "." ? "**/*.prompt" : `${path}/**/*.prompt`;
  });
}
function isTemplate(path) {
  return path.endsWith(".prompt") && !posix2.basename(path).startsWith("_");
}
function partialGlobs(paths) {
  const folders = /* @__PURE__ */ new Set(["templates", ...paths.map((path) => posix2.dirname(path))]);
  return [...folders].sort().map((folder) => folder === "." ? "_*.prompt" : `${folder}/_*.prompt`);
}
async function exists(disk, path) {
  return (await disk.lookAt([path])).get(path) !== "missing";
}
async function trackedProblem(git2) {
  const [file] = await git2.tracked(privateFolder);
  if (file === void 0) return [];
  return [
    {
      rule: "tracked-private-folder",
      severity: "error",
      file,
      line: 1,
      column: 1,
      message: `git tracks ${file}, and what a repository brings in ${privateFolder}/ is not trusted`,
      remedy: `Run git rm -r --cached ${privateFolder}.`
    }
  ];
}
function noTemplates(globs, given, config) {
  const fault = { rule: "no-templates", line: 1, column: 1 };
  if (given.templates !== void 0) {
    return {
      ...fault,
      severity: "error",
      file: "",
      message: `no template matches ${globs.join(", ")}`,
      remedy: "Give a folder or a glob below the root, such as 'other/**/*.prompt'."
    };
  }
  return {
    ...fault,
    severity: "warning",
    file: config?.path ?? "",
    message: `no template matches ${globs.join(", ")}`,
    remedy: "Run darkroom init for a first one, or name others with templates: in darkroom.yml."
  };
}

// action/adapters/git.ts
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
var execute = promisify(execFile);
var mostBytes2 = 110 * 2 ** 20;
var mostCommits = 50;
function openGit(root) {
  return {
    tracked: async (folder) => {
      const out = await git(root, ["ls-files", "-z", "--", folder]);
      return out.toString("utf8").split("\0").filter(Boolean);
    },
    restore: async (path, sha256, to) => {
      for (const commit of await commitsOf(root, path)) {
        const bytes = await git(root, ["cat-file", "blob", `${commit}:./${path}`]);
        if (createHash("sha256").update(bytes).digest("hex") !== sha256) continue;
        await writeFile(to, bytes);
        return true;
      }
      return false;
    },
    lastCommit: async (path) => {
      const format = "--format=%H%x00%aI%x00%an";
      const out = await git(root, ["log", "-1", format, "--", path]);
      const [sha, date, author] = out.toString("utf8").trim().split("\0");
      return sha && date && author !== void 0 ? { sha, date, author } : void 0;
    }
  };
}
async function commitsOf(root, path) {
  const out = await git(root, [
    "log",
    "--all",
    `--max-count=${mostCommits}`,
    "--format=%H",
    "--",
    path
  ]);
  return out.toString("utf8").split("\n").filter(Boolean);
}
async function git(root, args) {
  const settings = [
    "--no-pager",
    "--literal-pathspecs",
    "--no-optional-locks",
    "-c",
    "core.hooksPath=/dev/null"
  ];
  try {
    const { stdout } = await execute("git", [...settings, ...args], {
      cwd: root,
      encoding: "buffer",
      maxBuffer: mostBytes2
    });
    return stdout;
  } catch {
    return Buffer.alloc(0);
  }
}

export {
  numberText,
  counted,
  pixelsText,
  durationText,
  sentences,
  unusablePaths,
  closedWords,
  readProject,
  openGit
};
