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
  digestOf,
  filePath,
  journalFolder,
  privateFolder,
  promptText,
  readLock,
  sentDigestOf,
  storeFolder,
  storesFor
} from "./lazy-chunk-OZCGRKUY.js";
import {
  lifecycleOn,
  pixelsFor,
  tiers
} from "./lazy-chunk-W3TSDLLV.js";

// action/render/halt.ts
var Halt = class {
  #noNew = new AbortController();
  #gaveUp = new AbortController();
  #reason;
  /** The first reason; undefined while the run goes on. */
  get reason() {
    return this.#reason;
  }
  /** Aborts when no new call may start. */
  get noNew() {
    return this.#noNew.signal;
  }
  /** Aborts when calls under way are given up. */
  get gaveUp() {
    return this.#gaveUp.signal;
  }
  /** Starts nothing new. Later reasons do not replace the first. */
  stop(reason) {
    this.#reason ??= reason;
    this.#noNew.abort();
  }
  /** Gives up what is under way as well. */
  abandon(reason) {
    this.#reason ??= reason;
    this.#gaveUp.abort();
    this.#noNew.abort();
  }
};
var interrupted = {
  why: "interrupted",
  message: "the run was interrupted",
  remedy: "Run it again: it goes on from here."
};
var outOfTime = {
  why: "out of time",
  message: "the run's time was over",
  remedy: "Run it again: it goes on from here; darkroom render --timeout gives it longer."
};

// action/gather/locks.ts
import { posix } from "node:path";
var mostBytes = 64 * 2 ** 20;
async function readLocks(disk, paths) {
  const locks = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const { file } = await readLockFile(disk, path);
    if (file) locks.set(path, file.lock);
  }
  return locks;
}
async function readLockFile(disk, path) {
  const reading = await disk.readText(path, mostBytes);
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

// action/plan/problems.ts
var integrityRules = [
  "edited-image",
  "edited-lock",
  "damaged-lock",
  "unknown-file"
];
function editedImage(node, file, lockPath) {
  return {
    rule: "edited-image",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: `${file} was edited by hand: its bytes are not those that ${lockPath} records`,
    remedy: `Restore it with git, move your edit to another path, or render over it with darkroom render --force --only ${node.id}.`
  };
}
function unknownFile(node, file) {
  return {
    rule: "unknown-file",
    severity: "error",
    file: node.template.path,
    ...node.template.at.path,
    message: `${file} stands on the path of ${node.id} and no lock knows it`,
    remedy: `Move the file, choose another path, or render over it with darkroom render --force --only ${node.id}.`
  };
}
function pathOfBroken(node, file, lockPath) {
  return {
    rule: "path-taken",
    severity: "error",
    file: node.template.path,
    ...node.template.at.path,
    message: `${file} stands on the path of ${node.id} and is recorded in ${lockPath}, whose template is broken`,
    remedy: "Mend that template first, or change one of the two paths."
  };
}
function editedLock({ path: file, text, edited }) {
  return [...edited].map((path) => ({
    rule: "edited-lock",
    severity: "error",
    file,
    ...positionOf(text, path),
    message: `the entry of ${path} was edited by hand: what it says does not have its check`,
    remedy: "Restore the entry from git: Darkroom alone writes entries, and a person may only remove a whole one."
  }));
}
function referenceProblems(template, facts) {
  const seen = /* @__PURE__ */ new Set();
  const filled = template.variants.flatMap(({ references }) => references);
  return [...template.references, ...filled].flatMap(({ id, source, at }) => {
    if ("from" in source) return [];
    const state = facts.references.get(source.path);
    const key = `${at.line}:${at.column}:${source.path}`;
    if (state === void 0 || state.ok || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        rule: "reference",
        severity: "error",
        file: template.path,
        ...at,
        message: `reference "${id}": ${source.path} ${state.fault}`,
        remedy: state.remedy
      }
    ];
  });
}
var inlineRequestBytes = 100 * 1024 * 1024;
function requestTooLarge(render, facts) {
  const bytes = render.references.reduce((sum, { source }) => {
    const state = "path" in source ? facts.references.get(source.path) : void 0;
    return sum + (state?.ok ? state.bytes : 0);
  }, 0);
  if (bytes * 4 / 3 <= inlineRequestBytes) return void 0;
  return {
    rule: "references-too-large",
    severity: "error",
    file: render.template.path,
    ...render.template.at.references,
    message: `the references of ${render.id} are ${Math.ceil(bytes / 2 ** 20)} MiB together, and a request holds at most 75 MiB of images`,
    remedy: "Scale the reference images down: models see them at about one megapixel."
  };
}
function lifecycleProblem(template, use) {
  const life = lifecycleOn(template.apiId, use.now);
  const id = template.apiId.id;
  const at = template.at.model;
  if (life.state === "current" || life.state === "reported")
    return use.sent ? movingName(template) : void 0;
  if (life.state === "unreleased") {
    const message = `${id} is not released before ${life.on}`;
    return {
      rule: "model-unreleased",
      severity: "warning",
      file: template.path,
      ...at,
      message,
      remedy: "Wait for the day, or choose a released model."
    };
  }
  const instead = life.successor === null ? "Choose a current model" : `Move to ${life.successor}`;
  const said = life.confidence === "reported" ? " (reported, not confirmed)" : "";
  const tense = life.state === "announced" ? "will be shut down on" : "was shut down on";
  const dead = life.state === "shut-down" && life.confidence === "confirmed";
  const stops = dead && use.sent && !use.allowRetired;
  return {
    rule: dead ? "model-retired" : "model-lifecycle",
    severity: stops ? "error" : use.sent ? "warning" : "notice",
    file: template.path,
    ...at,
    message: `${id} ${tense} ${life.on}${said}`,
    remedy: stops ? `${instead}: darkroom migrate shows how; darkroom render --allow-retired tries anyway.` : `${instead}: darkroom migrate shows how.`
  };
}
function movingName({ apiId, path, at }) {
  if (apiId.channel !== "alias") return void 0;
  return {
    rule: "model-alias",
    severity: "warning",
    file: path,
    ...at.model,
    message: `${apiId.id} is an alias, which may stand for another model tomorrow`,
    remedy: `Write ${apiId.successor ?? "the id of the model itself"}.`
  };
}
function positionOf(text, path) {
  const lines = text.split("\n");
  const needle = `${JSON.stringify(path)}:`;
  const index = lines.findIndex((line) => line.trimStart().startsWith(needle));
  if (index < 0) return { line: 1, column: 1 };
  return { line: index + 1, column: (lines[index]?.indexOf(needle) ?? 0) + 1 };
}
function ofTheWhole(rule, message, remedy) {
  return { rule, severity: "error", file: "", line: 1, column: 1, message, remedy };
}

