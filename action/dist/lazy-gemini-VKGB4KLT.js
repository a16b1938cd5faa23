import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checkConnection
} from "./lazy-chunk-BPD3NQ72.js";
import {
  geminiResponse
} from "./lazy-chunk-VAKJROHI.js";
import {
  oneLine,
  rootOf
} from "./lazy-chunk-PZPM3AH7.js";
import {
  CallFault,
  faultOfKind
} from "./lazy-chunk-74TB27A2.js";
import {
  _catch,
  array,
  looseObject,
  optional,
  string
} from "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/adapters/gemini.ts
import { mkdir } from "node:fs/promises";

// action/render/origin.ts
function nameOf(origin) {
  return origin.channel === "vertex" ? "Vertex AI" : "Gemini";
}

// action/adapters/gemini-clock.ts
var AttemptClock = class {
  controller = new AbortController();
  caller;
  timeoutMs;
  timer;
  ended;
  /** Starts at once; `stop` must follow. */
  constructor({ signal, timeoutMs }) {
    this.caller = signal;
    this.timeoutMs = timeoutMs;
    this.timer = setTimeout(() => this.end("deadline"), timeoutMs);
    signal.addEventListener("abort", this.onAbort);
    if (signal.aborted) this.onAbort();
  }
  /** Aborted by either. */
  get signal() {
    return this.controller.signal;
  }
  /** The fault of an attempt that was ended; undefined for one that was not. */
  fault(origin) {
    switch (this.ended) {
      case void 0:
        return void 0;
      case "aborted":
        return faultOfKind("aborted", {
          message: `The call to ${nameOf(origin)} was given up`
        });
      case "deadline": {
        const seconds = this.timeoutMs / 1e3;
        const message = `${nameOf(origin)} gave no whole answer within ${seconds} s`;
        return faultOfKind("deadline", { message });
      }
    }
  }
  /** Lets go of the timer and of the caller's signal. */
  stop() {
    clearTimeout(this.timer);
    this.caller.removeEventListener("abort", this.onAbort);
  }
  onAbort = () => this.end("aborted");
  end(why) {
    this.ended ??= why;
    this.controller.abort();
  }
};

// action/adapters/gemini-exchange.ts
import http from "node:http";
import https from "node:https";

// action/render/google-error.ts
var detail = looseObject({
  reason: optional(string()),
  retryDelay: optional(string()),
  violations: optional(
    array(looseObject({ quotaId: optional(string()), quotaValue: optional(string()) }))
  )
});
var envelope = looseObject({
  error: looseObject({
    message: _catch(string(), ""),
    status: _catch(string(), ""),
    details: _catch(array(_catch(detail, {})), [])
  })
});
function readGoogleError(failure, now) {
  const read = envelope.safeParse(json(failure.body));
  const { message, status: status2, details } = read.success ? read.data.error : { message: withoutTags(failure.body), status: "", details: [] };
  const violations = details.flatMap((one) => one.violations ?? []);
  const pauses = [
    ...details.map((one) => secondsToMs(one.retryDelay)),
    retryIn(message),
    retryAfterMs(failure.retryAfter, now)
  ].filter((ms) => ms !== void 0);
  return {
    status: failure.status,
    code: status2,
    message,
    reasons: details.flatMap((one) => one.reason ?? []),
    quotas: violations.flatMap((one) => one.quotaId ?? []),
    limitIsZero: violations.some((one) => one.quotaValue === "0") || /\blimit: 0(?![\d.])/.test(message),
    afterMs: pauses.length === 0 ? void 0 : Math.max(...pauses)
  };
}
function json(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value[0] : value;
  } catch {
    return void 0;
  }
}
function withoutTags(text) {
  return text.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ");
}
function secondsToMs(duration) {
  const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(duration ?? "") ?? [];
  return seconds === void 0 ? void 0 : Math.ceil(Number(seconds) * 1e3);
}
function retryIn(message) {
  const [, amount, unit] = /retry in (\d+(?:\.\d+)?)(ms|s)\b/i.exec(message) ?? [];
  if (amount === void 0) return void 0;
  return Math.ceil(Number(amount) * (unit === "ms" ? 1 : 1e3));
}
function retryAfterMs(header, now) {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1e3);
  const date = Date.parse(value);
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}

