import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  oneLine
} from "./lazy-chunk-PZPM3AH7.js";
import {
  CallFault,
  faultOfKind
} from "./lazy-chunk-74TB27A2.js";
import {
  answerKeyOf,
  editedImage,
  keptOrphan,
  mostBilledCalls,
  noSpace,
  outOfTime,
  readLocks,
  unknownFile,
  unwritableFolders
} from "./lazy-chunk-R2PHZQGJ.js";
import "./lazy-chunk-EH4KEMAY.js";
import {
  digestOf,
  emptyLock,
  filePath,
  lockPathIn,
  lockPathOf,
  pathsOn,
  sortProblems,
  stemAt,
  stemOf,
  storeFolder,
  storesFor,
  writeLock
} from "./lazy-chunk-OZCGRKUY.js";
import {
  costOf,
  fitsRatio,
  pixelsFor
} from "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/render/budget.ts
var Budget = class {
  /** USD; null: no limit. */
  limit;
  #spent = 0;
  #maybe;
  #maybeCalls;
  #reserved = 0;
  #waiting = [];
  /** `earlier`: calls of a killed run whose answers never arrived, and what they may have cost. */
  constructor(limit, earlier = { calls: 0, usd: 0 }) {
    this.limit = limit;
    this.#maybe = earlier.usd;
    this.#maybeCalls = earlier.calls;
  }
  /** What answered calls cost. */
  get spentUsd() {
    return this.#spent;
  }
  /** What calls whose answer never arrived whole may have cost. */
  get maybePaidUsd() {
    return this.#maybe;
  }
  /** How many calls that amount stands for. */
  get maybePaidCalls() {
    return this.#maybeCalls;
  }
  /** Whether this much would fit if nothing else were under way. */
  #couldFit(usd) {
    return this.limit === null || this.#spent + this.#maybe + usd <= this.limit + 1e-9;
  }
  /** Whether this much fits now, beside all that is under way. */
  #fits(usd) {
    return this.#couldFit(this.#reserved + usd);
  }
  /** Reserves an amount, waiting for calls under way if it may fit after them; false: it never will in this run. */
  async reserve(usd, signal) {
    while (!this.#fits(usd)) {
      if (signal.aborted || this.#reserved === 0 || !this.#couldFit(usd)) return false;
      await this.#change(signal);
    }
    this.#reserved += usd;
    return true;
  }
  /** Turns a reservation into what the call cost; `maybe` when nobody can tell whether it was billed. */
  settle(reserved, end) {
    this.#reserved = Math.max(0, this.#reserved - reserved);
    if (this.#reserved < 1e-12) this.#reserved = 0;
    this.#spent += end.spent ?? 0;
    this.#maybe += end.maybe ?? 0;
    if (end.maybe !== void 0) this.#maybeCalls += 1;
    for (const wake of this.#waiting.splice(0)) wake();
  }
  #change(signal) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
};

// action/render/pace.ts
var goodRun = 10;
var Pace = class {
  #clock;
  #settings;
  #waiting = [];
  #width;
  #inFlight = 0;
  #arriving = 0;
  #good = 0;
  #notBefore = 0;
  #nextStart = 0;
  constructor(clock, settings) {
    this.#clock = clock;
    this.#settings = settings;
    this.#width = settings.concurrency;
  }
  /** How many calls are under way. */
  get inFlight() {
    return this.#inFlight;
  }
  /** Waits for a place and a moment; false when the signal aborted first, and then no place is held. */
  async enter(signal) {
    if (!this.#hasRoom() && !signal.aborted) await this.#queue(signal);
    else this.#inFlight += 1;
    if (signal.aborted) return this.#giveUp();
    const wait = this.#reserveMoment() - this.#clock.now().getTime();
    if (wait > 0) await this.#clock.sleep(wait, signal);
    while (!signal.aborted && this.#notBefore > this.#clock.now().getTime()) {
      await this.#clock.sleep(this.#notBefore - this.#clock.now().getTime(), signal);
    }
    return signal.aborted ? this.#giveUp() : true;
  }
  /** Gives the place of a call back of which nothing is left to do. */
  leave() {
    this.#inFlight -= 1;
    this.#admit();
  }
  /** The last byte of an answer has come: its call is over, and it goes to the disk. `kept` or its failure ends that. */
  arrived() {
    this.#arriving += 1;
    this.leave();
  }
  /** An answer that had arrived is on the disk, or could not be put there. */
  kept() {
    this.#arriving -= 1;
    this.#admit();
  }
  /** A whole answer came. */
  answered() {
    this.#good += 1;
    if (this.#good < goodRun || this.#width >= this.#settings.concurrency) return;
    this.#good = 0;
    this.#width += 1;
    this.#admit();
  }
  /** The server said that calls come too fast: nobody starts for this long (milliseconds). */
  slowDown(milliseconds) {
    this.#good = 0;
    this.#width = Math.max(1, Math.floor(this.#width / 2));
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now().getTime() + milliseconds);
  }
  async #queue(signal) {
    await new Promise((resolve) => {
      const admitted = () => {
        signal.removeEventListener("abort", left);
        this.#inFlight += 1;
        resolve();
      };
      const left = () => {
        this.#waiting.splice(this.#waiting.indexOf(admitted), 1);
        this.#inFlight += 1;
        resolve();
      };
      this.#waiting.push(admitted);
      signal.addEventListener("abort", left, { once: true });
    });
  }
  #giveUp() {
    this.leave();
    return false;
  }
  #hasRoom() {
    return this.#inFlight < this.#width && this.#arriving < this.#settings.concurrency;
  }
  #admit() {
    while (this.#hasRoom()) {
      const next = this.#waiting.shift();
      if (next === void 0) return;
      next();
    }
  }
  #reserveMoment() {
    const now = this.#clock.now().getTime();
    const { perMinute } = this.#settings;
    if (perMinute === void 0) return now;
    const start = Math.max(now, this.#nextStart);
    this.#nextStart = start + 6e4 / perMinute;
    return start;
  }
};

// action/render/put-lock.ts
async function putLock(disk, path, lock) {
  const isEmpty = Object.keys({ ...lock.renders, ...lock.held }).length === 0;
  if (isEmpty) await disk.remove(path, "anything");
  else await disk.writeText(path, writeLock(lock));
}