// action/readiness.ts
import { posix as posix2 } from "node:path";
async function unwritableFolders(plan, { disk, service }) {
  const store = storesFor(plan.stage, service === "emulator").at(-1);
  const folder = store ? storeFolder(store, plan.stage) : "";
  const byFolder = new Map(
    plan.renders.flatMap(
      (render) => [filePath(render.path, "", 1), render.template.path].map((path) => [
        posix2.dirname(`${folder}${path}`),
        render
      ])
    )
  );
  const journal = journalFolder(service === "emulator");
  const bad = await disk.unwritable([privateFolder, journal, ...byFolder.keys()]);
  const isLinked = (await disk.lookAt([privateFolder])).get(privateFolder) === "symlink";
  const isTold = (path) => isLinked || bad.includes(privateFolder) && path === journal;
  return bad.flatMap((path) => {
    const render = byFolder.get(path);
    if (render === void 0) return isTold(path) ? [] : [nothingKept(path)];
    const message = `${render.id} cannot be written: ${path}/ is no folder that files can be made in`;
    const remedy = "Give yourself write permission there, or choose another path.";
    return [
      {
        rule: "unwritable",
        severity: "error",
        file: render.template.path,
        ...render.at,
        message,
        remedy
      }
    ];
  });
}
var nothingKeptRule = "nothing-kept";
function nothingKept(folder) {
  const message = `nothing can be kept: ${folder}/ is no folder that files can be made in`;
  return ofTheWhole(nothingKeptRule, message, "Give yourself write permission there.");
}
var bytesPerPixel = 2;
var copies = 2;
var spare = 64 * 2 ** 20;
async function noSpace(plan, disk) {
  const pixels = plan.renders.reduce(
    (sum, { pixels: pixels2 }) => sum + (pixels2 ? pixels2.width * pixels2.height : 4e6),
    0
  );
  const needed = pixels * bytesPerPixel * copies + spare;
  const free = await disk.freeBytes();
  if (free >= needed) return void 0;
  const mib = (bytes) => Math.round(bytes / 2 ** 20);
  return {
    why: "disk full",
    message: `the pictures of this run may take ${mib(needed)} MiB, and ${mib(free)} MiB are free`,
    remedy: "Free some space, or render fewer templates at once."
  };
}