// action/render/http-faults.ts
var saying = (pattern) => (error) => pattern.test(error.message);
var status = (...codes) => (error) => codes.includes(error.status);
var reason = (...reasons) => (error) => error.reasons.some((one) => reasons.includes(one));
var httpRules = [
  {
    kind: "key-invalid",
    does: "refused the API key",
    when: (error, origin) => origin.channel === "key" && (error.status === 401 || reason("API_KEY_INVALID")(error) || saying(/api key (not valid|not found|expired|was reported as leaked)/i)(error))
  },
  { kind: "credentials", does: "refused the credentials", when: status(401) },
  {
    kind: "billing",
    does: "wants billing to be set up, or paid",
    when: (error) => error.status === 402 || reason("BILLING_DISABLED")(error) || saying(/prepayment credits|credits are depleted|billing (to be|is not|account)/i)(error) || error.code === "FAILED_PRECONDITION" && saying(/free tier|billing/i)(error) || error.status === 429 && error.limitIsZero
  },
  {
    kind: "quota-exhausted",
    does: "has no quota left for today",
    when: (error) => error.status === 429 && error.quotas.some((quota) => quota.includes("PerDay"))
  },
  { kind: "rate-limited", does: "is asked too often", when: status(429) },
  {
    kind: "location",
    does: "does not serve this location",
    when: saying(/location is not supported/i)
  },
  {
    kind: "permission",
    does: "does not permit the call",
    when: (error, origin) => error.status === 403 && origin.channel === "vertex",
    remedy: "Grant the account the role Vertex AI User, and enable aiplatform.googleapis.com in the project."
  },
  { kind: "permission", does: "does not permit the call", when: status(403) },
  { kind: "not-found", does: "does not know the model", when: status(404, 410) },
  {
    kind: "bad-request",
    does: "finds the request too large",
    when: status(413),
    remedy: "Use fewer or smaller references."
  },
  { kind: "overloaded", does: "is overloaded", when: status(503, 529) },
  { kind: "deadline", does: "took too long", when: status(504) },
  {
    kind: "server",
    does: "broke off",
    when: status(408, 499, 502),
    maybePaid: true
  },
  { kind: "server", does: "failed", when: (error) => error.status >= 500 },
  {
    kind: "redirected",
    does: "sent a redirect",
    when: (error) => error.status >= 300 && error.status < 400
  },
  { kind: "bad-request", does: "refused the request", when: () => true }
];
function faultOfHttp(failure, origin, now) {
  const error = readGoogleError(failure, now);
  const rule = httpRules.find((one) => one.when(error, origin));
  if (rule === void 0) throw new Error("The last of httpRules fits everything.");
  const { afterMs } = error;
  return faultOfKind(rule.kind, {
    status: failure.status,
    message: `${nameOf(origin)} ${rule.does} (${quoted(error)})`,
    ...rule.remedy === void 0 ? {} : { remedy: rule.remedy },
    ...rule.maybePaid === void 0 ? {} : { maybePaid: rule.maybePaid },
    ...afterMs === void 0 ? {} : { afterMs }
  });
}
function quoted(error) {
  const head = [String(error.status), error.code, ...error.reasons].filter((word) => word !== "");
  const words = oneLine(error.message);
  return words === "" ? head.join(" ") : `${head.join(" ")}: ${words}`;
}

// action/render/network-faults.ts
var notConnected = /* @__PURE__ */ new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT"
]);
var distrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|EPROTO)/;
function faultOfNetwork(error, origin, phase) {
  const { code, words } = rootOf(error);
  const cause = oneLine(words);
  if (phase === "receiving") {
    return faultOfKind("cut-off", {
      message: `${nameOf(origin)}\u2019s answer broke off half-way (${cause})`,
      cause
    });
  }
  if (distrusted.test(code)) {
    return faultOfKind("tls", { message: `${origin.host} is not trusted (${cause})`, cause });
  }
  if (notConnected.has(code)) {
    return faultOfKind("unreachable", {
      message: `${origin.host} could not be reached (${cause})`,
      cause
    });
  }
  return faultOfKind("network", {
    message: `The connection to ${origin.host} broke before an answer came (${cause})`,
    cause
  });
}

