import type { Tokens } from '#capabilities';
import type { Answer, GeminiResponse, ReceivedImage } from './call.ts';
import { oneLine } from './error-words.ts';
import { blockReasons, finishReasons, type Refusal, unknownRefusal } from './refusals.ts';

/** What a whole answer comes to. Messages have no full stop, remedies are sentences. */
export type Verdict =
  | { readonly kind: 'image'; readonly image: ReceivedImage }
  | {
      readonly kind: 'blocked';
      readonly code: string;
      readonly message: string;
      readonly remedy: string;
    }
  | {
      readonly kind: 'no-image';
      readonly code: string;
      readonly message: string;
      readonly remedy: string;
      readonly retryOnce: boolean;
    };

/** Judges an answer: its last picture that is not a thought, or why there is none. Reasons not known are data. */
export function judgeAnswer({ images, response }: Answer): Verdict {
  const image = images.findLast(({ thought, bytes }) => !thought && bytes > 0);
  if (image !== undefined) return { kind: 'image', image };
  const block = response.promptFeedback?.blockReason;
  if (block !== undefined) {
    const refusal = known(blockReasons, block) ?? unknownRefusal('blocked', plain(block));
    return verdictOf(refusal, block, response.promptFeedback?.blockReasonMessage);
  }
  const candidate = response.candidates?.[0];
  const reason = candidate?.finishReason ?? 'FINISH_REASON_UNSPECIFIED';
  const refusal = known(finishReasons, reason) ?? unknownRefusal('no-image', plain(reason));
  if (reason !== 'STOP') return verdictOf(refusal, reason, candidate?.finishMessage);
  if (images.some(({ bytes }) => bytes > 0))
    return verdictOf(onlyThoughts, 'ONLY_THOUGHTS', undefined);
  const said = (candidate?.content?.parts ?? [])
    .filter((part) => part.thought !== true)
    .map((part) => part.text ?? '')
    .join(' ');
  return said.trim() === ''
    ? verdictOf(refusal, reason, undefined)
    : verdictOf(textOnly, 'TEXT_ONLY', said);
}

/** Own entries only: a reason may read `constructor` as well as anything. */
function known(table: Readonly<Record<string, Refusal>>, reason: string): Refusal | undefined {
  return Object.hasOwn(table, reason) ? table[reason] : undefined;
}

const textOnly: Refusal = {
  kind: 'no-image',
  fault: 'the model answered with text instead of a picture',
  remedy: 'Ask for the final image only, and answer in the prompt what the text asks.',
  retryOnce: true,
};

const onlyThoughts: Refusal = {
  kind: 'no-image',
  fault: 'the model sent pictures of its thinking and no final one',
  remedy: 'Ask for the final image only, or choose a lower thinking level.',
  retryOnce: true,
};

function verdictOf(refusal: Refusal, code: string, said: string | undefined): Verdict {
  const { kind, fault, remedy, retryOnce } = refusal;
  const words = said === undefined ? '' : plain(said);
  const message = words === '' ? fault : `${fault} (“${words}”)`;
  const common = { code: plain(code), message, remedy };
  return kind === 'blocked' ? { kind, ...common } : { kind, ...common, retryOnce };
}

/** The model's words made fit for a message: one line, no control characters, not endless. */
function plain(text: string): string {
  return oneLine(text);
}

/**
 * Tokens that an answer was billed for, from `usageMetadata`; all zero when there is none. Thinking counts as text.
 * https://ai.google.dev/api/generate-content#UsageMetadata
 */
export function tokensOf({ usageMetadata: usage }: GeminiResponse): Tokens {
  if (usage === undefined) return { input: 0, text: 0, image: 0 };
  const details = usage.candidatesTokensDetails ?? [];
  const image = details
    .filter(({ modality }) => modality === 'IMAGE')
    .reduce((sum, { tokenCount }) => sum + whole(tokenCount), 0);
  const out = whole(usage.candidatesTokenCount);
  return {
    input: whole(usage.promptTokenCount) + whole(usage.toolUsePromptTokenCount),
    text: Math.max(0, out - image) + whole(usage.thoughtsTokenCount),
    image,
  };
}

/** A count as a lock can hold it: what is no number of tokens is none. */
function whole(count: number | undefined): number {
  return count !== undefined && Number.isFinite(count) && count > 0 ? Math.round(count) : 0;
}