// action/plan/prune.ts
function toPrune(orphans, { locks }) {
  return {
    orphans: orphans.map((one) => one.stays === void 0 ? { ...one, prune: true } : one),
    kept: orphans.flatMap((one) => {
      if (one.stays === void 0) return [];
      const text = locks.get(one.lockPath)?.text ?? "";
      return [keptOrphan(one, one.stays, positionOf(text, one.path))];
    })
  };
}
function keptOrphan({ path, lockPath }, stays, at = { line: 1, column: 1 }) {
  const { fault, remedy } = words[stays];
  return {
    rule: "orphan-kept",
    severity: "warning",
    file: lockPath,
    ...at,
    message: `${path} is an orphan and is not pruned: ${fault}`,
    remedy
  };
}
var deleteEntry = "Delete its whole entry here yourself";
var words = {
  edited: {
    fault: "its bytes are not those that were rendered",
    remedy: `${deleteEntry}, and keep or delete the file; or restore it with git.`
  },
  used: {
    fault: "another lock, a reference or a render uses its file",
    remedy: `${deleteEntry}, and keep the file.`
  },
  "no image": {
    fault: "no template could have planned it",
    remedy: `${deleteEntry}, and keep the file.`
  },
  unjudged: { fault: "a broken template may still plan it", remedy: "Mend that template first." }
};

// action/plan/ladder.ts
var ladder = { preview: "1K", review: "2K" };
function tierAt(stage, declared, model) {
  if (stage === "deliver") return declared;
  const ceiling = Math.min(tiers.indexOf(ladder[stage]), tiers.indexOf(declared ?? "4K"));
  const offered = tiers.filter((tier) => model.tiers[tier] !== void 0);
  return offered.findLast((tier) => tiers.indexOf(tier) <= ceiling) ?? offered[0];
}

// action/plan/order.ts
function renderId(template, variant, candidate = 1) {
  return `${template}${variant && `#${variant}`}${candidate > 1 ? `@${candidate}` : ""}`;
}
function inGraphOrder(templates, stage) {
  const nodes = templates.flatMap((template) => nodesOf(template, stage));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered = /* @__PURE__ */ new Set();
  const visit = (node) => {
    if (ordered.has(node)) return;
    for (const id of sourcesOf(node)) {
      const source = byId.get(id);
      if (source !== void 0) visit(source);
    }
    ordered.add(node);
  };
  for (const node of nodes) visit(node);
  return [...ordered];
}
function sourcesOf(node) {
  return node.variant.references.flatMap(
    ({ source }) => "from" in source ? [renderId(source.from.template, source.from.variant)] : []
  );
}
function isNarrowed({ only, among }) {
  return only !== void 0 || among !== void 0;
}
function selectNodes(nodes, narrowing) {
  if (!isNarrowed(narrowing)) return new Set(nodes);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const selected = /* @__PURE__ */ new Set();
  const add = (node) => {
    if (selected.has(node)) return;
    selected.add(node);
    for (const id of sourcesOf(node)) {
      const source = byId.get(id);
      if (source !== void 0) add(source);
    }
  };
  for (const node of nodes) if (isChosen(node, narrowing)) add(node);
  return selected;
}
function isChosen(node, { only, among }) {
  const { template, variant } = node;
  if (among !== void 0 && !among.has(template.path)) return false;
  if (only === void 0) return true;
  return [template.name, template.path, renderId(template.name, variant.id), node.id].includes(
    only
  );
}
function nodesOf(template, stage) {
  const candidates = stage === "preview" ? template.candidates : 1;
  return template.variants.flatMap(
    (variant) => Array.from({ length: candidates }, (_, index) => ({
      id: renderId(template.name, variant.id, index + 1),
      template,
      variant,
      candidate: index + 1
    }))
  );
}

