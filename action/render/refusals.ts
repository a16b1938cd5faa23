/** What one reason of Gemini's means for a person, and whether asking once more may help. */
export interface Refusal {
  /** `blocked`: policy decided, and would again. `no-image`: nothing came of it, for another reason. */
  readonly kind: 'blocked' | 'no-image';
  /** What happened, following the model's name: "…". No full stop. */
  readonly fault: string;
  readonly remedy: string;
  readonly retryOnce: boolean;
}

const blocked = (fault: string, remedy: string): Refusal => ({
  kind: 'blocked',
  fault,
  remedy,
  retryOnce: false,
});
const empty = (fault: string, remedy: string, retryOnce = true): Refusal => ({
  kind: 'no-image',
  fault,
  remedy,
  retryOnce,
});

/**
 * Why a prompt was refused before anything was drawn: `promptFeedback.blockReason`.
 * https://ai.google.dev/api/generate-content#BlockReason; OTHER is often one bad reference: docs.apiyi.com/faq/gemini-image-input-blocked
 */
export const blockReasons: Readonly<Record<string, Refusal>> = {
  BLOCKED_REASON_UNSPECIFIED: blocked(
    'the prompt was blocked without a reason',
    'Reword the prompt; if it stays blocked, leave references out one by one.',
  ),
  SAFETY: blocked(
    'the prompt was blocked by the safety filters',
    'Take out what could read as harassment, hate, sexual or dangerous content.',
  ),
  OTHER: blocked(
    'the prompt was blocked for an unnamed reason, which often is one reference image',
    'Export the references anew as JPEG, then leave them out one by one.',
  ),
  BLOCKLIST: blocked(
    'the prompt holds a term of the blocklist',
    'Replace names and terms that may be on it.',
  ),
  PROHIBITED_CONTENT: blocked(
    'the prompt was blocked as prohibited content',
    'Ask for something else: these filters cannot be loosened.',
  ),
  IMAGE_SAFETY: blocked(
    'a picture of the prompt was blocked by the safety filters',
    'Replace the reference images one by one.',
  ),
  MODEL_ARMOR: blocked(
    "the prompt was blocked by your project's Model Armor template",
    'Change the prompt, or the template in Google Cloud.',
  ),
  JAILBREAK: blocked(
    'the prompt was taken for an attempt to get round the filters',
    'Describe the picture plainly, without instructions about rules.',
  ),
};

/**
 * Why an answer came without a picture: `candidates[0].finishReason`. Policy is never asked again; what may be
 * chance is asked once more. https://ai.google.dev/api/generate-content#FinishReason
 */
export const finishReasons: Readonly<Record<string, Refusal>> = {
  FINISH_REASON_UNSPECIFIED: empty(
    'the answer ended without a reason and without a picture',
    'Run it again.',
  ),
  STOP: empty(
    'the answer holds no picture',
    'Ask for the final image only: "Output the final image only."',
  ),
  MAX_TOKENS: empty(
    'the answer reached its token limit before a picture',
    'Shorten the prompt, or choose a lower thinking level.',
    false,
  ),
  SAFETY: blocked(
    'the answer was blocked by the safety filters',
    'Take out what could read as harassment, hate, sexual or dangerous content.',
  ),
  RECITATION: blocked(
    'the answer was blocked because it came too close to existing material',
    'Ask for something of your own rather than a known work.',
  ),
  LANGUAGE: blocked(
    "the prompt's language is not supported",
    'Write the prompt in English; keep other languages to quoted words.',
  ),
  OTHER: empty(
    'the answer ended for an unnamed reason',
    'Run it again; if it stays so, reword the prompt.',
  ),
  BLOCKLIST: blocked(
    'the answer holds a term of the blocklist',
    'Replace names and terms that may be on it.',
  ),
  PROHIBITED_CONTENT: blocked(
    'the answer was blocked as prohibited content',
    'Ask for something else: these filters cannot be loosened.',
  ),
  SPII: blocked(
    'the answer was blocked because it may hold personal data',
    'Take names, addresses and numbers of people out of the prompt.',
  ),
  MALFORMED_FUNCTION_CALL: empty(
    'the model tried to call a function, which image models do not do',
    'Reword what reads like an instruction to use a tool.',
    false,
  ),
  IMAGE_SAFETY: blocked(
    'the picture was blocked by the safety filters',
    'Reword the scene: people, bodies, weapons and injuries are the usual reasons.',
  ),
  UNEXPECTED_TOOL_CALL: empty(
    'the model tried to use a tool, which was not offered',
    'Reword what reads like an instruction to search or to use a tool.',
    false,
  ),
  TOO_MANY_TOOL_CALLS: empty(
    'the model used tools over and over',
    'Reword what reads like an instruction to search or to use a tool.',
    false,
  ),
  IMAGE_PROHIBITED_CONTENT: blocked(
    'the picture was blocked as prohibited content',
    'Ask for something else: these filters cannot be loosened.',
  ),
  NO_IMAGE: empty(
    'the model decided to draw nothing',
    'Ask for one finished picture: "Output the final image only", and no proposal or concept.',
  ),
  IMAGE_RECITATION: blocked(
    'the picture was blocked because it came too close to an existing one',
    'Describe a scene of your own; leave out names of works, artists and brands.',
  ),
  IMAGE_OTHER: empty(
    'the picture failed for an unnamed reason',
    'Run it again; if it stays so, simplify the prompt.',
  ),
  CONTINUATION: empty(
    'the answer was broken off to be continued, which Darkroom does not ask for',
    'Run it again.',
  ),
  MALFORMED_RESPONSE: empty('the model made an answer that could not be read', 'Run it again.'),
};

/** A reason that Google has added since: told as it came, and not asked again, for it may be policy. */
export function unknownRefusal(kind: Refusal['kind'], reason: string): Refusal {
  const fault = `the answer ended with ${reason}, which this version does not know`;
  return {
    kind,
    fault,
    remedy: 'Look the reason up in the Gemini API reference, or update Darkroom.',
    retryOnce: false,
  };
}