// action/render/sweep.ts
async function sweep(orphans, outcomes, { disk, locks }) {
  const gone2 = /* @__PURE__ */ new Set();
  const placed = placedByLock(outcomes);
  for (const [lockPath, lock] of locks) {
    const entries = placed.get(lockPath);
    const own = orphans.filter((orphan) => orphan.lockPath === lockPath);
    const left = entries ? own.filter((orphan) => isLeft(orphan, lock, entries)) : [];
    if (left.length === 0) continue;
    const taken = await takeOut(left, { lockPath, lock, disk }).catch(() => []);
    for (const orphan of taken) gone2.add(orphan);
  }
  return orphans.filter((orphan) => !gone2.has(orphan));
}
function placedByLock(outcomes) {
  const placed = /* @__PURE__ */ new Map();
  for (const outcome of outcomes) {
    const written = outcome.kind === "rendered" || "thisRun" in outcome && outcome.thisRun;
    if (!written) continue;
    const path = lockPathOf(outcome.render.template.path);
    const entries = outcome.kind === "rendered" ? [outcome.entry] : [];
    placed.set(path, [...placed.get(path) ?? [], ...entries]);
  }
  return placed;
}
function isLeft({ path, held, stays }, lock, placed) {
  if (held) return true;
  const entry = lock.renders[path];
  if (stays !== void 0 || entry === void 0) return false;
  return placed.some(
    ({ digest, file }) => digest === entry.digest && file.sha256 === entry.file.sha256
  );
}
async function takeOut(orphans, { lockPath, lock, disk }) {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  const gone2 = [];
  for (const orphan of orphans) {
    const entry = renders[orphan.path];
    if (orphan.held) delete held[orphan.path];
    else if (entry) {
      if (!await disk.remove(orphan.path, [entry.file.sha256])) continue;
      delete renders[orphan.path];
    }
    gone2.push(orphan);
  }
  if (gone2.length > 0) await putLock(disk, lockPath, { ...lock, renders, held });
  return gone2;
}

// action/render/prune.ts
async function pruneOrphans(orphans, { disk, locks }) {
  const pruned = [];
  const problems = [];
  for (const [lockPath, lock] of locks) {
    const own = orphans.filter((orphan) => orphan.lockPath === lockPath);
    try {
      const gone2 = await takeOut(own, { lockPath, lock, disk });
      pruned.push(...gone2);
      const left = own.filter((orphan) => !gone2.includes(orphan));
      problems.push(...left.map((orphan) => keptOrphan(orphan, "edited")));
    } catch (error) {
      problems.push(notPruned(lockPath, error));
    }
  }
  return { pruned, problems };
}
function notPruned(lockPath, error) {
  const words = error instanceof Error ? error.message : String(error);
  return {
    rule: "orphan-kept",
    severity: "warning",
    file: lockPath,
    line: 1,
    column: 1,
    message: `the orphans of ${lockPath} are not all pruned: ${words.replace(/\.$/, "")}`,
    remedy: "Mend that, and render again."
  };
}

// action/render/retry.ts
var firstWait = 1e3;
var longestWait = 6e4;
var longestDelay = 10 * 6e4;
function nextTry(tries, chance) {
  const last = tries.at(-1);
  if (last === void 0) return { waitMs: 0 };
  if (tries.filter(mayBeBilled).length >= mostBilledCalls) return void 0;
  if ("verdict" in last) {
    const { verdict } = last;
    if (verdict.kind !== "no-image" || !verdict.retryOnce || count(tries, isAnswer) > 1)
      return void 0;
    return { waitMs: spread(firstWait, chance) };
  }
  const { kind, retry } = last.fault;
  const same = count(tries, (one) => "fault" in one && one.fault.kind === kind);
  if (retry === void 0 || same >= retry.attempts) return void 0;
  if ((retry.afterMs ?? 0) > longestDelay) return void 0;
  const backoff = Math.min(longestWait, firstWait * 2 ** (same - 1));
  return {
    waitMs: Math.max(retry.afterMs ?? 0, 0) + spread(retry.afterMs === void 0 ? backoff : firstWait / 2, chance)
  };
}
function spread(wait, chance) {
  return Math.round(wait * (0.5 + chance));
}
function isAnswer(one) {
  return "verdict" in one;
}
function mayBeBilled(one) {
  return isAnswer(one) || "fault" in one && one.fault.maybePaid;
}
function count(tries, test) {
  return tries.filter(test).length;
}