// action/plan/request.ts
function requestOf(node, known) {
  const { template, variant } = node;
  const tier = tierAt(known.stage, template.tier, template.model);
  const references = variant.references.map((one) => resolve(one, known));
  const settings = {
    model: template.apiId.id,
    ...tier && { tier },
    ...template.aspectRatio && { aspectRatio: template.aspectRatio },
    ...template.thinking && { thinking: template.thinking },
    ...variant.format && { format: variant.format }
  };
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const parts = variant.parts.map(
    (part) => "text" in part ? part : askedReference(byId.get(part.reference))
  );
  const complete = parts.every((part) => part !== void 0);
  return {
    identity: identityOf(node, known.stage, settings),
    settings,
    references,
    now: variant.parts.map((part) => "text" in part ? part : shaOf(part.reference, byId)),
    digest: complete ? digestOf({ ...settings, parts }) : void 0,
    answerKey: complete ? answerKeyOf({ ...settings, parts }, node.candidate) : void 0
  };
}
function answerKeyOf(asked, candidate) {
  return `${sentDigestOf(asked)}.${candidate}`;
}
function askedReference(reference) {
  if (reference?.file === void 0) return void 0;
  const { sha256, mediaType } = reference.file;
  return { reference: reference.id, role: reference.role, sha256, mediaType };
}
function shaOf(id, byId) {
  const file = byId.get(id)?.file;
  return { reference: id, ...file && { sha256: file.sha256 } };
}
function resolve(reference, { facts, unchanged }) {
  const { source } = reference;
  if ("path" in source) {
    const state = facts.references.get(source.path);
    if (!state?.ok) return reference;
    const { sha256: sha2562, mediaType: mediaType2 } = state;
    return { ...reference, file: { path: source.path, sha256: sha2562, mediaType: mediaType2 } };
  }
  const id = renderId(source.from.template, source.from.variant);
  const drawn = unchanged.get(id);
  if (drawn === void 0) return { ...reference, waitsFor: id };
  const { file, entry } = drawn;
  const { sha256, mediaType } = entry.file;
  return { ...reference, file: { path: file, sha256, mediaType } };
}
function identityOf(node, stage, settings) {
  const { template, variant, candidate, id } = node;
  const { tier, aspectRatio } = settings;
  const pixels = aspectRatio && pixelsFor(template.model, tier ?? template.model.defaultTier, aspectRatio);
  return {
    id,
    template,
    variant: variant.id,
    candidate,
    stage,
    path: variant.path,
    alt: variant.alt,
    prompt: promptText(variant.parts),
    ...tier && { tier },
    ...aspectRatio && { aspectRatio },
    ...pixels && { pixels },
    at: template.at.path
  };
}

// action/plan/totals.ts
var mostBilledCalls = 4;
function priceOfRender(call) {
  const { usd, tokens } = call.atMost;
  const times = (amount) => amount * mostBilledCalls;
  const most = { input: times(tokens.input), text: times(tokens.text), image: times(tokens.image) };
  return { expected: call.expected, atMost: { usd: times(usd), tokens: most } };
}
function totalsOf(renders, unchanged) {
  const calls = renders.filter(({ free }) => free === void 0);
  const known = calls.every(({ price }) => price !== void 0);
  const sum = (of) => calls.reduce((total, render) => total + of(render), 0);
  const tokens = (side) => sum(({ price }) => {
    const { input, text, image } = price?.[side].tokens ?? { input: 0, text: 0, image: 0 };
    return input + text + image;
  });
  return {
    renders: renders.length,
    unchanged,
    expectedUsd: known ? sum(({ price }) => price?.expected.usd ?? 0) : void 0,
    atMostUsd: known ? sum(({ price }) => price?.atMost.usd ?? 0) : void 0,
    expectedTokens: tokens("expected"),
    atMostTokens: tokens("atMost")
  };
}

export {
  Halt,
  interrupted,
  outOfTime,
  readLocks,
  readLockFile,
  mostBilledCalls,
  priceOfRender,
  totalsOf,
  inGraphOrder,
  isNarrowed,
  selectNodes,
  isChosen,
  integrityRules,
  editedImage,
  unknownFile,
  pathOfBroken,
  editedLock,
  referenceProblems,
  requestTooLarge,
  lifecycleProblem,
  ofTheWhole,
  toPrune,
  keptOrphan,
  requestOf,
  answerKeyOf,
  unwritableFolders,
  nothingKeptRule,
  noSpace
};
