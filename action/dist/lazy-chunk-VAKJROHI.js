import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  _catch,
  array,
  boolean,
  looseObject,
  number,
  optional,
  string
} from "./lazy-chunk-BO6B2TJA.js";

// action/render/call.ts
function tolerant(schema) {
  return _catch(optional(schema), void 0);
}
var count = tolerant(number());
var tokensByModality = tolerant(
  array(_catch(looseObject({ modality: tolerant(string()), tokenCount: count }), {}))
);
var part = looseObject({
  text: tolerant(string()),
  thought: tolerant(boolean()),
  inlineData: tolerant(
    looseObject({ mimeType: tolerant(string()), data: tolerant(string()) })
  )
});
var candidate = looseObject({
  content: tolerant(looseObject({ parts: tolerant(array(_catch(part, {}))) })),
  finishReason: tolerant(string()),
  finishMessage: tolerant(string())
});
var geminiResponse = looseObject({
  candidates: tolerant(array(_catch(candidate, {}))),
  promptFeedback: tolerant(
    looseObject({
      blockReason: tolerant(string()),
      blockReasonMessage: tolerant(string())
    })
  ),
  usageMetadata: tolerant(
    looseObject({
      promptTokenCount: count,
      toolUsePromptTokenCount: count,
      candidatesTokenCount: count,
      candidatesTokensDetails: tokensByModality,
      thoughtsTokenCount: count,
      totalTokenCount: count
    })
  ),
  modelVersion: tolerant(string()),
  responseId: tolerant(string())
});

export {
  geminiResponse
};