// action/render/refusals.ts
var blocked = (fault, remedy) => ({
  kind: "blocked",
  fault,
  remedy,
  retryOnce: false
});
var empty = (fault, remedy, retryOnce = true) => ({
  kind: "no-image",
  fault,
  remedy,
  retryOnce
});
var blockReasons = {
  BLOCKED_REASON_UNSPECIFIED: blocked(
    "the prompt was blocked without a reason",
    "Reword the prompt; if it stays blocked, leave references out one by one."
  ),
  SAFETY: blocked(
    "the prompt was blocked by the safety filters",
    "Take out what could read as harassment, hate, sexual or dangerous content."
  ),
  OTHER: blocked(
    "the prompt was blocked for an unnamed reason, which often is one reference image",
    "Export the references anew as JPEG, then leave them out one by one."
  ),
  BLOCKLIST: blocked(
    "the prompt holds a term of the blocklist",
    "Replace names and terms that may be on it."
  ),
  PROHIBITED_CONTENT: blocked(
    "the prompt was blocked as prohibited content",
    "Ask for something else: these filters cannot be loosened."
  ),
  IMAGE_SAFETY: blocked(
    "a picture of the prompt was blocked by the safety filters",
    "Replace the reference images one by one."
  ),
  MODEL_ARMOR: blocked(
    "the prompt was blocked by your project's Model Armor template",
    "Change the prompt, or the template in Google Cloud."
  ),
  JAILBREAK: blocked(
    "the prompt was taken for an attempt to get round the filters",
    "Describe the picture plainly, without instructions about rules."
  )
};
var finishReasons = {
  FINISH_REASON_UNSPECIFIED: empty(
    "the answer ended without a reason and without a picture",
    "Run it again."
  ),
  STOP: empty(
    "the answer holds no picture",
    'Ask for the final image only: "Output the final image only."'
  ),
  MAX_TOKENS: empty(
    "the answer reached its token limit before a picture",
    "Shorten the prompt, or choose a lower thinking level.",
    false
  ),
  SAFETY: blocked(
    "the answer was blocked by the safety filters",
    "Take out what could read as harassment, hate, sexual or dangerous content."
  ),
  RECITATION: blocked(
    "the answer was blocked because it came too close to existing material",
    "Ask for something of your own rather than a known work."
  ),
  LANGUAGE: blocked(
    "the prompt's language is not supported",
    "Write the prompt in English; keep other languages to quoted words."
  ),
  OTHER: empty(
    "the answer ended for an unnamed reason",
    "Run it again; if it stays so, reword the prompt."
  ),
  BLOCKLIST: blocked(
    "the answer holds a term of the blocklist",
    "Replace names and terms that may be on it."
  ),
  PROHIBITED_CONTENT: blocked(
    "the answer was blocked as prohibited content",
    "Ask for something else: these filters cannot be loosened."
  ),
  SPII: blocked(
    "the answer was blocked because it may hold personal data",
    "Take names, addresses and numbers of people out of the prompt."
  ),
  MALFORMED_FUNCTION_CALL: empty(
    "the model tried to call a function, which image models do not do",
    "Reword what reads like an instruction to use a tool.",
    false
  ),
  IMAGE_SAFETY: blocked(
    "the picture was blocked by the safety filters",
    "Reword the scene: people, bodies, weapons and injuries are the usual reasons."
  ),
  UNEXPECTED_TOOL_CALL: empty(
    "the model tried to use a tool, which was not offered",
    "Reword what reads like an instruction to search or to use a tool.",
    false
  ),
  TOO_MANY_TOOL_CALLS: empty(
    "the model used tools over and over",
    "Reword what reads like an instruction to search or to use a tool.",
    false
  ),
  IMAGE_PROHIBITED_CONTENT: blocked(
    "the picture was blocked as prohibited content",
    "Ask for something else: these filters cannot be loosened."
  ),
  NO_IMAGE: empty(
    "the model decided to draw nothing",
    'Ask for one finished picture: "Output the final image only", and no proposal or concept.'
  ),
  IMAGE_RECITATION: blocked(
    "the picture was blocked because it came too close to an existing one",
    "Describe a scene of your own; leave out names of works, artists and brands."
  ),
  IMAGE_OTHER: empty(
    "the picture failed for an unnamed reason",
    "Run it again; if it stays so, simplify the prompt."
  ),
  CONTINUATION: empty(
    "the answer was broken off to be continued, which Darkroom does not ask for",
    "Run it again."
  ),
  MALFORMED_RESPONSE: empty("the model made an answer that could not be read", "Run it again.")
};
function unknownRefusal(kind, reason) {
  const fault = `the answer ended with ${reason}, which this version does not know`;
  return {
    kind,
    fault,
    remedy: "Look the reason up in the Gemini API reference, or update Darkroom.",
    retryOnce: false
  };
}

// action/render/verdict.ts
function judgeAnswer({ images, response }) {
  const image = images.findLast(({ thought, bytes }) => !thought && bytes > 0);
  if (image !== void 0) return { kind: "image", image };
  const block = response.promptFeedback?.blockReason;
  if (block !== void 0) {
    const refusal2 = known(blockReasons, block) ?? unknownRefusal("blocked", plain(block));
    return verdictOf(refusal2, block, response.promptFeedback?.blockReasonMessage);
  }
  const candidate = response.candidates?.[0];
  const reason = candidate?.finishReason ?? "FINISH_REASON_UNSPECIFIED";
  const refusal = known(finishReasons, reason) ?? unknownRefusal("no-image", plain(reason));
  if (reason !== "STOP") return verdictOf(refusal, reason, candidate?.finishMessage);
  if (images.some(({ bytes }) => bytes > 0))
    return verdictOf(onlyThoughts, "ONLY_THOUGHTS", void 0);
  const said = (candidate?.content?.parts ?? []).filter((part) => part.thought !== true).map((part) => part.text ?? "").join(" ");
  return said.trim() === "" ? verdictOf(refusal, reason, void 0) : verdictOf(textOnly, "TEXT_ONLY", said);
}
function known(table, reason) {
  return Object.hasOwn(table, reason) ? table[reason] : void 0;
}
var textOnly = {
  kind: "no-image",
  fault: "the model answered with text instead of a picture",
  remedy: "Ask for the final image only, and answer in the prompt what the text asks.",
  retryOnce: true
};
var onlyThoughts = {
  kind: "no-image",
  fault: "the model sent pictures of its thinking and no final one",
  remedy: "Ask for the final image only, or choose a lower thinking level.",
  retryOnce: true
};
function verdictOf(refusal, code, said) {
  const { kind, fault, remedy, retryOnce } = refusal;
  const words = said === void 0 ? "" : plain(said);
  const message = words === "" ? fault : `${fault} (\u201C${words}\u201D)`;
  const common = { code: plain(code), message, remedy };
  return kind === "blocked" ? { kind, ...common } : { kind, ...common, retryOnce };
}
function plain(text) {
  return oneLine(text);
}
function tokensOf({ usageMetadata: usage }) {
  if (usage === void 0) return { input: 0, text: 0, image: 0 };
  const details = usage.candidatesTokensDetails ?? [];
  const image = details.filter(({ modality }) => modality === "IMAGE").reduce((sum, { tokenCount }) => sum + whole(tokenCount), 0);
  const out = whole(usage.candidatesTokenCount);
  return {
    input: whole(usage.promptTokenCount) + whole(usage.toolUsePromptTokenCount),
    text: Math.max(0, out - image) + whole(usage.thoughtsTokenCount),
    image
  };
}
function whole(count2) {
  return count2 !== void 0 && Number.isFinite(count2) && count2 > 0 ? Math.round(count2) : 0;
}

