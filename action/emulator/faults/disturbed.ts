import type { Family } from './entry.ts';

/** The network, or a machine in the middle, misbehaves. */
export type Disturbed =
  | { kind: 'reset-before-headers' }
  | { kind: 'reset-after-headers' }
  | { kind: 'body-cut' }
  | { kind: 'never-answers' }
  | { kind: 'stops-halfway' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'html-page' }
  | { kind: 'malformed-json' };

const anyConnection = 'what happens to any HTTP connection';

/** What is known of disturbances, by kind. */
export const disturbed: Family<Disturbed> = {
  'reset-before-headers': {
    imitates: 'the connection is reset before an answer',
    source: anyConnection,
    examples: [{ kind: 'reset-before-headers' }],
  },
  'reset-after-headers': {
    imitates: 'status 200 and headers, then a reset',
    source: anyConnection,
    examples: [{ kind: 'reset-after-headers' }],
  },
  'body-cut': {
    imitates: 'half of the announced body, then the end of the connection',
    source: anyConnection,
    examples: [{ kind: 'body-cut' }],
  },
  'never-answers': {
    imitates: 'a call that hangs before its first byte',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; (hung 4K requests)',
    examples: [{ kind: 'never-answers' }],
  },
  'stops-halfway': {
    imitates: 'a call that hangs in the middle of its body',
    source: 'https://ai.google.dev/gemini-api/docs/troubleshooting; ellmer issue 908',
    examples: [{ kind: 'stops-halfway' }],
  },
  slow: {
    imitates: 'a good answer that trickles in over so many milliseconds',
    source: 'the latency that third parties measured: docs.laozhang.ai',
    examples: [{ kind: 'slow', milliseconds: 300 }],
  },
  'html-page': {
    imitates: "200 with somebody else's HTML page: a proxy, a captive portal",
    source: anyConnection,
    examples: [{ kind: 'html-page' }],
  },
  'malformed-json': {
    imitates: '200, application/json, complete, and not JSON',
    source: anyConnection,
    examples: [{ kind: 'malformed-json' }],
  },
};