// action/adapters/gemini-answer.ts
import { join } from "node:path";

// action/adapters/gemini-cut.ts
var quote = 34;
var backslash = 92;
var colon = 58;
var comma = 44;
var braceOpen = 123;
var braceClose = 125;
var bracketOpen = 91;
var bracketClose = 93;
var element = /* @__PURE__ */ Symbol("element");
var picturePath = [
  "candidates",
  element,
  "content",
  "parts",
  element,
  "inlineData",
  "data"
];
var longestKey = 64;
var PictureCutter = class {
  mode = "structure";
  /** The key of each open object, and `element` for each open array. */
  path = [];
  keyExpected = false;
  key = "";
  /** An odd number of backslashes stands right before the next byte. */
  escaped = false;
  started = false;
  pictures = 0;
  kept = [];
  size = 0;
  /** The root value has been opened and closed again. */
  get complete() {
    return this.started && this.path.length === 0;
  }
  /** How much of {@link rest} is held by now, in bytes. */
  get restBytes() {
    return this.size;
  }
  /** Everything but the pictures; in each one's place stands its index, as a string. */
  get rest() {
    return new TextDecoder().decode(Buffer.concat(this.kept));
  }
  /** @returns what this piece holds of pictures; views into `piece`, not copies. */
  feed(piece) {
    const cuts = [];
    let from = 0;
    while (from < piece.length) {
      from = this.mode === "structure" ? this.readStructure(piece, from) : this.mode === "picture" ? this.readPicture(piece, from, cuts) : this.readString(piece, from);
    }
    return cuts;
  }
  readStructure(piece, from) {
    let at = from;
    while (at < piece.length && this.mode === "structure") this.step(piece[at++]);
    this.keep(piece.subarray(from, at));
    if (this.mode === "picture") this.keep(Buffer.from(String(this.pictures)));
    return at;
  }
  step(byte) {
    switch (byte) {
      case quote:
        this.mode = this.keyExpected ? "key" : this.atPicture() ? "picture" : "string";
        this.key = "";
        break;
      case braceOpen:
      case bracketOpen:
        this.started = true;
        this.keyExpected = byte === braceOpen;
        this.path.push(byte === braceOpen ? "" : element);
        break;
      case braceClose:
      case bracketClose:
        this.path.pop();
        this.keyExpected = false;
        break;
      case comma:
        this.keyExpected = this.path.length > 0 && this.path.at(-1) !== element;
        break;
      case colon:
        this.keyExpected = false;
        break;
    }
  }
  atPicture() {
    return this.path.length === picturePath.length && picturePath.every((step, index) => step === this.path[index]);
  }
  readString(piece, from) {
    const end = this.endOfString(piece, from);
    const upTo = end === -1 ? piece.length : end;
    if (this.mode === "key" && this.key.length < longestKey) {
      this.key += piece.toString("latin1", from, upTo);
    }
    const next = end === -1 ? piece.length : end + 1;
    this.keep(piece.subarray(from, next));
    if (end !== -1) {
      if (this.mode === "key") this.path[this.path.length - 1] = plainKey(this.key);
      this.mode = "structure";
    }
    return next;
  }
  readPicture(piece, from, cuts) {
    const end = this.endOfString(piece, from);
    const base64 = piece.subarray(from, end === -1 ? piece.length : end);
    if (base64.length > 0) cuts.push({ picture: this.pictures, base64 });
    if (end === -1) return piece.length;
    cuts.push({ picture: this.pictures, ended: true });
    this.pictures += 1;
    this.mode = "structure";
    this.keep(piece.subarray(end, end + 1));
    return end + 1;
  }
  /** @returns where the quotation mark that ends the string stands, -1 if not in this piece. */
  endOfString(piece, from) {
    let at = from;
    for (; ; ) {
      const found = piece.indexOf(quote, at);
      const upTo = found === -1 ? piece.length : found;
      let start = upTo;
      while (start > at && piece[start - 1] === backslash) start -= 1;
      const odd = (upTo - start) % 2 === 1;
      this.escaped = start === at ? this.escaped !== odd : odd;
      if (found === -1) return -1;
      if (!this.escaped) return found;
      this.escaped = false;
      at = found + 1;
    }
  }
  keep(bytes) {
    if (bytes.length > 0) this.kept.push(Buffer.from(bytes));
    this.size += bytes.length;
  }
};
function plainKey(raw) {
  if (!raw.includes("\\")) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

// action/adapters/gemini-picture.ts
import { createHash } from "node:crypto";
import { closeSync, fsync, openSync, write } from "node:fs";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
var batchBytes = 128 * 1024;
var stepCharacters = 16 * 1024;
var backslash2 = 92;
var buffers = [];
var flushed = promisify(fsync);
var written = promisify(write);
var NotBase64 = class extends Error {
  name = "NotBase64";
};
var PictureFile = class {
  hash = createHash("sha256");
  filling = buffers.pop() ?? Buffer.allocUnsafeSlow(batchBytes);
  spare = buffers.pop() ?? Buffer.allocUnsafeSlow(batchBytes);
  filled = 0;
  bytes = 0;
  /** Base64 characters, fewer than four, that wait for the rest of their group. */
  group = "";
  /** The beginning of a JSON escape that a piece ended in. */
  escape = "";
  padded = false;
  writing = Promise.resolve();
  file;
  /** Opened and closed at once: that takes less than the turn of the event loop that waiting for it costs. */
  descriptor;
  open = true;
  /** Creates the file, or empties what a killed run left under this name. @throws the disk's error */
  constructor(file) {
    this.file = file;
    this.descriptor = openSync(file, "w");
  }
  /** @throws {NotBase64}, or the disk's error, of this or the write before. */
  async write(raw) {
    const base64 = this.escape !== "" || raw.includes(backslash2) ? this.unescape(raw) : raw;
    const missing = (4 - this.group.length) % 4;
    const begin = Math.min(missing, base64.length);
    this.group += base64.toString("latin1", 0, begin);
    if (this.group.length < 4 && begin < missing) return;
    await this.add(this.group);
    const whole = base64.length - (base64.length - begin) % 4;
    for (let from = begin; from < whole; from += stepCharacters) {
      await this.add(base64.toString("latin1", from, Math.min(whole, from + stepCharacters)));
    }
    this.group = base64.toString("latin1", whole);
  }
  /** Writes what is left and flushes it all to the disk. */
  async finish() {
    if (this.escape !== "") throw new NotBase64("it ends too early");
    await this.add(this.group.padEnd(Math.ceil(this.group.length / 4) * 4, "="));
    await this.flush();
    await this.writing;
    await flushed(this.descriptor);
    this.close();
    buffers.push(this.filling, this.spare);
    return { file: this.file, bytes: this.bytes, sha256: this.hash.digest("hex") };
  }
  /** Closes and deletes the file, whatever state it is in. Never throws. */
  async discard() {
    await this.writing.catch(() => void 0);
    try {
      this.close();
    } catch {
    }
    await rm(this.file, { force: true }).catch(() => void 0);
  }
  /** @param groups whole groups of four characters. */
  async add(groups) {
    if (groups === "") return;
    if (this.padded) throw new NotBase64("something follows the padding");
    const padding = groups.endsWith("==") ? 2 : groups.endsWith("=") ? 1 : 0;
    this.padded = padding > 0;
    const bytes = groups.length / 4 * 3;
    if (this.filled + bytes > batchBytes) await this.flush();
    const written2 = this.filling.write(groups, this.filled, "base64");
    if (written2 !== bytes - padding) throw new NotBase64("it has other characters");
    this.filled += written2;
  }
  async flush() {
    await this.writing;
    if (this.filled === 0) return;
    const batch = this.filling.subarray(0, this.filled);
    this.hash.update(batch);
    this.writing = this.writeAll(batch);
    this.writing.catch(() => void 0);
    this.bytes += this.filled;
    this.filled = 0;
    [this.filling, this.spare] = [this.spare, this.filling];
  }
  /** A disk may take less than it is given at a time. */
  async writeAll(batch) {
    for (let from = 0; from < batch.length; ) {
      from += (await written(this.descriptor, batch, from)).bytesWritten;
    }
  }
  close() {
    if (!this.open) return;
    this.open = false;
    closeSync(this.descriptor);
  }
  /** Some servers write `/` as `\/` and `=` as `\u003d`. */
  unescape(raw) {
    const text = this.escape + raw.toString("latin1");
    const cut = unfinishedEscape(text);
    this.escape = text.slice(cut);
    try {
      return Buffer.from(String(JSON.parse(`"${text.slice(0, cut)}"`)));
    } catch {
      throw new NotBase64("it has a broken escape");
    }
  }
};
function unfinishedEscape(text) {
  const last = text.lastIndexOf("\\");
  if (last === -1) return text.length;
  let first = last;
  while (first > 0 && text[first - 1] === "\\") first -= 1;
  const beginsEscape = (last - first) % 2 === 0;
  const needed = text[last + 1] === "u" ? 6 : 2;
  return beginsEscape && text.length - last < needed ? last : text.length;
}

// action/adapters/gemini-answer.ts
var mostRest = 64 * 1024 * 1024;
var UnreadableAnswer = class extends Error {
  name = "UnreadableAnswer";
  kind;
  /** `message` completes a sentence: "Gemini’s answer <message>". */
  constructor(kind, message, cause) {
    super(message, { cause });
    this.kind = kind;
  }
};
async function receiveAnswer(body, how) {
  const cutter = new PictureCutter();
  const pictures = new Pictures(join(how.into, how.name));
  try {
    for await (const piece of body) {
      for (const cut of cutter.feed(piece)) await pictures.take(cut);
      giveBack(piece);
      if (cutter.restBytes > mostRest) {
        throw new UnreadableAnswer("malformed", "holds more text than any answer of Gemini");
      }
    }
    how.received?.();
    return assemble(how.redact(cutter.rest), cutter.complete, await pictures.flushed());
  } catch (error) {
    await pictures.discard();
    throw error;
  }
}
function giveBack({ buffer, byteLength }) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
var Pictures = class {
  files = [];
  flushing = [];
  stem;
  constructor(stem) {
    this.stem = stem;
  }
  async take(cut) {
    try {
      let file = this.files[cut.picture];
      if (file === void 0) {
        file = new PictureFile(`${this.stem}.${cut.picture}.image`);
        this.files.push(file);
      }
      if ("ended" in cut) this.flush(file);
      else await file.write(cut.base64);
    } catch (error) {
      throw this.unreadable(error);
    }
  }
  unreadable(error) {
    return error instanceof NotBase64 ? new UnreadableAnswer("malformed", `holds a picture that is not base64: ${error.message}`) : new UnreadableAnswer("disk", `could not be written under ${this.stem}`, error);
  }
  /** Every picture, once it is on the disk. */
  async flushed() {
    try {
      return await Promise.all(this.flushing);
    } catch (error) {
      throw this.unreadable(error);
    }
  }
  /** The rest of the answer is read meanwhile. */
  flush(file) {
    const flushing = file.finish();
    flushing.catch(() => void 0);
    this.flushing.push(flushing);
  }
  async discard() {
    await Promise.allSettled(this.flushing);
    await Promise.all(this.files.map((file) => file.discard()));
  }
};
function assemble(json2, complete, written2) {
  const read = geminiResponse.safeParse(parse(json2, complete));
  if (!read.success) throw new UnreadableAnswer("malformed", "is JSON, but no object");
  const response = read.data;
  const parts = (response.candidates ?? []).flatMap((one) => one.content?.parts ?? []);
  const images = parts.flatMap((part) => {
    const data = part.inlineData?.data;
    const picture = data === void 0 ? void 0 : written2[Number(data)];
    if (picture === void 0) return [];
    const declaredMediaType = part.inlineData?.mimeType ?? "";
    return [{ ...picture, declaredMediaType, thought: part.thought ?? false }];
  });
  if (images.length !== written2.length) {
    throw new UnreadableAnswer("malformed", "names the same field twice");
  }
  return { images, response };
}
function parse(json2, complete) {
  try {
    return JSON.parse(json2);
  } catch {
    const begins = json2.trimStart();
    if (begins === "" || begins.startsWith("{") && !complete) {
      throw new UnreadableAnswer("cut-off", "ended too early");
    }
    throw new UnreadableAnswer(
      "malformed",
      begins.startsWith("<") ? "is a web page" : "is not JSON"
    );
  }
}

// action/adapters/gemini-exchange.ts
var mostErrorBody = 64 * 1024;
async function exchange(request, to, how) {
  const { origin, redact } = to;
  const fault = (data) => new CallFault(redacted(data, redact));
  const broken = (error, phase) => fault(request.clock.fault(origin) ?? faultOfNetwork(error, origin, phase));
  const response = await send(request).catch((error) => {
    throw broken(error, "sending");
  });
  const status2 = response.statusCode ?? 0;
  if (status2 !== 200) {
    const retryAfter = response.headers["retry-after"] ?? null;
    const body = await beginningOf(response);
    throw fault(faultOfHttp({ status: status2, retryAfter, body }, origin, /* @__PURE__ */ new Date()));
  }
  try {
    return await receiveAnswer(response, { ...how, redact });
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw broken(error, "receiving");
    throw fault(faultOfAnswer(error, origin));
  }
}
function faultOfAnswer(error, origin) {
  const cause = error.cause === void 0 ? void 0 : rootOf(error.cause).words;
  const why = cause === void 0 ? "" : ` (${cause})`;
  return faultOfKind(error.kind, {
    message: `${nameOf(origin)}\u2019s answer ${error.message}${why}`,
    status: 200,
    ...cause === void 0 ? {} : { cause }
  });
}
function send({ url, init, clock }) {
  const request = url.startsWith("https:") ? https.request : http.request;
  const headers = {
    ...Object.fromEntries(new Headers(init?.headers)),
    "accept-encoding": "identity"
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers, signal: clock.signal });
    sent.on("response", resolve);
    sent.on("error", reject);
    sent.end(init?.body);
  });
}
async function beginningOf(response) {
  const pieces = [];
  let size = 0;
  try {
    for await (const piece of response) {
      pieces.push(piece);
      size += piece.length;
      if (size >= mostErrorBody) break;
    }
  } catch {
  }
  return Buffer.concat(pieces).subarray(0, mostErrorBody).toString();
}
var shortestSecret = 8;
function redactor(secrets) {
  const forms = secrets.filter((secret) => secret.length >= shortestSecret).flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, "[redacted]"), text);
}
function redacted(data, redact) {
  const cause = data.cause === void 0 ? {} : { cause: redact(data.cause) };
  return { ...data, message: redact(data.message), ...cause };
}

