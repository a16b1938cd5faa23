import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  numberText,
  openGit,
  readProject
} from "./lazy-chunk-YWG4ULEL.js";
import {
  openDisk
} from "./lazy-chunk-AF65NL3Z.js";
import {
  UsageError,
  stages
} from "./lazy-chunk-56UWPNCU.js";
import {
  lookOf
} from "./lazy-chunk-J7N7USUU.js";
import {
  plainBlock
} from "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-EH4KEMAY.js";
import {
  promptText,
  readLock,
  storeFolder
} from "./lazy-chunk-OZCGRKUY.js";
import {
  findModel,
  usdText
} from "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/commands/why.ts
import { posix, relative, resolve, sep } from "node:path";

// action/report/why-lines.ts
function whyLines(input, look) {
  const width = Math.max(...facts(input).map(([name]) => name.length));
  const lines = facts(input).map(([name, value]) => {
    const shown = plainBlock(value).replaceAll("\n", " ");
    return `${look.style("quiet", name.padEnd(width))}  ${shown}`;
  });
  const prompt = plainBlock(promptText(input.entry.asked.parts)).split("\n");
  return [...lines, "", look.style("quiet", "prompt"), ...prompt];
}
function facts({
  path,
  entry,
  templatePath,
  lockPath,
  store,
  commit
}) {
  const { asked, file, original, answer, variant, candidate } = entry;
  const known = [
    ["image", path],
    ["kind", kindOf(store)],
    ["template", templatePath],
    ["variant", variant === "" ? void 0 : variant],
    ["candidate", candidate > 1 ? String(candidate) : void 0],
    ["lock", lockPath],
    ["commit", commit && `${commit.sha.slice(0, 12)}, ${commit.date}, ${commit.author}`],
    ["model", modelText(asked.model, answer.modelVersion)],
    ["tier", asked.tier ?? "not declared"],
    ["ratio", asked.aspectRatio ?? "not declared"],
    ["thinking", asked.thinking],
    ["pixels", `${file.width}\xD7${file.height}, ${file.mediaType}, ${numberText(file.bytes)} bytes`],
    [
      "original",
      original && `${original.width}\xD7${original.height}, ${original.mediaType}, ${numberText(original.bytes)} bytes, converted`
    ],
    ["rendered", answer.date],
    ["tokens", tokensText(answer.tokens)],
    ["price", `${usdText(answer.costUsd)}${store.emulated ? " if it were real" : ""}`],
    ["response", answer.responseId ?? void 0],
    ["digest", entry.digest],
    ["SHA-256", file.sha256],
    ...references(entry),
    ["alt", entry.alt === "" ? void 0 : entry.alt]
  ];
  return known.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
}
function references({ asked }) {
  return asked.parts.flatMap(
    (part) => "text" in part ? [] : [
      [
        "reference",
        `${part.reference}, ${part.role}, ${part.mediaType}, SHA-256 ${part.sha256}`
      ]
    ]
  );
}
function kindOf({ proofs, emulated }) {
  const kind = proofs ? "proof" : "delivered image";
  return emulated ? `${kind}, EMULATED: drawn by the local emulator` : kind;
}
function modelText(asked, version) {
  const match = findModel(asked);
  const name = match.found ? `${match.model.displayName} (${asked})` : asked;
  return version === null || version === asked ? name : `${name}, answered as ${version}`;
}
function tokensText({ input, text, image }) {
  return `${numberText(input)} input, ${numberText(text)} text and thinking, ${numberText(image)} image`;
}

// action/commands/why.ts
var stores = [
  { proofs: false, emulated: false },
  { proofs: true, emulated: false },
  { proofs: false, emulated: true },
  { proofs: true, emulated: true }
];
async function why(image, settings, shell) {
  const disk = await openDisk(settings.root ?? ".");
  const git = openGit(disk.root);
  const project = await readProject({ disk, git }, settings);
  const paths = pathsOf(image, disk);
  const found = await firstOf(paths, (path2) => findEntry(path2, project, disk));
  if (found === void 0) throw await unknown(paths, project, disk);
  const { path } = found;
  const commit = found.store.emulated || found.store.proofs ? void 0 : await git.lastCommit(path);
  const answer = { ...found, ...commit && { commit } };
  const text = settings.json ? JSON.stringify(answer, null, 2) : whyLines(answer, lookOf(shell.out, shell)).join("\n");
  shell.out.write(`${text}
`);
  return 0;
}
function pathsOf(image, disk) {
  const fromRoot = relative(disk.root, resolve(image)).split(sep).join("/");
  return fromRoot.startsWith("..") ? [posix.normalize(image)] : [fromRoot, posix.normalize(image)];
}
async function firstOf(items, find) {
  for (const item of items) {
    const found = await find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}
async function unknown(paths, project, disk) {
  for (const store of stores.slice(1)) {
    for (const stage of stagesOf(store)) {
      const folder = storeFolder(store, stage);
      const found = await firstOf(paths, (path2) => findEntry(`${folder}${path2}`, project, disk));
      if (found === void 0) continue;
      const kind = store.emulated ? "drawn by the emulator" : "made as a proof";
      const path = found.path.slice(folder.length);
      return new UsageError(`${path} was only ${kind} so far. Ask for ${found.path}.`);
    }
  }
  return new UsageError(
    `No lock knows ${paths[0]}. Darkroom did not render it, or its lock is gone; darkroom verify lists what is new.`
  );
}
function stagesOf({ proofs }) {
  return proofs ? stages : ["deliver"];
}
async function findEntry(path, project, disk) {
  for (const store of stores) {
    for (const stage of stagesOf(store)) {
      const folder = storeFolder(store, stage);
      if (!path.startsWith(folder)) continue;
      for (const lockPath of locksIn(project, store, stage)) {
        const entry = await entryIn(lockPath, path.slice(folder.length), disk);
        if (entry === void 0) continue;
        const templatePath = lockPath.slice(folder.length).replace(/\.lock\.json$/, ".prompt");
        return { path, entry, templatePath, lockPath, store };
      }
    }
  }
  return void 0;
}
async function entryIn(lockPath, path, disk) {
  const reading = await disk.readText(lockPath, 64 * 2 ** 20);
  if (!reading.ok) return void 0;
  const lock = readLock(reading.text);
  if (lock.ok) return lock.lock.renders[path];
  if (!reading.text.includes(JSON.stringify(path))) return void 0;
  const { line, column, fault, remedy } = lock;
  throw new UsageError(
    `${lockPath}:${line}:${column}: ${posix.basename(lockPath)} ${fault}. ${remedy}`
  );
}
function locksIn(project, store, stage) {
  if (!store.proofs && !store.emulated) return project.lockPaths;
  return project.lockPaths.map((path) => `${storeFolder(store, stage)}${path}`);
}
export {
  why
};
