import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  WriteFault,
  writeWhole
} from "./lazy-chunk-RWVTOWQC.js";
import {
  privateFolder,
  stemOf
} from "./lazy-chunk-OZCGRKUY.js";
import {
  number,
  record,
  string,
  tuple
} from "./lazy-chunk-BO6B2TJA.js";

// action/adapters/disk.ts
import { constants } from "node:fs";
import {
  access,
  copyFile,
  glob,
  lstat,
  readdir,
  readFile as readFile3,
  realpath,
  rm as rm2,
  statfs,
  writeFile as writeFile3
} from "node:fs/promises";
import { join, matchesGlob, posix, resolve, sep } from "node:path";

// action/adapters/claim.ts
import { rmSync } from "node:fs";
import { link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";

// action/adapters/at-work.ts
import { readFileSync } from "node:fs";
var longestRun = 24 * 36e5;
function isAtWork({ pid, began }, age) {
  if (pid === process.pid || !lives(pid)) return false;
  const now = beginningOf(pid);
  return began === void 0 || now === void 0 ? age < longestRun : began === now;
}
function lives(pid) {
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
function beginningOf(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat2 = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", ...fields] = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
    return "ZX".includes(state) ? "ended" : `${boot}/${fields[22 - 4]}`;
  } catch {
    return void 0;
  }
}

// action/adapters/claim.ts
var Claimed = class extends Error {
  name = "Claimed";
  kind = "claimed";
  constructor({ pid }) {
    super(
      `Another render (process ${pid}) is at work in this folder. Wait for it; if there is none, remove .darkroom/run.pid.`
    );
  }
};
async function claim(file) {
  const own = `${file}.${process.pid}`;
  await writeFile(own, `${[process.pid, beginningOf(process.pid)].join(" ").trim()}
`);
  try {
    await link(own, file).catch(async (error) => {
      if (error.code !== "EEXIST") throw error;
      await setAside(file, `${own}.old`);
      await link(own, file);
    });
  } catch (error) {
    throw isTaken(error) ? new Claimed((await holderOf(file)).worker) : error;
  } finally {
    await rm(own, { force: true });
  }
  const leave = () => rmSync(file, { force: true });
  process.once("exit", leave);
  return async () => {
    process.off("exit", leave);
    await rm(file, { force: true });
  };
}
async function setAside(file, aside) {
  refuseLiving(await holderOf(file));
  await rename(file, aside);
  const holder = await holderOf(aside);
  if (isAtWork(holder.worker, holder.age)) await link(aside, file).catch(() => void 0);
  await rm(aside, { force: true });
  refuseLiving(holder);
}
function refuseLiving({ worker, age }) {
  if (isAtWork(worker, age)) throw new Claimed(worker);
}
async function holderOf(file) {
  const [pid = "", began] = (await readFile(file, "utf8").catch(() => "")).trim().split(" ");
  const made = (await stat(file).catch(() => void 0))?.mtimeMs ?? Date.now();
  const number2 = Number.parseInt(pid, 10);
  return { worker: { pid: number2 > 0 ? number2 : 0, began }, age: Date.now() - made };
}
function isTaken(error) {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

// action/adapters/hash.ts
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
var chunkBytes = 256 * 1024;
async function hashFile(file) {
  const handle = await open(file);
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    for (let bytes = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0) return { sha256: hash.digest("hex"), bytes };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

// action/adapters/hash-memory.ts
import { readFile as readFile2, rename as rename2, writeFile as writeFile2 } from "node:fs/promises";
var memorySchema = record(
  string(),
  tuple([number(), number(), number(), number(), string()])
);
var racy = 2e3;
async function openHashMemory(file) {
  const known = new Map(Object.entries(await read(file)));
  let changed = false;
  return {
    find: (path, { size, mtimeMs, ctimeMs, ino }) => {
      const [size_, mtime, ctime, ino_, sha256] = known.get(path) ?? [];
      return size === size_ && mtimeMs === mtime && ctimeMs === ctime && ino === ino_ ? sha256 : void 0;
    },
    learn: (path, { size, mtimeMs, ctimeMs, ino }, sha256) => {
      if (Date.now() - Math.max(mtimeMs, ctimeMs) < racy) return;
      known.set(path, [size, mtimeMs, ctimeMs, ino, sha256]);
      changed = true;
    },
    forget: (path) => {
      changed = known.delete(path) || changed;
    },
    save: async () => {
      if (!changed) return;
      const text = JSON.stringify(Object.fromEntries(known));
      await writeFile2(`${file}.part`, text).then(() => rename2(`${file}.part`, file)).catch(() => void 0);
    }
  };
}
async function read(file) {
  try {
    return memorySchema.parse(JSON.parse(await readFile2(file, "utf8")));
  } catch {
    return {};
  }
}

// action/adapters/disk.ts
var mostPointerBytes = 1024;
var ignored = [`${privateFolder}/**`, "**/node_modules/**", "**/.git/**"];
async function openDisk(folder) {
  const root = await rootOf(folder);
  const memory = await openHashMemory(join(root, privateFolder, "seen.json"));
  const absolute = (path) => join(root, path);
  const links = /* @__PURE__ */ new Map();
  const throughLink = async (path) => {
    const parent = posix.dirname(path);
    if (parent === "." || parent === "/") return false;
    const known = links.get(parent) ?? isOrIsThroughLink(parent);
    links.set(parent, known);
    return known;
  };
  const isOrIsThroughLink = async (path) => await throughLink(path) || ((await look(absolute(path)))?.isSymbolicLink() ?? false);
  const kindAt = async (path) => {
    try {
      const kind = await kindOf(path, await look(absolute(path)));
      if (kind === "folder") await access(absolute(path), constants.R_OK | constants.X_OK);
      return kind;
    } catch {
      return "unreadable";
    }
  };
  const kindOf = async (path, stats) => {
    if (isOutside(path)) return "symlink";
    if (stats?.isSymbolicLink() || await throughLink(path)) return "symlink";
    if (stats === void 0) return "missing";
    return stats.isFile() ? "file" : "folder";
  };
  const stateOf = (path, fresh) => readState(path, fresh).catch((error) => ({
    state: "unreadable",
    code: codeOf(error)
  }));
  const readState = async (path, fresh) => {
    const stats = await look(absolute(path));
    const state = await kindOf(path, stats);
    if (state !== "file" || stats === void 0)
      return { state: state === "file" ? "missing" : state };
    const known = fresh ? void 0 : memory.find(path, stats);
    if (known !== void 0) return { state: "file", sha256: known, bytes: stats.size };
    const pointer = stats.size <= mostPointerBytes ? await readPointer(absolute(path)) : void 0;
    if (pointer !== void 0) return pointer;
    const { sha256, bytes } = await hashFile(absolute(path));
    memory.learn(path, stats, sha256);
    return { state: "file", sha256, bytes };
  };
  const confined = async (path) => {
    if (isOutside(path))
      throw new Error(`${path} lies outside the repository. Choose a path below its root.`);
    const isLinked = await isOrIsThroughLink(path).catch((error) => {
      throw new WriteFault(path, error);
    });
    if (isLinked) {
      throw new Error(
        `${path} leads through a symbolic link. Replace the link by a folder or file.`
      );
    }
    return absolute(path);
  };
  const writeText = async (path, text) => {
    await writeWhole(
      { path, target: await confined(path) },
      (part) => writeFile3(part, text, { flag: "wx" })
    );
  };
  const isOneOf = async (path, hashes) => {
    const found = await stateOf(path, true);
    return found.state === "missing" || "sha256" in found && hashes.includes(found.sha256);
  };
  const readText = async (path, mostBytes) => {
    if (isOutside(path)) return unread("lies outside the repository", "Move it below the root.");
    const stats = await look(absolute(path));
    if (stats === void 0)
      return { ...unread("does not exist", "Create it, or correct the path."), missing: true };
    if (stats.isSymbolicLink() || await throughLink(path)) {
      return unread("is reached through a symbolic link", "Commit the file itself in its place.");
    }
    if (!stats.isFile()) return unread("is not a file", "Replace it by a file.");
    if (stats.size > mostBytes) {
      return unread(
        `has ${stats.size} bytes, and at most ${mostBytes} are read`,
        "Make it smaller."
      );
    }
    return decode(await readFile3(absolute(path)));
  };
  return {
    root,
    absolute,
    glob: async (patterns) => {
      const found = /* @__PURE__ */ new Set();
      for await (const name of glob([...patterns], { cwd: root, exclude: excluded })) {
        const path = name.split(sep).join("/");
        if (!isOutside(path) && !ignored.some((pattern) => matchesGlob(path, pattern)))
          found.add(path);
      }
      return [...found].sort();
    },
    readText: (path, mostBytes) => readText(path, mostBytes).catch(
      (error) => unread(`cannot be read (${codeOf(error)})`, "Give yourself permission to read it.")
    ),
    statesOf: async (paths, how) => {
      const wanted = [...new Set(paths)];
      const states = await eachOf(wanted, (path) => stateOf(path, how?.fresh ?? false));
      return new Map(wanted.map((path, index) => [path, states[index] ?? { state: "missing" }]));
    },
    lookAt: async (paths) => {
      const wanted = [...new Set(paths)];
      const kinds = await eachOf(wanted, kindAt);
      return new Map(wanted.map((path, index) => [path, kinds[index] ?? "missing"]));
    },
    imagesAt: async (stems) => {
      const wanted = new Set(stems);
      const folders = new Set([...wanted].map((stem) => posix.dirname(stem)));
      const found = /* @__PURE__ */ new Map();
      for (const folder2 of folders) {
        for (const name of (await readdir(absolute(folder2)).catch(() => [])).sort()) {
          const path = folder2 === "." ? name : `${folder2}/${name}`;
          const stem = stemOf(path);
          if (stem !== path && wanted.has(stem))
            found.set(stem, [...found.get(stem) ?? [], path]);
        }
      }
      return found;
    },
    writeText,
    place: async (from, path, over) => {
      const mode = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;
      const placed = await writeWhole(
        { path, target: await confined(path) },
        (part) => copyFile(from, part, mode),
        over === "anything" ? void 0 : () => isOneOf(path, over)
      );
      memory.forget(path);
      return placed;
    },
    remove: async (path, over) => {
      const file = await confined(path);
      if (over !== "anything" && !await isOneOf(path, over)) return false;
      await rm2(file, { force: true });
      memory.forget(path);
      return true;
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
    unwritable: async (folders) => {
      const wanted = [...new Set(folders)].sort();
      const able = await eachOf(wanted, (folder2) => canWriteIn(root, folder2));
      return wanted.filter((_, index) => !able[index]);
    },
    prepare: () => writeText(`${privateFolder}/.gitignore`, "*\n"),
    claim: () => claim(join(root, privateFolder, "run.pid")),
    remember: () => memory.save()
  };
}
async function canWriteIn(root, folder) {
  const stats = await look(join(root, folder)).catch(() => "unreadable");
  if (stats === "unreadable") return false;
  if (stats === void 0 && folder !== ".") return canWriteIn(root, posix.dirname(folder));
  if (!stats?.isDirectory()) return false;
  return access(join(root, folder), constants.W_OK | constants.X_OK).then(
    () => true,
    () => false
  );
}
async function rootOf(folder) {
  const real = await realpath(resolve(folder)).catch(() => void 0);
  if (real === void 0 || !(await lstat(real)).isDirectory())
    throw new Error(`${folder} is not a folder. Name the repository's root with --root.`);
  return real;
}
async function look(file) {
  return lstat(file).catch((error) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return void 0;
    throw error;
  });
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
function excluded(name) {
  return ["node_modules", ".git", privateFolder].includes(name.split(sep).at(-1) ?? "");
}
function isOutside(path) {
  const segments = path.split("/");
  return path === "" || posix.isAbsolute(path) || segments.includes("..") || segments.includes(".git");
}
function unread(fault, remedy) {
  return { ok: false, missing: false, fault, remedy };
}
function decode(bytes) {
  try {
    return {
      ok: true,
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    };
  } catch {
    return unread("is not UTF-8 text", "Save it as UTF-8.");
  }
}
async function readPointer(file) {
  const text = await readFile3(file, "latin1");
  const match = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(
    text
  );
  return match?.[1] ? { state: "lfs", sha256: match[1], bytes: Number(match[2]) } : void 0;
}
async function eachOf(items, act) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await act(items[index]);
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return results;
}

export {
  hashFile,
  openDisk
};