// action/adapters/gemini-request.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile } from "node:fs/promises";
async function contentOf(parts) {
  return { role: "user", parts: await Promise.all(parts.map(partOf)) };
}
async function partOf(part) {
  if ("text" in part) return { text: part.text };
  const bytes = await readFile(part.file).catch((error) => {
    const cause = rootOf(error).words;
    const message = `The reference ${part.file} could not be read (${cause})`;
    throw new CallFault(faultOfKind("reference", { message, cause, unsent: true }));
  });
  if (createHash2("sha256").update(bytes).digest("hex") !== part.sha256) {
    const message = `The reference ${part.file} was changed while the run was under way`;
    const remedy = "Run it again: the plan is made anew from the file as it is.";
    throw new CallFault(faultOfKind("reference", { message, remedy, unsent: true }));
  }
  return { inlineData: { mimeType: part.mediaType, data: bytes.toString("base64") } };
}
function configOf(call, levels) {
  const { aspectRatio, tier, thinking } = call;
  const imageConfig = {
    ...aspectRatio === void 0 ? {} : { aspectRatio },
    ...tier === void 0 ? {} : { imageSize: tier }
  };
  return {
    responseModalities: ["IMAGE"],
    ...Object.keys(imageConfig).length === 0 ? {} : { imageConfig },
    ...thinking === void 0 ? {} : { thinkingConfig: { thinkingLevel: levels[upperCase(thinking)] } },
    // Otherwise the SDK calls again, unasked, when an answer ends with CONTINUATION.
    automaticContinuation: false
  };
}
function upperCase(text) {
  return text.toUpperCase();
}

