import type { AspectRatio, Tier } from '#capabilities';
import type { Family } from './entry.ts';

/** A whole answer with a picture that is not what was asked for. */
export type Mistaken =
  | { kind: 'wrong-media-type'; declared: string }
  | { kind: 'wrong-tier'; tier: Tier }
  | { kind: 'wrong-ratio'; aspectRatio: AspectRatio }
  | { kind: 'corrupt-image' }
  | { kind: 'truncated-image' }
  | { kind: 'several-images'; count: number }
  | { kind: 'unknown-finish-reason'; finishReason: string };

const troubleshooting = 'https://ai.google.dev/gemini-api/docs/troubleshooting';

/** What is known of wrong pictures, by kind. */
export const mistaken: Family<Mistaken> = {
  'wrong-media-type': {
    imitates: 'bytes of one media type declared as another',
    source: `${troubleshooting}; python-genai issue 1824`,
    examples: [
      { kind: 'wrong-media-type', declared: 'image/png' },
      { kind: 'wrong-media-type', declared: 'application/octet-stream' },
    ],
  },
  'wrong-tier': {
    imitates: 'a picture of another tier than the one asked for',
    source: `${troubleshooting}; python-genai issue 2110`,
    examples: [{ kind: 'wrong-tier', tier: '1K' }],
  },
  'wrong-ratio': {
    imitates: 'a picture of another ratio than the one asked for',
    source: `${troubleshooting}; cookbook issues 1017 and 1018`,
    examples: [{ kind: 'wrong-ratio', aspectRatio: '1:1' }],
  },
  'corrupt-image': {
    imitates: 'bytes that are no picture at all',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'corrupt-image' }],
  },
  'truncated-image': {
    imitates: 'a whole answer around the first half of a picture',
    source: 'what happens to any HTTP connection',
    examples: [{ kind: 'truncated-image' }],
  },
  'several-images': {
    imitates: 'more than one final picture',
    source:
      'https://ai.google.dev/gemini-api/docs/image-generation (take the last that is no thought)',
    examples: [{ kind: 'several-images', count: 2 }],
  },
  'unknown-finish-reason': {
    imitates: 'a picture with a finishReason that no client knows yet',
    source: 'https://ai.google.dev/api/generate-content#FinishReason',
    examples: [{ kind: 'unknown-finish-reason', finishReason: 'A_REASON_OF_TOMORROW' }],
  },
};
