import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  aspectRatios,
  findModel,
  pixelsFor
} from "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/emulator/faults/disturbed.ts
var anyConnection = "what happens to any HTTP connection";
var disturbed = {
  "reset-before-headers": {
    imitates: "the connection is reset before an answer",
    source: anyConnection,
    examples: [{ kind: "reset-before-headers" }]
  },
  "reset-after-headers": {
    imitates: "status 200 and headers, then a reset",
    source: anyConnection,
    examples: [{ kind: "reset-after-headers" }]
  },
  "body-cut": {
    imitates: "half of the announced body, then the end of the connection",
    source: anyConnection,
    examples: [{ kind: "body-cut" }]
  },
  "never-answers": {
    imitates: "a call that hangs before its first byte",
    source: "https://ai.google.dev/gemini-api/docs/troubleshooting; (hung 4K requests)",
    examples: [{ kind: "never-answers" }]
  },
  "stops-halfway": {
    imitates: "a call that hangs in the middle of its body",
    source: "https://ai.google.dev/gemini-api/docs/troubleshooting; ellmer issue 908",
    examples: [{ kind: "stops-halfway" }]
  },
  slow: {
    imitates: "a good answer that trickles in over so many milliseconds",
    source: "the latency that third parties measured: docs.laozhang.ai",
    examples: [{ kind: "slow", milliseconds: 300 }]
  },
  "html-page": {
    imitates: "200 with somebody else's HTML page: a proxy, a captive portal",
    source: anyConnection,
    examples: [{ kind: "html-page" }]
  },
  "malformed-json": {
    imitates: "200, application/json, complete, and not JSON",
    source: anyConnection,
    examples: [{ kind: "malformed-json" }]
  }
};

// action/emulator/faults/mistaken.ts
var troubleshooting = "https://ai.google.dev/gemini-api/docs/troubleshooting";
var mistaken = {
  "wrong-media-type": {
    imitates: "bytes of one media type declared as another",
    source: `${troubleshooting}; python-genai issue 1824`,
    examples: [
      { kind: "wrong-media-type", declared: "image/png" },
      { kind: "wrong-media-type", declared: "application/octet-stream" }
    ]
  },
  "wrong-tier": {
    imitates: "a picture of another tier than the one asked for",
    source: `${troubleshooting}; python-genai issue 2110`,
    examples: [{ kind: "wrong-tier", tier: "1K" }]
  },
  "wrong-ratio": {
    imitates: "a picture of another ratio than the one asked for",
    source: `${troubleshooting}; cookbook issues 1017 and 1018`,
    examples: [{ kind: "wrong-ratio", aspectRatio: "1:1" }]
  },
  "corrupt-image": {
    imitates: "bytes that are no picture at all",
    source: "what happens to any HTTP connection",
    examples: [{ kind: "corrupt-image" }]
  },
  "truncated-image": {
    imitates: "a whole answer around the first half of a picture",
    source: "what happens to any HTTP connection",
    examples: [{ kind: "truncated-image" }]
  },
  "several-images": {
    imitates: "more than one final picture",
    source: "https://ai.google.dev/gemini-api/docs/image-generation (take the last that is no thought)",
    examples: [{ kind: "several-images", count: 2 }]
  },
  "unknown-finish-reason": {
    imitates: "a picture with a finishReason that no client knows yet",
    source: "https://ai.google.dev/api/generate-content#FinishReason",
    examples: [{ kind: "unknown-finish-reason", finishReason: "A_REASON_OF_TOMORROW" }]
  }
};

// action/emulator/faults/refused.ts
var blockReasons = [
  "BLOCKED_REASON_UNSPECIFIED",
  "SAFETY",
  "OTHER",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "IMAGE_SAFETY",
  "MODEL_ARMOR",
  "JAILBREAK"
];
var finishReasons = [
  "FINISH_REASON_UNSPECIFIED",
  "MAX_TOKENS",
  "SAFETY",
  "RECITATION",
  "LANGUAGE",
  "OTHER",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
  "MALFORMED_FUNCTION_CALL",
  "IMAGE_SAFETY",
  "UNEXPECTED_TOOL_CALL",
  "TOO_MANY_TOOL_CALLS",
  "IMAGE_PROHIBITED_CONTENT",
  "NO_IMAGE",
  "IMAGE_RECITATION",
  "IMAGE_OTHER",
  "CONTINUATION",
  "MALFORMED_RESPONSE"
];
var sampleFinishMessage = "The model output could not be generated. Try rephrasing the prompt. Support code: 42876398.";
var finishReasonPage = "https://ai.google.dev/api/generate-content#FinishReason";
var refused = {
  "prompt-blocked": {
    imitates: "promptFeedback.blockReason and no candidates",
    source: "https://ai.google.dev/api/generate-content#BlockReason",
    examples: [
      ...blockReasons.map((reason) => ({ kind: "prompt-blocked", reason })),
      { kind: "prompt-blocked", reason: "SAFETY", message: "The prompt was blocked." },
      { kind: "prompt-blocked", reason: "A_REASON_OF_TOMORROW" }
    ]
  },
  "output-blocked": {
    imitates: "a candidate with a finishReason and no parts",
    source: `${finishReasonPage}; litellm issue 20357`,
    examples: finishReasons.flatMap((finishReason) => [
      { kind: "output-blocked", finishReason },
      { kind: "output-blocked", finishReason, message: sampleFinishMessage }
    ])
  },
  "text-instead": {
    imitates: "finishReason STOP and only text: a question or a refusal in words",
    source: `${finishReasonPage}; lobehub pull request 15181`,
    examples: [
      { kind: "text-instead" },
      { kind: "text-instead", text: "Which of the two bottles do you mean?" }
    ]
  },
  "thoughts-only": {
    imitates: "only thought images, which count as none",
    source: finishReasonPage,
    examples: [{ kind: "thoughts-only" }]
  },
  "empty-candidate": {
    imitates: "finishReason STOP without parts",
    source: finishReasonPage,
    examples: [{ kind: "empty-candidate" }]
  },
  "no-candidates": {
    imitates: "neither candidates nor promptFeedback, only usage",
    source: finishReasonPage,
    examples: [{ kind: "no-candidates" }]
  }
};

