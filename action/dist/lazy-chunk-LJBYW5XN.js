import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  lockPathIn,
  lockPathOf,
  privateFolder,
  readConfig,
  readLock,
  stemAt,
  storeFolder,
  storesFor
} from "./lazy-chunk-VAIFCN7E.js";

// action/gather.ts
import { posix } from "node:path";
var mostBytes = { config: 256 * 1024, template: 256 * 1024, lock: 64 * 2 ** 20 };
async function readProject(ports, given) {
  const { disk, git } = ports;
  const problems = [];
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
  problems.push(...faults, ...await trackedProblem(git), ...await closedFolders(globs, disk));
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
  const paths = globs.map((glob) => posix.normalize(glob).replace(/(?<=.)\/$/, ""));
  const looks = await disk.lookAt(paths);
  return globs.map((glob, index) => {
    const path = paths[index] ?? glob;
    if (looks.get(path) !== "folder") return glob;
    return path === "." ? "**/*.prompt" : `${path}/**/*.prompt`;
  });
}
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
async function gatherFacts(set, project, ports) {
  const { disk, images, stage } = ports;
  const problems = [];
  const locks = /* @__PURE__ */ new Map();
  const unreadLocks = /* @__PURE__ */ new Set();
  for (const store of storesFor(stage, ports.emulated)) {
    const committed = !store.proofs && !store.emulated;
    const paths = committed ? project.lockPaths : project.templates.map(({ path }) => lockPathIn(store, stage, path));
    for (const path of paths) {
      const { file, problem } = await readLockFile(disk, path);
      if (file) locks.set(path, file);
      if (problem && committed) problems.push(problem);
      if (problem) unreadLocks.add(path);
    }
  }
  const references = await referenceStates(set.templates, { disk, images });
  const files = await disk.statesOf(filesOf(locks, stage), { fresh: ports.fresh });
  const pathProblems = await unusablePaths(set.templates, disk);
  problems.push(...pathProblems, ...unreadableFiles(files, pathProblems));
  const stems = set.templates.filter(({ path }) => !unreadLocks.has(lockPathOf(path))).flatMap(({ variants }) => variants.map(({ path }) => stemAt(path, 1)));
  const onPath = stage === "deliver" ? await disk.imagesAt(stems) : /* @__PURE__ */ new Map();
  const templatePaths = new Set(project.templatePaths);
  return { facts: { templatePaths, locks, unreadLocks, files, references, onPath }, problems };
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
function unreadableFiles(files, told) {
  const messages = new Set(told.map(({ message }) => message));
  return [...files].flatMap(([path, found]) => {
    if (found.state !== "unreadable") return [];
    if (messages.has(closedWords(posix.dirname(path)).message)) return [];
    return [unreadable(path, unreadableWords(found.code))];
  });
}
function unreadableWords(code) {
  return { fault: `cannot be read (${code})`, remedy: "Give yourself permission to read it." };
}
async function readLocks(disk, paths) {
  const locks = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const { file } = await readLockFile(disk, path);
    if (file) locks.set(path, file.lock);
  }
  return locks;
}
function filesOf(locks, stage) {
  return [...locks.values()].flatMap(({ path, lock }) => {
    const folder = storeOfLock(path, stage);
    return Object.keys(lock.renders).map((file) => `${folder}${file}`);
  });
}
function storeOfLock(path, stage) {
  const folders = [true, false].flatMap(
    (emulated) => storesFor(stage, emulated).map((store) => storeFolder(store, stage))
  );
  const longestFirst = folders.sort((a, b) => b.length - a.length);
  return longestFirst.find((folder) => path.startsWith(folder)) ?? "";
}
async function readLockFile(disk, path) {
  const reading = await disk.readText(path, mostBytes.lock);
  if (!reading.ok) return reading.missing ? {} : { problem: unreadable(path, reading) };
  const lock = readLock(reading.text);
  if (lock.ok) {
    const edited = new Set(lock.edited);
    return { file: { path, text: reading.text, lock: lock.lock, edited } };
  }
  const { fault, remedy, line, column } = lock;
  const message = `${posix.basename(path)} ${fault}`;
  return {
    problem: { rule: "damaged-lock", severity: "error", file: path, line, column, message, remedy }
  };
}
async function referenceStates(templates, { disk, images }) {
  const sources = templates.flatMap((template) => [
    ...template.references,
    ...template.variants.flatMap(({ references }) => references)
  ]);
  const paths = new Set(sources.flatMap(({ source }) => "path" in source ? [source.path] : []));
  const states = await disk.lookAt(paths);
  const entries = [...paths].map(async (path) => {
    const fault = referenceFault(states.get(path) ?? "missing");
    const state = fault ?? await images.reference(disk.absolute(path));
    return [path, state.ok || fault ? state : await bytesFault(path, disk) ?? state];
  });
  return new Map(await Promise.all(entries));
}
async function bytesFault(path, disk) {
  const found = (await disk.statesOf([path])).get(path);
  switch (found?.state) {
    case "unreadable":
      return { ok: false, ...unreadableWords(found.code) };
    case "lfs":
      return {
        ok: false,
        fault: "is a Git LFS pointer: its bytes are not here",
        remedy: "Run git lfs pull."
      };
    default:
      return void 0;
  }
}
function referenceFault(look) {
  switch (look) {
    case "unreadable":
      return { ok: false, ...unreadableWords("EACCES") };
    case "missing":
      return { ok: false, fault: "does not exist", remedy: "Add the file, or correct the path." };
    case "symlink":
      return {
        ok: false,
        fault: "is reached through a symbolic link",
        remedy: "Commit the file itself in its place."
      };
    case "folder":
      return { ok: false, fault: "is not a file", remedy: "Name an image file." };
    case "file":
      return void 0;
  }
}
function isTemplate(path) {
  return path.endsWith(".prompt") && !posix.basename(path).startsWith("_");
}
function partialGlobs(paths) {
  const folders = /* @__PURE__ */ new Set(["templates", ...paths.map((path) => posix.dirname(path))]);
  return [...folders].sort().map((folder) => folder === "." ? "_*.prompt" : `${folder}/_*.prompt`);
}
async function exists(disk, path) {
  return (await disk.lookAt([path])).get(path) !== "missing";
}
async function trackedProblem(git) {
  const [file] = await git.tracked(privateFolder);
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
function unreadable(path, reading) {
  const { fault, remedy, missing } = reading;
  return {
    rule: "unreadable",
    severity: "error",
    // A file that is not there has no first line to point at.
    file: missing ? "" : path,
    line: 1,
    column: 1,
    message: `${path} ${fault}`,
    remedy
  };
}
function noTemplates(globs, given, config) {
  const fault = { rule: "no-templates", line: 1, column: 1 };
  if (given.templates !== void 0) {
    return {
      ...fault,
      severity: "error",
      file: "",
      message: `--templates ${globs.join(", ")} matches no template`,
      remedy: "Give a folder or a glob below the root, such as 'other/**/*.prompt'."
    };
  }
  return {
    ...fault,
    severity: "warning",
    file: config?.path ?? "",
    message: `no template matches ${globs.join(", ")}`,
    remedy: "Run darkroom init for a first one, or name others with --templates."
  };
}

export {
  readProject,
  gatherFacts,
  readLocks
};