// action/render/ask.ts
var callTime = { "512": 18e4, "1K": 18e4, "2K": 24e4, "4K": 42e4 };
async function ask(ready, run) {
  const tries = [];
  let spending = { calls: 0, costUsd: 0, maybePaidUsd: 0, since: 0 };
  for (; ; ) {
    const attempt = await oneCall(ready, run);
    if ("skipped" in attempt) return giveUp(ready, { tries, spending, reason: attempt.skipped });
    spending = add(spending, attempt);
    tries.push(attempt.result);
    if ("answer" in attempt && !isUndecided(attempt.result))
      return { answer: attempt.answer, spending };
    const next = nextTry(tries, run.clock.random());
    if (next === void 0) {
      return "answer" in attempt ? { answer: attempt.answer, spending } : fail(ready, { tries, spending, run });
    }
    if ("answer" in attempt) await run.journal.settle(ready.key, attempt.answer.id);
    await pause(ready, { milliseconds: next.waitMs, tries, run });
  }
}
async function oneCall(ready, run) {
  const atMost = ready.render.callUsd;
  if (!await run.pace.enter(run.halt.noNew)) return { skipped: run.halt.reason ?? gone };
  const place2 = placeIn(run);
  try {
    if (!await run.budget.reserve(atMost, run.halt.noNew))
      return { skipped: run.halt.reason ?? overBudget(run) };
    return await reservedCall(ready, { atMost, place: place2 }, run);
  } finally {
    place2.leave();
  }
}
function placeIn({ pace }) {
  let isArrived = false;
  return {
    arrived: () => {
      isArrived = true;
      pace.arrived();
    },
    leave: () => isArrived ? pace.kept() : pace.leave()
  };
}
async function reservedCall(ready, { atMost, place: place2 }, run) {
  const since = run.clock.now().getTime();
  let end = {};
  let slot;
  try {
    slot = await run.journal.begin(ready.key, { model: ready.call.model, atMostUsd: atMost });
    const { tier } = ready.asked;
    const received = await run.service.generate(ready.call, {
      into: slot.into,
      name: slot.name,
      signal: run.halt.gaveUp,
      timeoutMs: callTime[tier ?? "4K"],
      received: place2.arrived
    });
    const on = run.clock.now();
    const spent = costUsd(ready, received.response, { atMost, on });
    end = { spent };
    const answer = await run.journal.keep(slot, received, on.toISOString());
    run.pace.answered();
    const result = { verdict: judgeAnswer(answer) };
    return { since, calls: 1, result, costUsd: spent, maybePaidUsd: 0, answer };
  } catch (error) {
    const fault = error instanceof CallFault ? error : notKept(error);
    if (fault.maybePaid) end = { maybe: atMost };
    if (slot && fault.maybePaid) run.journal.lose(slot);
    else if (slot) await run.journal.drop(slot);
    if (fault.kind === "rate-limited") run.pace.slowDown(fault.retry?.afterMs ?? 1e3);
    const costs = { costUsd: end.spent ?? 0, maybePaidUsd: end.maybe ?? 0 };
    return { since, calls: slot && !fault.unsent ? 1 : 0, result: { fault }, ...costs };
  } finally {
    run.budget.settle(atMost, end);
  }
}
function notKept(error) {
  const cause = oneLine(error instanceof Error ? error.message : String(error));
  const message = `the record of a call could not be kept (${cause})`;
  return new CallFault(faultOfKind("disk", { message, cause, maybePaid: false }));
}
function costUsd(ready, response, { atMost, on }) {
  const tokens = tokensOf(response);
  if (tokens.input + tokens.text + tokens.image === 0) return atMost;
  return costOf(ready.render.template.model, tokens, on);
}
function isUndecided(result) {
  return "verdict" in result && result.verdict.kind === "no-image";
}
function add(spending, attempt) {
  return {
    since: spending.calls === 0 ? attempt.since : spending.since,
    calls: spending.calls + attempt.calls,
    costUsd: spending.costUsd + attempt.costUsd,
    maybePaidUsd: spending.maybePaidUsd + attempt.maybePaidUsd
  };
}
async function pause(ready, { milliseconds, tries, run }) {
  const last = tries.at(-1);
  const message = last && "fault" in last ? last.fault.message : last?.verdict.kind ?? "";
  run.tell({ type: "waiting", id: ready.render.id, milliseconds, message });
  await run.clock.sleep(milliseconds, run.halt.noNew);
}
function fail(ready, { tries, spending, run }) {
  const last = tries.findLast((one) => "fault" in one);
  const { kind, message, remedy, stopsRun } = toldWhy(last?.fault, run.halt) ?? {
    kind: "unexpected",
    message: "no answer came",
    remedy: "Run it again.",
    stopsRun: false
  };
  const why = kind === "disk" ? "disk full" : "run stopped";
  if (stopsRun) run.halt.stop({ why, message, remedy });
  const { since: _, ...spent } = spending;
  const said = spending.calls > 1 ? `${message} (after ${spending.calls} calls)` : message;
  return { kind: "failed", render: ready.render, message: said, remedy, ...spent };
}
function toldWhy(fault, { reason }) {
  if (fault?.kind !== "aborted" || reason === void 0) return fault;
  const { kind, stopsRun } = fault;
  const message = `${fault.message}: ${reason.message}`;
  return { kind, stopsRun, message, remedy: reason.remedy };
}
function giveUp(ready, { tries, spending, reason }) {
  const { why, message, remedy } = reason;
  if (tries.length === 0) return { kind: "skipped", render: ready.render, why, message, remedy };
  const last = tries.findLast((one) => "fault" in one);
  const { since: _, ...spent } = spending;
  const said = last ? `${last.fault.message}; it was not asked again: ${why}` : message;
  return { kind: "failed", render: ready.render, message: said, remedy, ...spent };
}
var gone = {
  why: "run stopped",
  message: "the run was stopped",
  remedy: "Run it again."
};
function overBudget(run) {
  const { limit, spentUsd, maybePaidUsd } = run.budget;
  const left = Math.max(0, (limit ?? 0) - spentUsd - maybePaidUsd);
  return {
    why: "over budget",
    message: `the call could pass the run's budget of ${limit} USD, of which ${left.toFixed(4)} are left`,
    remedy: limit === 0 ? "Allow spending with budget-usd." : "Run it again to go on, or raise budget-usd."
  };
}

// action/render/pixel-contract.ts
var tierTolerance = 0.1;
function judgePixels(got, declared) {
  const { model, tier, aspectRatio } = declared;
  const seen = `${got.width}\xD7${got.height}`;
  if (aspectRatio !== void 0 && !ratioFits(got, declared, aspectRatio)) {
    return {
      code: "RATIO",
      message: `${model.name} returned ${seen}, which is not ${aspectRatio}`,
      remedy: "Declare the ratio that the model returns, or render it again with darkroom render --force --only NAME."
    };
  }
  if (tier === void 0) return void 0;
  const counts = expectedPixels(model, tier, aspectRatio ?? "1:1").map(countOf);
  const count2 = countOf(got);
  if (counts.length === 0 || counts.some((one) => Math.abs(count2 - one) <= one * tierTolerance))
    return void 0;
  return {
    code: "TIER",
    message: `${model.name} returned ${seen}, which is not tier ${tier} (${wanted(declared, tier)})`,
    remedy: "Declare the tier that the model returns, or render it again with darkroom render --force --only NAME."
  };
}
function ratioFits(got, { model, tier }, ratio) {
  const known2 = expectedPixels(model, tier ?? model.defaultTier, ratio);
  return [ratio, ...known2].some((one) => fitsRatio(got, one));
}
function expectedPixels(model, tier, ratio) {
  const published = model.tiers[tier]?.pixels.publishedDiffers[ratio];
  const returned = pixelsFor(model, tier, ratio);
  return [returned, published].filter((one) => one !== void 0);
}
function wanted({ model, aspectRatio }, tier) {
  const pixels = pixelsFor(model, tier, aspectRatio ?? "1:1");
  return pixels ? `about ${pixels.width}\xD7${pixels.height}` : "unknown pixels";
}
function countOf({ width, height }) {
  return width * height;
}