// action/emulator/faults/rejected.ts
var troubleshooting2 = "https://ai.google.dev/gemini-api/docs/troubleshooting";
var rejected = {
  "bad-argument": {
    imitates: "400 INVALID_ARGUMENT",
    source: troubleshooting2,
    examples: [
      { kind: "bad-argument" },
      { kind: "bad-argument", message: "Unable to process input image." }
    ]
  },
  "unknown-field": {
    imitates: "400: a field that this API version does not know",
    source: `${troubleshooting2}; js-genai issue 1322`,
    examples: [
      { kind: "unknown-field", name: "imageConfig" },
      { kind: "unknown-field", name: "responseModalities" },
      { kind: "unknown-field", name: "responseFormat" }
    ]
  },
  "key-invalid": {
    imitates: "400 API_KEY_INVALID",
    source: troubleshooting2,
    examples: [{ kind: "key-invalid" }]
  },
  "location-unsupported": {
    imitates: "400 FAILED_PRECONDITION: the caller is in a country without the API",
    source: troubleshooting2,
    examples: [{ kind: "location-unsupported" }]
  },
  "billing-required": {
    imitates: "400 FAILED_PRECONDITION: no free tier there, billing is to be enabled",
    source: troubleshooting2,
    examples: [{ kind: "billing-required" }]
  },
  unauthenticated: {
    imitates: "401: a Vertex AI token that is missing, wrong or expired",
    source: troubleshooting2,
    examples: [{ kind: "unauthenticated" }]
  },
  "payment-required": {
    imitates: "402 for an exhausted prepayment (unconfirmed)",
    source: troubleshooting2,
    examples: [{ kind: "payment-required" }]
  },
  "permission-denied": {
    imitates: "403: API not enabled, key restricted, key leaked",
    source: troubleshooting2,
    examples: [
      { kind: "permission-denied", because: "api-disabled" },
      { kind: "permission-denied", because: "key-restricted" },
      { kind: "permission-denied", because: "key-leaked" }
    ]
  },
  "model-not-found": {
    imitates: "404: a retired id",
    source: troubleshooting2,
    examples: [{ kind: "model-not-found" }]
  },
  "request-timeout": {
    imitates: "408 from the front end",
    source: `${troubleshooting2} (the SDK lists it as retryable)`,
    examples: [{ kind: "request-timeout" }, { kind: "request-timeout", retryAfterSeconds: 1 }]
  },
  "rate-limited": {
    imitates: "429 per minute, with RetryInfo",
    source: troubleshooting2,
    examples: [
      { kind: "rate-limited", retryInfoSeconds: 1 },
      { kind: "rate-limited", retryAfterSeconds: 1 },
      { kind: "rate-limited" }
    ]
  },
  "no-free-tier": {
    imitates: '429 with "limit: 0": a key without billing',
    source: troubleshooting2,
    examples: [{ kind: "no-free-tier" }]
  },
  "daily-quota": {
    imitates: "429 with a PerDay quota",
    source: troubleshooting2,
    examples: [{ kind: "daily-quota" }]
  },
  "prepayment-depleted": {
    imitates: "429: the prepayment credits are depleted",
    source: `${troubleshooting2}; discuss.ai.google.dev/t/170539 and 169215`,
    examples: [{ kind: "prepayment-depleted" }]
  },
  cancelled: {
    imitates: "499 CANCELLED (body unconfirmed)",
    source: troubleshooting2,
    examples: [{ kind: "cancelled" }]
  },
  internal: {
    imitates: "500 INTERNAL",
    source: troubleshooting2,
    examples: [{ kind: "internal" }, { kind: "internal", retryAfterSeconds: 1 }]
  },
  "bad-gateway": {
    imitates: "502 with the front end's HTML page",
    source: troubleshooting2,
    examples: [{ kind: "bad-gateway" }]
  },
  overloaded: {
    imitates: "503: the model is overloaded",
    source: `${troubleshooting2}; litellm issue 18118`,
    examples: [{ kind: "overloaded" }, { kind: "overloaded", retryAfterSeconds: 1 }]
  },
  "no-capacity": {
    imitates: "503: no capacity available",
    source: troubleshooting2,
    examples: [{ kind: "no-capacity" }]
  },
  "deadline-exceeded": {
    imitates: "504 DEADLINE_EXCEEDED",
    source: `${troubleshooting2}; CLIProxyAPI issue 839`,
    examples: [{ kind: "deadline-exceeded" }]
  }
};

// action/emulator/faults/index.ts
var faultTable = { ...refused, ...rejected, ...disturbed, ...mistaken };
var everyFault = Object.values(faultTable).flatMap(
  (entry) => entry.examples
);
function familyOf({ kind }) {
  if (kind in refused) return "refused";
  if (kind in rejected) return "rejected";
  return kind in disturbed ? "disturbed" : "mistaken";
}

// action/emulator/proof/index.ts
async function drawProof(card) {
  const { drawProof: draw } = await import("./lazy-card-XXGAT4DQ.js");
  return draw(card);
}

// action/emulator/server.ts
import {
  createServer
} from "node:http";
import { setTimeout as sleep2 } from "node:timers/promises";

// action/emulator/refusal.ts
function jsonAnswer(status, value, image = false) {
  const headers = { "content-type": "application/json; charset=UTF-8" };
  return { status, headers, body: `${JSON.stringify(value, null, 2)}
`, image };
}
function refusal(code, status, error) {
  return jsonAnswer(code, {
    error: { code, message: error.message, status, details: error.details }
  });
}
function invalidArgument(message2) {
  return refusal(400, "INVALID_ARGUMENT", { message: message2 });
}
function badRequest(violations) {
  const message2 = violations.map(({ description }) => description).join("\n");
  const fieldViolations2 = violations.map(
    ({ field, description }) => field ? { field, description } : { description }
  );
  const details = [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: fieldViolations2 }];
  return refusal(400, "INVALID_ARGUMENT", { message: message2, details });
}
function keyInvalid() {
  const message2 = "API key not valid. Please pass a valid API key.";
  const details = [
    errorInfo("API_KEY_INVALID"),
    { "@type": "type.googleapis.com/google.rpc.LocalizedMessage", locale: "en-US", message: message2 }
  ];
  return refusal(400, "INVALID_ARGUMENT", { message: message2, details });
}
function keyMissing() {
  return refusal(403, "PERMISSION_DENIED", {
    message: "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API."
  });
}
function tokenInvalid() {
  return refusal(401, "UNAUTHENTICATED", {
    message: "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    details: [errorInfo("ACCESS_TOKEN_TYPE_UNSUPPORTED", "aiplatform.googleapis.com")]
  });
}
function modelNotFound(id, version) {
  return refusal(404, "NOT_FOUND", {
    message: `models/${id} is not found for API version ${version}, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`
  });
}
function errorInfo(reason, service = "generativelanguage.googleapis.com") {
  return {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason,
    domain: "googleapis.com",
    metadata: { service }
  };
}