// action/adapters/gemini-sign-in.ts
var mostWait = 3e4;
var noneFound = /^Could not load the default credentials/;
async function fetchCredentials(client, origin) {
  const nowhere = { httpOptions: { fetch: async () => Response.json({}) } };
  const request = { model: "none", contents: "nothing", config: nowhere };
  try {
    await withoutLookupWarning(
      () => orAborted(() => client.models.generateContent(request), AbortSignal.timeout(mostWait))
    );
  } catch (error) {
    const fault = faultBeforeSending(error, origin);
    if (fault.kind === "credentials") throw new CallFault(fault);
  }
}
async function withoutLookupWarning(work) {
  const emitWarning = process.emitWarning;
  process.emitWarning = (...said) => {
    if (said[1] !== "MetadataLookupWarning") Reflect.apply(emitWarning, void 0, said);
  };
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
async function orAborted(work, signal) {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers();
  signal.addEventListener("abort", () => aborted.reject(signal.reason), { once: true });
  return Promise.race([work(), aborted.promise]);
}
function faultBeforeSending(error, origin) {
  const { words } = rootOf(error);
  const cause = oneLine(words);
  if (origin.channel === "key") {
    return faultOfKind("unexpected", {
      message: `The request could not be built (${cause})`,
      cause
    });
  }
  const network = faultOfNetwork(error, { ...origin, host: "Google\u2019s sign-in" }, "sending");
  if (network.kind !== "network") return network;
  const message = noneFound.test(words) ? `${nameOf(origin)} needs application-default credentials, and there are none` : `${nameOf(origin)} found no valid credentials (${cause})`;
  return faultOfKind("credentials", { message, cause });
}

// action/adapters/gemini.ts
function connectGemini(connection) {
  const checked = checkConnection(connection);
  let loading;
  const loaded = () => {
    loading ??= load(checked);
    return loading;
  };
  return {
    async signIn() {
      if (checked.origin.channel === "key") return;
      await fetchCredentials((await loaded()).client, checked.origin);
    },
    async generate(call, how) {
      return attempt(call, how, { ...checked, ...await loaded() });
    }
  };
}
async function load(connection) {
  const sdk = await import("./lazy-node-BRN7B7ET.js");
  return {
    client: silently(() => new sdk.GoogleGenAI(connection.options)),
    levels: sdk.ThinkingLevel
  };
}
function silently(make) {
  const { debug, warn } = console;
  const nothing = () => void 0;
  Object.assign(console, { debug: nothing, warn: nothing });
  try {
    return make();
  } finally {
    Object.assign(console, { debug, warn });
  }
}
async function attempt(call, how, to) {
  const clock = new AttemptClock(how);
  try {
    await makeFolder(how.into);
    const contents = await contentOf(call.parts);
    return await askSdk({ model: call.model, contents, config: configOf(call, to.levels) }, how, {
      ...to,
      clock
    });
  } finally {
    clock.stop();
  }
}
async function askSdk(request, how, to) {
  const { clock, origin } = to;
  const sent = {};
  const fetchAnswer = async (url, init) => {
    const redact = redactor([to.apiKey, tokenIn(init)]);
    sent.answer = exchange({ url: String(url), init, clock }, { origin, redact }, how);
    await sent.answer;
    return Response.json({});
  };
  const config = { ...request.config, httpOptions: { fetch: fetchAnswer } };
  try {
    await orAborted(() => to.client.models.generateContent({ ...request, config }), clock.signal);
  } catch (error) {
    if (sent.answer === void 0) throw unsent(error, to);
  }
  if (sent.answer === void 0) throw unsent(new Error("nothing was sent"), to);
  return sent.answer;
}
async function makeFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const cause = rootOf(error).words;
    const message = `The folder ${folder} could not be made (${cause})`;
    throw new CallFault(faultOfKind("disk", { message, cause, maybePaid: false, unsent: true }));
  }
}
function tokenIn(init) {
  return new Headers(init?.headers).get("authorization")?.replace(/^Bearer /, "") ?? "";
}
function unsent(error, to) {
  const data = to.clock.fault(to.origin) ?? faultBeforeSending(error, to.origin);
  return new CallFault({
    ...redacted(data, redactor([to.apiKey])),
    maybePaid: false,
    unsent: true
  });
}
export {
  connectGemini
};