// action/render/deliver.ts
async function deliver(ready, image, at) {
  const { arrival, run } = at;
  const found = await run.images.inspect(image.file);
  const received = found && factsOf(image, found);
  const mismatched = (mismatch2) => holdBack(ready, { ...mismatch2, kind: "mismatched" }, { ...at, image, received });
  if (received === void 0) return mismatched(notAPicture);
  const mismatch = judge(ready, received) ?? (found?.isWhole ? void 0 : cutOff);
  if (mismatch !== void 0) return mismatched(mismatch);
  const finished = await inDeclaredFormat(ready, { file: image.file, facts: received }, run);
  if (finished === void 0) return mismatched(damaged);
  const entry = {
    digest: ready.digest,
    variant: ready.render.variant,
    candidate: ready.render.candidate,
    alt: ready.render.alt,
    asked: ready.asked,
    file: finished.facts,
    ...finished.facts.sha256 !== received.sha256 && { original: received },
    answer: answerFacts(ready, arrival.answer)
  };
  return place(ready, { entry, from: finished.file }, at);
}
function factsOf({ sha256, bytes }, found) {
  const { mediaType, width, height } = found;
  return { sha256, bytes, mediaType, width, height };
}
function judge({ render }, facts) {
  const { template, tier, aspectRatio } = render;
  return judgePixels(facts, {
    model: template.model,
    ...tier && { tier },
    ...aspectRatio && { aspectRatio }
  });
}
async function place(ready, picture, {
  arrival,
  run
}) {
  const { render } = ready;
  const { entry, from } = picture;
  const path = filePath(render.path, entry.file.mediaType, render.candidate);
  const { since, ...spent } = arrival.spending;
  const inTheWay = await run.store.record({ render, from, path, entry });
  if (inTheWay) {
    const { message, remedy } = inTheWay;
    return { kind: "failed", render, message, remedy, ...spent };
  }
  if (arrival.answer) await run.journal.settle(ready.key, arrival.answer.id);
  return {
    kind: "rendered",
    render,
    file: run.store.fileOf(render, path),
    entry,
    source: arrival.source,
    ...spent,
    milliseconds: run.clock.now().getTime() - since
  };
}
async function holdBack(ready, fault, at) {
  const { arrival, run, image, received } = at;
  const { kind, code, message, remedy } = fault;
  const answer = answerFacts(ready, arrival.answer);
  const held = { digest: ready.digest, outcome: kind, code, message, remedy, answer };
  await run.store.record({ render: ready.render, held });
  await run.journal.settle(ready.key, arrival.answer.id);
  const { since: _, ...spent } = arrival.spending;
  return {
    kind,
    render: ready.render,
    code,
    message,
    remedy,
    ...image && { kept: image.file.slice(run.disk.root.length + 1) },
    ...received && { received },
    thisRun: true,
    ...spent
  };
}
var notAPicture = {
  code: "NOT_A_PICTURE",
  message: "the bytes that came are no picture that can be read",
  remedy: "Change the template, or render it again with darkroom render --force --only NAME."
};
var cutOff = {
  code: "CUT_OFF",
  message: "the picture that came is cut off: its end is missing",
  remedy: "Change the template, or render it again with darkroom render --force --only NAME."
};
var damaged = {
  code: "DAMAGED",
  message: "the picture that came is damaged and cannot be converted",
  remedy: "Change the template, or render it again with darkroom render --force --only NAME."
};
function answerFacts(ready, answer) {
  const tokens = tokensOf(answer.response);
  return {
    modelVersion: answer.response.modelVersion ?? null,
    responseId: answer.response.responseId ?? null,
    tokens,
    costUsd: rounded(costOf(ready.render.template.model, tokens, new Date(answer.at))),
    date: answer.at
  };
}
function rounded(usd) {
  return Math.round(usd * 1e6) / 1e6;
}
async function inDeclaredFormat(ready, picture, run) {
  const { format } = ready.asked;
  if (format === void 0 || picture.facts.mediaType === `image/${format}`) return picture;
  const file = await run.images.convert(picture.file, format).catch(async (error) => {
    if (await run.images.damage(picture.file) === void 0) throw error;
    return void 0;
  });
  if (file === void 0) return void 0;
  const { sha256, bytes } = await run.images.hash(file);
  const { width, height } = picture.facts;
  return { file, facts: { sha256, bytes, width, height, mediaType: `image/${format}` } };
}

// action/render/recover.ts
async function keptAnswer(ready, run) {
  const forced = ready.render.reason === "forced";
  const answers = (await run.journal.answers(ready.key)).filter(
    ({ settled }) => !(forced && settled)
  );
  for (const answer of answers.toReversed()) {
    const verdict = judgeAnswer(answer);
    if (verdict.kind === "blocked") return answer;
    if (verdict.kind !== "image") continue;
    const { sha256 } = await run.images.hash(verdict.image.file);
    if (sha256 === verdict.image.sha256) return answer;
  }
  return void 0;
}
async function madeBefore(ready, run) {
  const made = ready.render.made ?? madeOnItsPath(ready, run);
  if (made === void 0) return void 0;
  const { entry, file } = made;
  const states = await run.disk.statesOf([file], { fresh: true });
  const state = states.get(file);
  if (state?.state === "file" && state.sha256 === entry.file.sha256) {
    return { entry, from: run.disk.absolute(file), source: "same request" };
  }
  const to = await run.journal.scratch(ready.key, "from-history");
  const found = await run.git.restore(file, entry.file.sha256, to);
  return found ? { entry, from: to, source: "history" } : void 0;
}
function madeOnItsPath(ready, { store }) {
  if (ready.render.reason === "forced") return void 0;
  const found = store.find(ready);
  return found && "entry" in found ? found : void 0;
}
function heldBefore(ready, { store }) {
  if (ready.render.reason === "forced") return void 0;
  const found = store.find(ready);
  return found && "held" in found ? found.held : void 0;
}