// action/emulator/arrival.ts
var bodyLimit = 104857600;
function routeOf({
  method,
  url = ""
}) {
  const path = url.split("?")[0] ?? "";
  const api = /^\/(v1|v1beta)\/models\/([^/:]+):generateContent$/.exec(path);
  const vertex = /^\/v1(?:beta1)?\/(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/google\/models\/([^/:]+):generateContent$/.exec(
    path
  );
  if (method !== "POST") return void 0;
  if (api?.[1] && api[2])
    return { surface: api[1], model: decodeURIComponent(api[2]) };
  return vertex?.[1] ? { surface: "vertex", model: decodeURIComponent(vertex[1]) } : void 0;
}
function keyOf({ headers, url = "" }) {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  if (/^\/v1(?:beta1)?\/projects\//.test(url)) return bearer;
  const query = new URLSearchParams(url.split("?")[1]).get("key");
  return headers["x-goog-api-key"]?.toString() ?? bearer ?? query ?? void 0;
}
function authFault(surface, key, expected) {
  const good = expected === void 0 ? Boolean(key) : key === expected;
  if (good) return void 0;
  if (surface === "vertex") return tokenInvalid();
  return key ? keyInvalid() : keyMissing();
}
async function readBody(request2) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request2) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > bodyLimit ? void 0 : Buffer.concat(chunks).toString();
}

// action/emulator/deliver.ts
import { setTimeout as sleep } from "node:timers/promises";
async function deliver(response, answer, fault) {
  const body = Buffer.from(answer.body);
  const half = body.subarray(0, body.length >> 1);
  const start = () => response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  switch (fault?.kind) {
    case "never-answers":
      return;
    case "reset-before-headers":
      response.socket?.resetAndDestroy();
      return;
    case "reset-after-headers":
      start().flushHeaders();
      await sleep(10);
      response.socket?.resetAndDestroy();
      return;
    case "body-cut":
      start();
      await written(response, half);
      response.socket?.end();
      return;
    case "stops-halfway":
      start();
      await written(response, half);
      return;
    case "slow":
      start();
      return trickle(response, body, fault.milliseconds);
    default:
      start().end(body);
  }
}
async function trickle(response, body, milliseconds) {
  const pieces = 10;
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await sleep(milliseconds / pieces);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}
function written(response, bytes) {
  return new Promise((resolve) => {
    response.once("close", resolve);
    response.write(bytes, () => resolve());
  });
}

// action/emulator/answer.ts
import { createHash } from "node:crypto";
function pictureAnswer(ask, found) {
  const { pictures, thought, finishReason = "STOP" } = found;
  const parts = [
    ...thought ? thoughtParts(ask, thought) : [],
    ...ask.wantsText ? [{ text: "Here is the picture, as a proof card." }] : [],
    ...pictures.map((picture) => imagePart(ask, picture))
  ];
  return generated(ask, {
    candidates: [{ content: { parts, role: "model" }, finishReason, index: 0 }],
    images: pictures.length
  });
}
function refusedAnswer(ask, fault, thought) {
  switch (fault.kind) {
    case "prompt-blocked":
      return generated(ask, {
        thoughts: 0,
        promptFeedback: {
          blockReason: fault.reason,
          blockReasonMessage: fault.message,
          safetyRatings: []
        }
      });
    case "output-blocked":
      return candidate(ask, {
        content: { role: "model" },
        finishReason: fault.finishReason,
        finishMessage: fault.message
      });
    case "text-instead": {
      const text2 = fault.text ?? "I can describe that picture, but I cannot draw it.";
      return candidate(ask, { content: content([{ text: text2 }]), finishReason: "STOP" });
    }
    case "thoughts-only": {
      const parts = thought ? thoughtParts(ask, thought) : [];
      return candidate(ask, { content: content(parts), finishReason: "STOP" });
    }
    case "empty-candidate":
      return candidate(ask, { content: { role: "model" }, finishReason: "STOP" });
    case "no-candidates":
      return generated(ask, {});
  }
}
function mistake(fault, picture) {
  const { bytes } = picture;
  switch (fault.kind) {
    case "wrong-media-type":
      return [{ bytes, mediaType: fault.declared }];
    case "corrupt-image":
      return [{ ...picture, bytes: bytes.map((byte) => byte ^ 90) }];
    case "truncated-image":
      return [{ ...picture, bytes: bytes.subarray(0, bytes.length >> 1) }];
    case "several-images":
      return Array.from({ length: fault.count }, () => picture);
    default:
      return [picture];
  }
}
function candidate(ask, value) {
  return generated(ask, { candidates: [{ ...value, index: 0 }] });
}
function content(parts) {
  return { parts, role: "model" };
}
function imagePart(ask, { bytes, mediaType }) {
  const inlineData = { mimeType: mediaType, data: bytes.toString("base64") };
  return { inlineData, ...signature(ask) };
}
function thoughtParts(ask, { bytes, mediaType }) {
  const inlineData = { mimeType: mediaType, data: bytes.toString("base64") };
  return [
    { text: "**Weighing the composition**\n\nA first sketch, before the final.", thought: true },
    { inlineData, thought: true, ...signature(ask) }
  ];
}
function signature({ model, scene }) {
  if (!model.features.thoughtSignature) return {};
  const bytes = createHash("sha512").update(`signature of ${scene}`).digest();
  return { thoughtSignature: bytes.toString("base64") };
}
var answers = 0;
function generated(ask, found) {
  const { images = 0, thoughts = thoughtsOf(ask), ...body } = found;
  answers += 1;
  const responseId = createHash("sha256").update(`${ask.scene} ${answers}`).digest("base64url");
  return jsonAnswer(
    200,
    {
      ...body,
      usageMetadata: usageOf(ask, { images, thoughts }),
      modelVersion: ask.id,
      ...ask.surface === "vertex" && { createTime: (/* @__PURE__ */ new Date()).toISOString() },
      responseId: responseId.slice(0, 23)
    },
    images > 0
  );
}
var thoughtTokens = { minimal: 120, low: 240, medium: 400, high: 1100 };
function thoughtsOf({ model, thinking }) {
  return model.thinking.control === "none" ? 0 : thoughtTokens[thinking ?? "medium"];
}
function usageOf(ask, { images, thoughts }) {
  const { model, prompt, references } = ask;
  const text2 = Math.ceil(Buffer.byteLength(prompt) / 4);
  const pictures = references.length * (model.inputs.tokensPerImage ?? 0);
  const image = images * (model.tiers[ask.tier]?.outputTokens ?? 0);
  const words = images > 0 && ask.wantsText ? 11 : 0;
  return {
    promptTokenCount: text2 + pictures,
    ...images > 0 && { candidatesTokenCount: image + words },
    totalTokenCount: text2 + pictures + image + words + thoughts,
    ...ask.surface === "vertex" && { trafficType: "ON_DEMAND" },
    promptTokensDetails: [
      { modality: "TEXT", tokenCount: text2 },
      ...pictures > 0 ? [{ modality: "IMAGE", tokenCount: pictures }] : []
    ],
    ...images > 0 && { candidatesTokensDetails: [{ modality: "IMAGE", tokenCount: image }] },
    ...thoughts > 0 && { thoughtsTokenCount: thoughts },
    ...ask.surface !== "vertex" && { serviceTier: "standard" }
  };
}

