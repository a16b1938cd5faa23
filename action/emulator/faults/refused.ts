import type { Family } from './entry.ts';

/** HTTP 200, and no picture in it. */
export type Refused =
  | { kind: 'prompt-blocked'; reason: string; message?: string }
  | { kind: 'output-blocked'; finishReason: string; message?: string }
  | { kind: 'text-instead'; text?: string }
  | { kind: 'thoughts-only' }
  | { kind: 'empty-candidate' }
  | { kind: 'no-candidates' };

/** Every blockReason of the SDK 3.1.0. */
const blockReasons = [
  'BLOCKED_REASON_UNSPECIFIED',
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
  'JAILBREAK',
] as const;

/** Every finishReason of the SDK 3.1.0 with which an answer can come without a picture. */
const finishReasons = [
  'FINISH_REASON_UNSPECIFIED',
  'MAX_TOKENS',
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'IMAGE_SAFETY',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'IMAGE_PROHIBITED_CONTENT',
  'NO_IMAGE',
  'IMAGE_RECITATION',
  'IMAGE_OTHER',
  'CONTINUATION',
  'MALFORMED_RESPONSE',
] as const;

/** The finishMessage of the one real sample (litellm issue 20357). */
const sampleFinishMessage =
  'The model output could not be generated. Try rephrasing the prompt. Support code: 42876398.';

const finishReasonPage = 'https://ai.google.dev/api/generate-content#FinishReason';

/** What is known of answers without a picture, by kind. */
export const refused: Family<Refused> = {
  'prompt-blocked': {
    imitates: 'promptFeedback.blockReason and no candidates',
    source: 'https://ai.google.dev/api/generate-content#BlockReason',
    examples: [
      ...blockReasons.map((reason) => ({ kind: 'prompt-blocked' as const, reason })),
      { kind: 'prompt-blocked', reason: 'SAFETY', message: 'The prompt was blocked.' },
      { kind: 'prompt-blocked', reason: 'A_REASON_OF_TOMORROW' },
    ],
  },
  'output-blocked': {
    imitates: 'a candidate with a finishReason and no parts',
    source: `${finishReasonPage}; litellm issue 20357`,
    examples: finishReasons.flatMap((finishReason) => [
      { kind: 'output-blocked' as const, finishReason },
      { kind: 'output-blocked' as const, finishReason, message: sampleFinishMessage },
    ]),
  },
  'text-instead': {
    imitates: 'finishReason STOP and only text: a question or a refusal in words',
    source: `${finishReasonPage}; lobehub pull request 15181`,
    examples: [
      { kind: 'text-instead' },
      { kind: 'text-instead', text: 'Which of the two bottles do you mean?' },
    ],
  },
  'thoughts-only': {
    imitates: 'only thought images, which count as none',
    source: finishReasonPage,
    examples: [{ kind: 'thoughts-only' }],
  },
  'empty-candidate': {
    imitates: 'finishReason STOP without parts',
    source: finishReasonPage,
    examples: [{ kind: 'empty-candidate' }],
  },
  'no-candidates': {
    imitates: 'neither candidates nor promptFeedback, only usage',
    source: finishReasonPage,
    examples: [{ kind: 'no-candidates' }],
  },
};