// action/render/request.ts
function readyRender(render, sources, disk) {
  const files = new Map(
    render.references.map((one) => [one.id, { ...one, ...fileOf(one, sources) }])
  );
  const parts = render.parts.map((part) => {
    if ("text" in part) return { asked: part, call: part };
    const file = files.get(part.reference);
    if (file === void 0) throw new Error(`${render.id} has no reference ${part.reference}`);
    const { id, role, sha256, mediaType, path } = file;
    return {
      asked: { reference: id, role, sha256, mediaType },
      call: { file: disk.absolute(path), mediaType, sha256 }
    };
  });
  const asked = { ...render.asked, parts: parts.map((part) => part.asked) };
  const digest = digestOf(asked);
  const { model, tier, aspectRatio, thinking } = asked;
  const call = {
    model,
    parts: parts.map((part) => part.call),
    ...tier && render.template.model.sendsImageSize && { tier },
    ...aspectRatio && { aspectRatio },
    ...thinking && { thinking }
  };
  return { render, asked, digest, key: answerKeyOf(asked, render.candidate), call };
}
function fileOf(reference, sources) {
  if (reference.file !== void 0) return reference.file;
  const source = sources.get(reference.waitsFor ?? "");
  if (source?.kind !== "rendered")
    throw new Error(`The source of reference ${reference.id} is not drawn`);
  return {
    path: source.file,
    sha256: source.entry.file.sha256,
    mediaType: source.entry.file.mediaType
  };
}

// action/render/queue.ts
async function renderAll(plan, run) {
  const byId = /* @__PURE__ */ new Map();
  const byKey = /* @__PURE__ */ new Map();
  let done = 0;
  for (const render of plan.renders) {
    const outcome = renderOne(render, { byId, byKey, run }).then((one) => {
      done += 1;
      run.tell({ type: "outcome", outcome: one, done, costUsd: run.budget.spentUsd });
      return one;
    });
    byId.set(render.id, outcome);
  }
  return Promise.all(byId.values());
}
async function renderOne(render, shared) {
  const sources = /* @__PURE__ */ new Map();
  for (const { waitsFor } of render.references) {
    if (waitsFor === void 0) continue;
    const outcome2 = await shared.byId.get(waitsFor);
    if (outcome2?.kind !== "rendered") return sourceFailed(render, waitsFor);
    sources.set(waitsFor, outcome2);
  }
  const ready = readyRender(render, sources, shared.run.disk);
  const twin = shared.byKey.get(ready.key);
  if (twin !== void 0) return copyOf(ready, twin, shared.run);
  const outcome = produce(ready, shared.run);
  shared.byKey.set(ready.key, { digest: ready.digest, outcome });
  return outcome;
}
async function produce(ready, run) {
  const since = run.clock.now().getTime();
  const nothing = { calls: 0, costUsd: 0, maybePaidUsd: 0, since };
  let spending = nothing;
  try {
    const stays = ready.render.reason === "record changed" && await madeBefore(ready, run);
    if (stays) return await reuse(ready, { ...stays, spending: nothing }, run);
    const kept = await keptAnswer(ready, run);
    if (kept)
      return await conclude(ready, { answer: kept, source: "journal", spending: nothing }, run);
    const held = heldBefore(ready, run);
    if (held) return stillHeld(ready, held);
    const made = await madeBefore(ready, run);
    if (made) return await reuse(ready, { ...made, spending: nothing }, run);
    const asked = await ask(ready, run);
    if (!("answer" in asked)) return asked;
    spending = asked.spending;
    return await conclude(ready, { ...asked, source: "call" }, run);
  } catch (error) {
    return diskFailed(ready, { error, spending }, run);
  }
}
async function conclude(ready, arrival, run) {
  const verdict = judgeAnswer(arrival.answer);
  switch (verdict.kind) {
    case "image":
      return deliver(ready, verdict.image, { arrival, run });
    case "blocked":
      return holdBack(ready, { ...verdict, kind: "blocked" }, { arrival, run });
    case "no-image": {
      await run.journal.settle(ready.key, arrival.answer.id);
      const { since: _, ...spent } = arrival.spending;
      const { message, remedy } = verdict;
      return { kind: "failed", render: ready.render, message, remedy, ...spent };
    }
  }
}
async function reuse(ready, found, run) {
  const { variant, candidate, alt } = ready.render;
  const entry = { ...found.entry, variant, candidate, alt, asked: ready.asked };
  return place(ready, { entry, from: found.from }, { arrival: found, run });
}
function stillHeld(ready, held) {
  const { outcome, code, message, remedy } = held;
  const nothing = { calls: 0, costUsd: 0, maybePaidUsd: 0 };
  return { kind: outcome, render: ready.render, code, message, remedy, thisRun: false, ...nothing };
}
async function copyOf(ready, twin, run) {
  const first = await twin.outcome;
  const { render } = ready;
  switch (first.kind) {
    case "rendered": {
      if (twin.digest !== ready.digest) return produce(ready, run);
      const spending = { calls: 0, costUsd: 0, maybePaidUsd: 0, since: run.clock.now().getTime() };
      const found = {
        entry: first.entry,
        from: run.disk.absolute(first.file),
        source: "same request",
        spending
      };
      return reuse(ready, found, run).catch(
        (error) => diskFailed(ready, { error, spending }, run)
      );
    }
    case "skipped":
      return { ...first, render };
    case "unchanged":
      return first;
    case "failed":
      if (await keptAnswer(ready, run)) return produce(ready, run);
      return { ...first, render, calls: 0, costUsd: 0, maybePaidUsd: 0 };
    case "blocked":
    case "mismatched":
      return { ...first, render, calls: 0, costUsd: 0, maybePaidUsd: 0 };
  }
}
function sourceFailed(render, source) {
  return {
    kind: "skipped",
    render,
    why: "source failed",
    message: `${render.id} is made from ${source}, which was not rendered`,
    remedy: `Put ${source} right first.`
  };
}
function diskFailed(ready, { error, spending }, run) {
  const words = error instanceof Error ? error.message : String(error);
  const { since: _, ...spent } = spending;
  const remedy = "Put the disk right and run it again: an answer that arrived whole is in the journal.";
  const message = `writing failed: ${words}`;
  run.halt.stop({ why: "disk full", message, remedy });
  return { kind: "failed", render: ready.render, message, remedy, ...spent };
}