// action/emulator/rejection.ts
function rejectionFor(fault, model, version) {
  const answer = errorFor(fault, model, version);
  if (!("retryAfterSeconds" in fault) || fault.retryAfterSeconds === void 0) return answer;
  const headers = { ...answer.headers, "retry-after": String(fault.retryAfterSeconds) };
  return { ...answer, headers };
}
function errorFor(fault, model, version) {
  switch (fault.kind) {
    case "bad-argument":
      return invalidArgument(fault.message ?? "Request contains an invalid argument.");
    case "unknown-field":
      return badRequest([unknownGenerationField(fault.name)]);
    case "key-invalid":
      return keyInvalid();
    case "location-unsupported":
      return refusal(400, "FAILED_PRECONDITION", {
        message: "User location is not supported for the API use."
      });
    case "billing-required":
      return refusal(400, "FAILED_PRECONDITION", {
        message: "Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio."
      });
    case "unauthenticated":
      return tokenInvalid();
    case "payment-required":
      return refusal(402, void 0, { message: "Payment required." });
    case "permission-denied":
      return permissionDenied(fault.because);
    case "model-not-found":
      return modelNotFound(model, version);
    case "request-timeout":
      return refusal(408, void 0, { message: "Request timed out." });
    case "rate-limited":
      return rateLimited(fault.retryInfoSeconds, model);
    case "no-free-tier":
      return quotaExceeded({ model, quota: "Day", limit: 0, retrySeconds: 45 });
    case "daily-quota":
      return quotaExceeded({ model, quota: "Day", limit: 250, retrySeconds: void 0 });
    case "prepayment-depleted":
      return refusal(429, "RESOURCE_EXHAUSTED", {
        message: "Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing. Learn more at https://ai.google.dev/gemini-api/docs/billing#prepay. "
      });
    case "cancelled":
      return refusal(499, "CANCELLED", { message: "The operation was cancelled." });
    case "internal":
      return refusal(500, "INTERNAL", {
        message: "An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting"
      });
    case "bad-gateway":
      return htmlAnswer(502, "Error 502 (Server Error)!!1", "That\u2019s an error. Please try again.");
    case "overloaded":
      return unavailable("The model is overloaded. Please try again later.");
    case "no-capacity":
      return unavailable(`No capacity available for model ${model} on the server`);
    case "deadline-exceeded":
      return refusal(504, "DEADLINE_EXCEEDED", {
        message: "Deadline expired before operation could complete."
      });
  }
}
function htmlAnswer(status, title, text2) {
  const body = `<!DOCTYPE html>
<html lang=en>
<meta charset=utf-8>
<title>${title}</title>
<p><b>${status}.</b> <ins>${text2}</ins>
`;
  return { status, headers: { "content-type": "text/html; charset=UTF-8" }, body, image: false };
}
function unknownGenerationField(name) {
  const field = "generation_config";
  return {
    field,
    description: `Invalid JSON payload received. Unknown name "${name}" at '${field}': Cannot find field.`
  };
}
function unavailable(message2) {
  return refusal(503, "UNAVAILABLE", { message: message2 });
}
function permissionDenied(because) {
  const { message: message2, reason } = {
    "api-disabled": {
      message: "Generative Language API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012 then retry.",
      reason: "SERVICE_DISABLED"
    },
    "key-restricted": {
      message: "Requests to this API generativelanguage.googleapis.com method google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent are blocked.",
      reason: "API_KEY_SERVICE_BLOCKED"
    },
    "key-leaked": {
      message: "Your API key was reported as leaked. Please use another API key.",
      reason: void 0
    }
  }[because];
  return refusal(403, "PERMISSION_DENIED", {
    message: message2,
    ...reason && { details: [errorInfo(reason)] }
  });
}
function rateLimited(seconds, model) {
  return quotaExceeded({ model, quota: "Minute", limit: 10, retrySeconds: seconds });
}
function quotaExceeded(quota) {
  const free = quota.limit === 0;
  const metric = `generativelanguage.googleapis.com/generate_content_${free ? "free" : "paid"}_tier_requests`;
  const violation2 = {
    quotaMetric: metric,
    quotaId: `GenerateRequestsPer${quota.quota}PerProjectPerModel${free ? "-FreeTier" : "-PaidTier1"}`,
    quotaDimensions: { location: "global", model: quota.model },
    quotaValue: String(quota.limit)
  };
  const retry = quota.retrySeconds === void 0 ? "" : `
Please retry in ${quota.retrySeconds}s.`;
  const message2 = `You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits. 
* Quota exceeded for metric: ${metric}, limit: ${quota.limit}, model: ${quota.model}${retry}`;
  return refusal(429, "RESOURCE_EXHAUSTED", {
    message: message2,
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        links: [
          {
            description: "Learn more about Gemini API quotas",
            url: "https://ai.google.dev/gemini-api/docs/rate-limits"
          }
        ]
      },
      { "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [violation2] },
      ...quota.retrySeconds === void 0 ? [] : [retryInfo(quota.retrySeconds)]
    ]
  });
}
function retryInfo(seconds) {
  return { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${seconds}s` };
}

// action/emulator/request.ts
import { createHash as createHash2 } from "node:crypto";

// action/emulator/fields.ts
var text = { is: "string" };
var number = { is: "number" };
var integer = { is: "integer" };
var boolean = { is: "boolean" };
var any = { is: "any" };
var message = (fields) => ({ is: "message", fields });
var list = (of) => ({ is: "list", of });
var choice = (name, ...values) => ({
  is: "enum",
  name: `google.ai.generativelanguage.v1beta.${name}`,
  values
});
var ratioEnum = {
  ASPECT_RATIO_ONE_BY_ONE: "1:1",
  ASPECT_RATIO_ONE_BY_FOUR: "1:4",
  ASPECT_RATIO_ONE_BY_EIGHT: "1:8",
  ASPECT_RATIO_TWO_BY_THREE: "2:3",
  ASPECT_RATIO_THREE_BY_TWO: "3:2",
  ASPECT_RATIO_THREE_BY_FOUR: "3:4",
  ASPECT_RATIO_FOUR_BY_ONE: "4:1",
  ASPECT_RATIO_FOUR_BY_THREE: "4:3",
  ASPECT_RATIO_FOUR_BY_FIVE: "4:5",
  ASPECT_RATIO_FIVE_BY_FOUR: "5:4",
  ASPECT_RATIO_EIGHT_BY_ONE: "8:1",
  ASPECT_RATIO_NINE_BY_SIXTEEN: "9:16",
  ASPECT_RATIO_SIXTEEN_BY_NINE: "16:9",
  ASPECT_RATIO_TWENTY_ONE_BY_NINE: "21:9"
};
var sizeEnum = {
  IMAGE_SIZE_FIVE_TWELVE: "512",
  IMAGE_SIZE_ONE_K: "1K",
  IMAGE_SIZE_TWO_K: "2K",
  IMAGE_SIZE_FOUR_K: "4K"
};
var blob = message({ mimeType: text, data: { is: "bytes" } });
var fileData = message({ mimeType: text, fileUri: text });
var part = message({
  text,
  inlineData: blob,
  fileData,
  thought: boolean,
  thoughtSignature: { is: "bytes" },
  functionCall: any,
  functionResponse: any,
  executableCode: any,
  codeExecutionResult: any,
  videoMetadata: any,
  mediaResolution: any,
  partMetadata: any
});
var content2 = message({ role: text, parts: list(part) });
var thinkingConfig = message({
  includeThoughts: boolean,
  thinkingBudget: integer,
  thinkingLevel: choice("ThinkingConfig.ThinkingLevel", "MINIMAL", "LOW", "MEDIUM", "HIGH")
});
var generation = {
  temperature: number,
  topP: number,
  topK: number,
  candidateCount: integer,
  maxOutputTokens: integer,
  stopSequences: list(text),
  responseLogprobs: boolean,
  logprobs: integer,
  presencePenalty: number,
  frequencyPenalty: number,
  seed: integer,
  responseMimeType: text,
  responseSchema: any,
  responseJsonSchema: any,
  mediaResolution: text,
  speechConfig: any,
  thinkingConfig
};
var modalities = list(choice("GenerationConfig.Modality", "TEXT", "IMAGE", "AUDIO"));
var imageConfig = { aspectRatio: text, imageSize: text };
var responseFormat = message({
  text: any,
  image: message({
    aspectRatio: choice("ImageResponseFormat.AspectRatio", ...Object.keys(ratioEnum)),
    imageSize: choice("ImageResponseFormat.ImageSize", ...Object.keys(sizeEnum)),
    mimeType: choice("ImageResponseFormat.MimeType", "IMAGE_JPEG"),
    delivery: choice("ImageResponseFormat.Delivery", "INLINE", "URI")
  })
});
var generationConfig = {
  v1: { ...generation, responseFormat },
  v1beta: {
    ...generation,
    responseModalities: modalities,
    imageConfig: message(imageConfig),
    enableEnhancedCivicAnswers: boolean
  },
  vertex: {
    ...generation,
    responseModalities: modalities,
    responseFormat,
    imageConfig: message({
      ...imageConfig,
      personGeneration: text,
      prominentPeople: text,
      imageOutputOptions: message({ mimeType: text, compressionQuality: integer })
    }),
    audioTimestamp: boolean,
    routingConfig: any,
    modelConfig: any
  }
};
var request = {
  contents: list(content2),
  systemInstruction: content2,
  safetySettings: list(message({ category: text, threshold: text, method: text })),
  tools: list(any),
  toolConfig: any,
  cachedContent: text,
  serviceTier: text
};
var apiOnly = { model: text, store: boolean };
var vertexOnly = { labels: any, modelArmorConfig: any, generationOutputConfig: any };
var requestFields = {
  v1: { ...request, ...apiOnly, generationConfig: message(generationConfig.v1) },
  v1beta: { ...request, ...apiOnly, generationConfig: message(generationConfig.v1beta) },
  vertex: { ...request, ...vertexOnly, generationConfig: message(generationConfig.vertex) }
};

// action/emulator/parts.ts
function readParts(request2, model) {
  const contents = request2.contents ?? [];
  if (contents.length === 0)
    return { fault: "* GenerateContentRequest.contents: contents is not specified\n" };
  if (contents.some(({ role = "user" }) => role !== "user" && role !== "model"))
    return { fault: "Please use a valid role: user, model." };
  for (const [at, { parts: parts2 = [] }] of contents.entries()) {
    const fault2 = partsFault(parts2, model, `contents[${at}]`);
    if (fault2) return { fault: fault2 };
  }
  const parts = contents.flatMap((content3) => content3.parts ?? []);
  const fault = totalFault(parts, model);
  return fault ? { fault } : { parts };
}
function partsFault(parts, model, path) {
  if (parts.length === 0)
    return `* GenerateContentRequest.${path}.parts: contents.parts must not be empty.
`;
  for (const [at, part2] of parts.entries()) {
    const fault = partFault(part2, model);
    if (fault === "empty")
      return `* GenerateContentRequest.${path}.parts[${at}].data: required oneof field 'data' must have one initialized field
`;
    if (fault) return fault;
  }
  return void 0;
}
function partFault(part2, model) {
  const kinds = ["text", "inlineData", "fileData", "functionCall", "functionResponse"];
  if (!kinds.some((kind) => kind in part2)) return "empty";
  if (part2.fileData)
    return "Darkroom's emulator has no Files API and fetches nothing: send inline_data.";
  if (!part2.inlineData) return void 0;
  const { mimeType = "", data } = part2.inlineData;
  if (!model.inputs.imageMediaTypes.includes(mimeType)) return `Unsupported MIME type: ${mimeType}`;
  return data ? void 0 : "Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting";
}
function totalFault(parts, model) {
  const count = parts.filter(({ inlineData }) => inlineData).length;
  const { total } = model.references;
  return total !== null && count > total ? `Please ensure that the number of images is at most ${total}: ${count} were given.` : void 0;
}

// action/emulator/settings.ts
function settingFault(request2, model) {
  return modalityFault(request2, model) ?? imageFault(request2, model) ?? samplingFault(request2, model);
}
function modalityFault({ generationConfig: generationConfig2 = {} }, model) {
  const { candidateCount, responseModalities, responseMimeType } = generationConfig2;
  if (candidateCount !== void 0 && candidateCount !== 1)
    return "Multiple candidates is not enabled for this model";
  if (responseMimeType !== void 0 && responseMimeType !== "text/plain")
    return "JSON mode is not enabled for this model";
  const asked = responseModalities?.toSorted().join(", ");
  return asked === void 0 || asked === "IMAGE" || asked === "IMAGE, TEXT" ? void 0 : `The requested combination of response modalities (${asked}) is not supported by the model. ${model.displayName} accepts the following combination of response modalities:
* IMAGE
* TEXT, IMAGE
`;
}
function imageFault(request2, model) {
  const { aspectRatio, imageSize } = imageSettings(request2);
  if (aspectRatio !== void 0 && !model.ratios.includes(aspectRatio))
    return `Invalid value for image_config.aspect_ratio: "${aspectRatio}". Supported values are: ${inOrder(model.ratios)}.`;
  return imageSize && sizeFault(imageSize, request2, model) || vertexImageFault(request2, model);
}
function sizeFault(imageSize, request2, model) {
  const sizes = Object.keys(model.tiers);
  if (!model.sendsImageSize && !request2.generationConfig?.responseFormat)
    return "Image size is not enabled for this model";
  return sizes.includes(imageSize) ? void 0 : `Invalid value for image_config.image_size: "${imageSize}". Supported values are: ${sizes.join(", ")}.`;
}
function vertexImageFault(request2, model) {
  const type = request2.generationConfig?.imageConfig?.imageOutputOptions?.mimeType;
  return type === void 0 || model.outputMediaType.vertex.includes(type) ? void 0 : `Unsupported output mime type: ${type}`;
}
function samplingFault({ generationConfig: generationConfig2 = {}, tools }, model) {
  const { temperature, topP, thinkingConfig: thinkingConfig2 } = generationConfig2;
  if (temperature !== void 0 && (temperature < 0 || temperature > 2))
    return outOfRange("temperature", "[0.0, 2.0]");
  if (topP !== void 0 && (topP < 0 || topP > 1)) return outOfRange("top_p", "[0.0, 1.0]");
  if (tools?.some((tool) => "functionDeclarations" in tool) && !model.features.functionCalling)
    return "Tool use with function calling is unsupported by the model.";
  if (tools?.some((tool) => "googleSearch" in tool) && model.features.webSearch === false)
    return "Search as tool is not enabled for this model";
  return thinkingConfig2 && thinkingFault(thinkingConfig2, model);
}
function thinkingFault({
  thinkingLevel,
  thinkingBudget
}, { thinking }) {
  if (thinking.control === "none") return "Thinking is not enabled for this model";
  if (thinkingLevel === void 0) return void 0;
  if (thinkingBudget !== void 0)
    return "You can only set only one of thinking budget and thinking level.";
  if (thinking.control === "fixed") return "Thinking level is not supported for this model.";
  return thinking.levels.includes(thinkingLevel.toLowerCase()) ? void 0 : `Thinking level ${thinkingLevel} is not supported for this model. Please retry with other thinking level.`;
}
function outOfRange(field, range) {
  return `* GenerateContentRequest.generation_config.${field}: ${field} must be in the range ${range}
`;
}
function inOrder(ratios) {
  return aspectRatios.filter((ratio) => ratios.includes(ratio)).join(", ");
}
function imageSettings({ generationConfig: generationConfig2 }) {
  const { aspectRatio, imageSize } = generationConfig2?.responseFormat?.image ?? {};
  return {
    aspectRatio: generationConfig2?.imageConfig?.aspectRatio ?? (aspectRatio && ratioEnum[aspectRatio]),
    imageSize: generationConfig2?.imageConfig?.imageSize ?? (imageSize && sizeEnum[imageSize])
  };
}

// action/emulator/shape.ts
function violationsOf(value, fields) {
  return messageViolations(value, fields, "");
}
function camelCased(value, fields) {
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const name = camel(key);
    const field = fields[name];
    return field && inner !== null ? [[name, camelCasedField(inner, field)]] : [];
  });
  return Object.fromEntries(entries);
}
function camelCasedField(value, field) {
  if (field.is === "message") return camelCased(value, field.fields);
  if (field.is === "list")
    return asList(value, field.of).map((item) => camelCasedField(item, field.of));
  return value;
}
function asList(value, of) {
  if (Array.isArray(value)) return value;
  return of.is === "message" && isObject(value) ? [value] : [];
}
function messageViolations(value, fields, path) {
  if (!isObject(value)) return [invalid(path, "TYPE_MESSAGE", value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(fields, camel(key)) ? fields[camel(key)] : void 0;
    if (!field) return [unknownName(key, path)];
    return inner === null ? [] : fieldViolations(inner, field, path ? `${path}.${snake(key)}` : snake(key));
  });
}
function fieldViolations(value, field, path) {
  switch (field.is) {
    case "any":
      return [];
    case "message":
      return messageViolations(value, field.fields, path);
    case "list":
      if (!Array.isArray(value) && !(field.of.is === "message" && isObject(value)))
        return [invalid(path, "TYPE_LIST", value)];
      return asList(value, field.of).flatMap(
        (item, at) => fieldViolations(item, field.of, `${path}[${at}]`)
      );
    case "enum":
      return typeof value === "string" && field.values.includes(value) ? [] : [invalid(path, `type.googleapis.com/${field.name}`, value)];
    case "bytes":
      if (typeof value !== "string") return [invalid(path, "TYPE_BYTES", value)];
      return isBase64(value) ? [] : [
        violation(
          path,
          `Invalid value at '${path}' (TYPE_BYTES), Base64 decoding failed for ${quoted(value)}`
        )
      ];
    default:
      return hasScalarType(value, field.is) ? [] : [invalid(path, scalarNames[field.is], value)];
  }
}
var scalarNames = {
  string: "TYPE_STRING",
  number: "TYPE_FLOAT",
  integer: "TYPE_INT32",
  boolean: "TYPE_BOOL"
};
function hasScalarType(value, type) {
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
function unknownName(key, path) {
  const where = path ? ` at '${path}'` : "";
  return violation(
    path,
    `Invalid JSON payload received. Unknown name "${key}"${where}: Cannot find field.`
  );
}
function invalid(path, type, value) {
  return violation(path, `Invalid value at '${path}' (${type}), ${quoted(value)}`);
}
function quoted(value) {
  const text2 = JSON.stringify(value);
  return text2.length > 120 ? `${text2.slice(0, 120)}\u2026"` : text2;
}
function violation(field, description) {
  return { field, description };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isBase64(text2) {
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(text2) && text2.replace(/=+$/, "").length % 4 !== 1;
}
var camel = (key) => key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
var snake = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// action/emulator/request.ts
async function readRequest(surface, id, body) {
  const violations = violationsOf(body, requestFields[surface]);
  if (violations.length > 0) return badRequest(violations);
  const model = servedModel(id, surface);
  if (!model) return modelNotFound(id, surface === "vertex" ? "v1beta1" : surface);
  const request2 = camelCased(body, requestFields[surface]);
  const parts = readParts(request2, model);
  const fault = "fault" in parts ? parts.fault : settingFault(request2, model);
  if (fault !== void 0 || "fault" in parts) return invalidArgument(fault ?? "");
  return askOf({ surface, id, model, request: request2, parts: parts.parts });
}
function servedModel(id, surface) {
  const match = findModel(id);
  if (!match.found || match.model.kind !== "renderable" || match.apiId.id !== id) return void 0;
  const { channel, shutdown } = match.apiId;
  if (channel === "alias") return surface === "v1beta" ? match.model : void 0;
  return channel === "preview" && shutdown ? void 0 : match.model;
}
async function askOf(from) {
  const { surface, id, model, request: request2, parts } = from;
  const references = referencesIn(parts);
  const inputs = await sizesOf(references);
  if (inputs.includes("unreadable"))
    return invalidArgument(
      "Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting"
    );
  const asked = imageSettings(request2);
  const tier = asked.imageSize ?? model.defaultTier;
  const aspectRatio = asked.aspectRatio ?? nearestRatio(model, inputs.at(-1));
  const config = request2.generationConfig;
  const level = config?.thinkingConfig?.thinkingLevel?.toLowerCase();
  return {
    surface,
    id,
    model,
    tier,
    aspectRatio,
    pixels: pixelsOf(model, tier, aspectRatio),
    mediaType: outputType(request2, model, surface),
    prompt: textsIn([...parts, ...request2.systemInstruction?.parts ?? []]),
    references,
    wantsText: config?.responseModalities?.includes("TEXT") ?? true,
    wantsThoughts: config?.thinkingConfig?.includeThoughts ?? false,
    thinking: level ?? model.thinking.default ?? void 0,
    scene: sceneOf(request2, references)
  };
}
function pixelsOf(model, tier, ratio) {
  const pixels = pixelsFor(model, tier, ratio);
  if (!pixels) throw new Error(`#capabilities has no pixels for ${model.name} ${tier} ${ratio}`);
  return pixels;
}
function outputType(request2, model, surface) {
  const asked = request2.generationConfig?.imageConfig?.imageOutputOptions?.mimeType;
  const own = surface === "vertex" ? model.outputMediaType.vertex[0] : void 0;
  return (asked ?? own ?? model.outputMediaType.geminiApi) === "image/png" ? "image/png" : "image/jpeg";
}
function referencesIn(parts) {
  return parts.flatMap(({ inlineData }, at) => {
    if (!inlineData) return [];
    const label = parts[at - 1]?.text?.match(/\bis the (\w+) reference\b/);
    const bytes = Buffer.from(inlineData.data, "base64");
    return [{ bytes, mediaType: inlineData.mimeType, role: label?.[1] }];
  });
}
function textsIn(parts) {
  return parts.flatMap(({ text: text2 }) => text2 ? [text2] : []).join("\n");
}
async function sizesOf(references) {
  if (references.length === 0) return [];
  const { default: sharp } = await import("./lazy-dist-5TZFAAXJ.js");
  return Promise.all(
    references.map(async ({ bytes, mediaType }) => {
      try {
        const { width, height } = (await sharp(bytes).metadata()).autoOrient;
        return { width, height };
      } catch {
        return /hei[cf]$/.test(mediaType) ? "unknown" : "unreadable";
      }
    })
  );
}
function nearestRatio(model, input) {
  if (input === void 0 || typeof input === "string") return "1:1";
  const distance = (ratio) => {
    const [wide = 1, high = 1] = ratio.split(":").map(Number);
    return Math.abs(Math.log(wide * input.height / (high * input.width)));
  };
  return model.ratios.reduce((best, ratio) => distance(ratio) < distance(best) ? ratio : best);
}
function sceneOf(request2, references) {
  const hash = createHash2("sha256");
  hash.update(JSON.stringify([textsIn(request2.contents.flatMap(({ parts }) => parts ?? []))]));
  hash.update(JSON.stringify([request2.systemInstruction, request2.generationConfig?.seed]));
  for (const { bytes } of references) hash.update(bytes);
  return hash.digest("hex");
}

// action/emulator/play.ts
async function play(ask, fault, draw) {
  const family = fault && familyOf(fault);
  if (family === "rejected") return rejectionFor(fault, ask.id, ask.surface);
  if (family === "refused") return refused2(ask, fault, draw);
  if (family === "mistaken") return mistaken2(ask, fault, draw);
  const answer = await drawn(ask, draw);
  return fault ? replaced(fault, answer) : answer;
}
async function drawn(ask, draw) {
  const thought = await thoughtOf(ask, draw, ask.wantsThoughts && ask.model.features.thoughtImages);
  return pictureAnswer(ask, { pictures: [await pictureOf(ask, draw)], thought });
}
async function refused2(ask, fault, draw) {
  return refusedAnswer(ask, fault, await thoughtOf(ask, draw, fault.kind === "thoughts-only"));
}
async function mistaken2(ask, fault, draw) {
  const tier = fault.kind === "wrong-tier" ? fault.tier : ask.tier;
  const aspectRatio = fault.kind === "wrong-ratio" ? fault.aspectRatio : ask.aspectRatio;
  const picture = await pictureOf({ ...ask, tier, aspectRatio }, draw);
  const finishReason = fault.kind === "unknown-finish-reason" ? fault.finishReason : "STOP";
  return pictureAnswer(ask, {
    pictures: mistake(fault, picture),
    thought: void 0,
    finishReason
  });
}
function replaced(fault, answer) {
  if (fault.kind === "html-page")
    return htmlAnswer(200, "Welcome", "Please sign in to use this network.");
  if (fault.kind !== "malformed-json") return answer;
  return {
    ...answer,
    body: answer.body.replace('"usageMetadata":', '"usageMetadata"'),
    image: false
  };
}
async function pictureOf(ask, draw) {
  const { model, tier, aspectRatio, mediaType, scene } = ask;
  const pixels = pixelsOf(model, tier, aspectRatio);
  const bytes = await draw({ ...pixels, tier, aspectRatio, mediaType, scene }, ask);
  return { bytes, mediaType };
}
async function thoughtOf(ask, draw, wanted) {
  if (!wanted) return void 0;
  const tier = "512" in ask.model.tiers ? "512" : ask.model.defaultTier;
  return pictureOf({ ...ask, tier, scene: `${ask.scene} thought` }, draw);
}

// action/emulator/server.ts
async function startEmulator(options = {}) {
  const calls = [];
  const closing = new AbortController();
  const server = createServer((request2, response) => {
    void serve({ request: request2, response, options, calls, signal: closing.signal });
  });
  server.requestTimeout = 0;
  await listening(server);
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    close: () => {
      closing.abort();
      const closed = new Promise((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }
  };
}
function listening(server) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}
async function serve(exchange) {
  const { response } = exchange;
  response.on("error", () => {
  });
  try {
    const { call, answer, fault } = await respond(exchange);
    response.once("finish", () => {
      call.whole = answer.image;
    });
    if (fault?.kind !== "never-answers" && fault?.kind !== "reset-before-headers")
      call.status = answer.status;
    await deliver(response, answer, fault);
  } catch (error) {
    if (response.headersSent || exchange.signal.aborted) return void response.destroy();
    const message2 = `Darkroom's emulator failed: ${String(error)}`;
    await deliver(response, refusal(500, "INTERNAL", { message: message2 }), void 0);
  }
}
async function respond(exchange) {
  const { request: request2, options, calls } = exchange;
  const route = routeOf(request2);
  const index = calls.filter(({ model }) => model !== "").length;
  const call = {
    path: request2.url ?? "",
    headers: request2.headers,
    model: route?.model ?? "",
    body: void 0,
    key: keyOf(request2),
    at: Date.now(),
    status: 0,
    whole: false
  };
  calls.push(call);
  const text2 = await readBody(request2);
  if (!route) return { call, answer: htmlAnswer(404, "Error 404 (Not Found)!!1", "Not found.") };
  const refused3 = authFault(route.surface, call.key, options.key) ?? readJson(call, text2);
  if (refused3) return { call, answer: refused3 };
  const ask = await readRequest(route.surface, route.model, call.body);
  if (!("scene" in ask)) return { call, answer: ask };
  const fault = options.faults?.({ index, model: route.model, body: call.body });
  const late = await wait(exchange);
  const answer = late ?? await play(ask, fault, options.picture ?? drawing);
  return { call, answer, ...fault && { fault } };
}
async function wait({ request: request2, options, signal }) {
  const latency = options.latencyMs ?? 0;
  const limit = Number(request2.headers["x-server-timeout"] ?? Infinity) * 1e3;
  if (latency > 0) await sleep2(Math.min(latency, limit), void 0, { signal });
  return latency > limit ? refusal(504, "DEADLINE_EXCEEDED", {
    message: "Deadline expired before operation could complete."
  }) : void 0;
}
var drawing = async (picture, ask) => {
  const { drawProof: drawProof2 } = await import("./lazy-card-XXGAT4DQ.js");
  return drawProof2({
    ...picture,
    model: ask.model.displayName,
    prompt: ask.prompt,
    roles: ask.references.map(({ role }) => role ?? "reference")
  });
};
function readJson(call, text2) {
  if (text2 === void 0)
    return invalidArgument(`Request payload size exceeds the limit: ${bodyLimit} bytes.`);
  try {
    call.body = JSON.parse(text2);
    return void 0;
  } catch (error) {
    return invalidArgument(`Invalid JSON payload received. ${error.message}`);
  }
}
export {
  drawProof,
  everyFault,
  familyOf,
  faultTable,
  startEmulator
};