// action/render/deeds.ts
function withDeeds(lock, deeds) {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  for (const deed of deeds) {
    const stem = stemAt(deed.render.path, deed.render.candidate);
    if ("held" in deed) {
      held[stem] = deed.held;
      continue;
    }
    delete held[stem];
    for (const other of pathsOn(stem)) delete renders[other];
    renders[deed.path] = deed.entry;
  }
  return { ...lock, renders, held };
}
function withStemsOf(lock, other, stems) {
  const renders = { ...lock.renders };
  const held = { ...lock.held };
  for (const stem of stems) {
    for (const path of pathsOn(stem)) {
      const entry = other.renders[path];
      if (entry) renders[path] = entry;
      else delete renders[path];
    }
    const word = other.held[stem];
    if (word) held[stem] = word;
    else delete held[stem];
  }
  return { ...lock, renders, held };
}

// action/render/store.ts
var restShare = 5;
var longestRest = 250;
var StoreWriter = class {
  #disk;
  #clock;
  #store;
  #locks;
  /** Which locks have an entry on a stem: a template that was renamed or gave a path away leaves one behind. */
  #holders = /* @__PURE__ */ new Map();
  #pending = [];
  #writing;
  constructor(disk, clock, { store, locks }) {
    this.#disk = disk;
    this.#clock = clock;
    this.#store = store;
    this.#locks = new Map(locks);
    for (const [lockPath, lock] of locks) {
      for (const path of Object.keys(lock.renders)) {
        const stem = stemOf(path);
        this.#holders.set(stem, (this.#holders.get(stem) ?? /* @__PURE__ */ new Set()).add(lockPath));
      }
    }
  }
  /** Where a render's picture goes, relative to the root. */
  fileOf(render, path) {
    return `${storeFolder(this.#store, render.stage)}${path}`;
  }
  /**
   * What the lock has on a render's path for this very request. The plan asks the same; but the digest of a render
   * that is made from another is known only now, and its source may have been restored, not made anew.
   */
  find({ render, digest }) {
    const lock = this.#locks.get(this.#lockPath(render));
    const stem = stemAt(render.path, render.candidate);
    for (const path of pathsOn(stem)) {
      const entry = lock?.renders[path];
      if (entry?.digest === digest) return { entry, file: this.fileOf(render, path) };
    }
    const held = lock?.held[stem];
    return held?.digest === digest ? { held } : void 0;
  }
  /**
   * Resolves when the deed is on the disk, or to the person's file that is in its way: then nothing is recorded.
   * @throws what the disk threw; the deed is then not recorded
   */
  record(deed) {
    return new Promise((done, failed) => {
      this.#pending.push({ deed, done, failed });
      this.#writing ??= this.#drain();
    });
  }
  async #drain() {
    while (this.#pending.length > 0) {
      const began = this.#clock.now().getTime();
      const round = this.#pending;
      this.#pending = [];
      const byLock = Map.groupBy(round, ({ deed }) => this.#lockPath(deed.render));
      const placing = [];
      for (const [path, some] of byLock) {
        const before = this.#locks.get(path) ?? emptyLock();
        const places = some.map((one) => ({ one, known: this.#knownOn(one.deed) }));
        if (!await this.#writeLock(path, some, before)) continue;
        await this.#dropLeftBehind(path, some);
        const placed = places.map(({ one, known: known2 }) => this.#place(one, known2, before));
        placing.push(Promise.all(placed).then((all) => this.#takeBack(path, all, before)));
      }
      const took = this.#clock.now().getTime() - began;
      const rest = Math.min(restShare * took, longestRest);
      await Promise.all(placing);
      if (this.#pending.length > 0) await this.#clock.sleep(rest);
    }
    this.#writing = void 0;
  }
  #lockPath({ stage, template }) {
    return lockPathIn(this.#store, stage, template.path);
  }
  /** What locks have of a path: its bytes are Darkroom's own, and a new picture may replace them. */
  #knownOn(deed) {
    if (!("from" in deed)) return [];
    const holders = this.#holders.get(stemOf(deed.path)) ?? [];
    return [...holders].flatMap((lockPath) => {
      const sha256 = this.#locks.get(lockPath)?.renders[deed.path]?.file.sha256;
      return sha256 === void 0 ? [] : [{ lockPath, sha256 }];
    });
  }
  /** Whether the lock is on the disk; if not, the whole round has failed. */
  async #writeLock(path, round, before) {
    const lock = withDeeds(
      before,
      round.map(({ deed }) => deed)
    );
    try {
      await this.#disk.writeText(path, writeLock(lock));
      this.#locks.set(path, lock);
      return true;
    } catch (error) {
      for (const { failed } of round) failed(error);
      return false;
    }
  }
  /** Takes out of other locks what this one has taken over; a lock that is left empty goes. */
  async #dropLeftBehind(own, round) {
    const changed = /* @__PURE__ */ new Map();
    for (const { deed } of round) {
      if ("held" in deed) continue;
      const stem = stemAt(deed.render.path, deed.render.candidate);
      for (const path of this.#holders.get(stem) ?? []) {
        const lock = changed.get(path) ?? this.#locks.get(path);
        if (path === own || lock === void 0) continue;
        const renders = { ...lock.renders };
        for (const file of pathsOn(stem)) delete renders[file];
        changed.set(path, { ...lock, renders });
      }
      this.#holders.set(stem, /* @__PURE__ */ new Set([own]));
    }
    for (const [path, lock] of changed) {
      this.#locks.set(path, lock);
      await putLock(this.#disk, path, lock).catch(() => void 0);
    }
  }
  /** Puts a picture on its path; what stands there and is nobody's but a person's is in its way. */
  async #place(one, known2, before) {
    const { deed, done, failed } = one;
    if (!("from" in deed)) {
      done();
      return void 0;
    }
    const { render, from, path, entry } = deed;
    const file = this.fileOf(render, path);
    const own = [entry.file.sha256, ...known2.map(({ sha256 }) => sha256)];
    try {
      if (await this.#disk.place(from, file, this.#replaceable(render, own))) {
        await this.#dropFormerFormats(deed, before);
        done();
        return void 0;
      }
    } catch (error) {
      failed(error);
      return void 0;
    }
    const [last] = known2;
    const inTheWay = last ? editedImage(render, file, last.lockPath) : unknownFile(render, file);
    return { one, inTheWay };
  }
  /** Only on a declared path can a person's file be in the way, and not of who insists. */
  #replaceable(render, own) {
    const { proofs, emulated } = this.#store;
    return proofs || emulated || render.reason === "forced" ? "anything" : own;
  }
  /** Removes the pictures that the path's former entries had, where nobody has edited them. */
  async #dropFormerFormats({ render, path }, before) {
    for (const other of pathsOn(stemAt(render.path, render.candidate))) {
      const former = before.renders[other];
      if (other === path || former === void 0) continue;
      const over = this.#replaceable(render, [former.file.sha256]);
      await this.#disk.remove(this.fileOf(render, other), over);
    }
  }
  /** The lock must not claim what was not placed: it says of those paths what it said before. */
  async #takeBack(path, placed, before) {
    const refused = placed.filter((one) => one !== void 0);
    if (refused.length === 0) return;
    const stems = refused.map(({ one }) => stemAt(one.deed.render.path, one.deed.render.candidate));
    const lock = withStemsOf(this.#locks.get(path) ?? before, before, stems);
    try {
      await putLock(this.#disk, path, lock);
      this.#locks.set(path, lock);
      for (const { one, inTheWay } of refused) one.done(inTheWay);
    } catch (error) {
      for (const { one } of refused) one.failed(error);
    }
  }
};

// action/spend.ts
var standard = { concurrency: 4, timeoutSeconds: 3600 };
async function spend(report, spending) {
  const { plan } = report;
  const { ports } = spending;
  const unwritable = await unwritableFolders(plan, ports);
  if (unwritable.length > 0) {
    return { ...report, problems: sortProblems([...report.problems, ...unwritable]) };
  }
  await ports.disk.prepare();
  const full = await noSpace(plan, ports.disk);
  if (full) {
    ports.halt.stop(full);
    const skipped = plan.renders.map((render) => ({ kind: "skipped", render, ...full }));
    return withOutcomes(report, skipped, ports);
  }
  const release = await ports.disk.claim();
  try {
    const isNothing = plan.renders.length === 0;
    return await prune(isNothing ? report : await renderPlan(report, spending), ports);
  } finally {
    await ports.disk.remember();
    await release();
  }
}
async function renderPlan(report, spending) {
  const { service, close } = await spending.ports.connect();
  try {
    return await renderWith(service, report, spending);
  } finally {
    await close();
  }
}
async function renderWith(service, report, { settings, project, facts, ports }) {
  const { plan } = report;
  const emulated = ports.service === "emulator";
  const journal = ports.journal(emulated);
  const budget = new Budget(emulated ? null : report.budgetUsd, await journal.dangling());
  const pace = new Pace(ports.clock, paceOf(settings, project));
  const { expectedUsd, renders } = plan.totals;
  ports.tell({ type: "started", renders, service: ports.service, expectedUsd });
  tellOfStopping(ports, pace);
  const stopClock = startDeadline(settings, ports);
  try {
    const store = await storeOf(plan, facts, ports);
    const outcomes = await renderAll(plan, { ...ports, service, journal, budget, pace, store });
    const orphans = emulated ? plan.orphans : await sweepUp(plan, outcomes, ports);
    const finished = {
      ...withOutcomes({ ...report, plan: { ...plan, orphans } }, outcomes, ports),
      costUsd: budget.spentUsd,
      maybePaidUsd: emulated ? 0 : budget.maybePaidUsd,
      maybePaidCalls: emulated ? 0 : budget.maybePaidCalls
    };
    await journal.closeCounted();
    return finished;
  } finally {
    stopClock();
  }
}
function tellOfStopping({ halt, tell }, pace) {
  halt.noNew.addEventListener("abort", () => {
    if (!halt.gaveUp.aborted) tell({ type: "stopping", inFlight: pace.inFlight });
  });
  halt.gaveUp.addEventListener("abort", () => {
    const givenUp = halt.reason?.message;
    tell({ type: "stopping", inFlight: pace.inFlight, ...givenUp && { givenUp } });
  });
}
function startDeadline(settings, { clock, halt }) {
  const over = new AbortController();
  const seconds = settings.timeout ?? standard.timeoutSeconds;
  void clock.sleep(seconds * 1e3, over.signal).then(() => {
    if (!over.signal.aborted) halt.abandon(outOfTime);
  });
  return () => over.abort();
}
function paceOf(settings, { config }) {
  const perMinute = settings.requestsPerMinute ?? config.requestsPerMinute;
  const concurrency = settings.concurrency ?? config.concurrency ?? standard.concurrency;
  return { concurrency, ...perMinute !== void 0 && { perMinute } };
}
async function storeOf(plan, facts, ports) {
  const target = storesFor(plan.stage, ports.service === "emulator").at(-1);
  const store = target ?? { proofs: false, emulated: false };
  const own = plan.renders.map(({ template }) => lockPathIn(store, plan.stage, template.path));
  const locks = await readLocks(ports.disk, /* @__PURE__ */ new Set([...facts.locks.keys(), ...own]));
  return new StoreWriter(ports.disk, ports.clock, { store, locks });
}
async function sweepUp({ orphans }, outcomes, { disk }) {
  const locks = await readLocks(disk, new Set(orphans.map(({ lockPath }) => lockPath)));
  return sweep(orphans, outcomes, { disk, locks });
}
async function prune(report, { disk, service, halt }) {
  const { plan, outcomes } = report;
  const due = plan.orphans.filter((orphan) => orphan.prune);
  const open = outcomes.some(({ kind }) => kind === "failed" || kind === "skipped");
  if (service === "emulator" || open || halt.reason || due.length === 0) return report;
  const locks = await readLocks(disk, new Set(due.map(({ lockPath }) => lockPath)));
  const { pruned, problems } = await pruneOrphans(due, { disk, locks });
  const orphans = plan.orphans.filter((orphan) => !pruned.includes(orphan));
  const told = sortProblems([...report.problems, ...problems]);
  return { ...report, pruned, plan: { ...plan, orphans }, problems: told };
}
function withOutcomes(report, outcomes, { halt }) {
  const { reason } = halt;
  return {
    ...report,
    outcomes: [...report.outcomes, ...outcomes],
    calls: outcomes.reduce((sum, one) => sum + ("calls" in one ? one.calls : 0), 0),
    interrupted: reason?.why === "interrupted",
    ...reason && { stopped: { message: reason.message, remedy: reason.remedy } }
  };
}
export {
  spend
};
