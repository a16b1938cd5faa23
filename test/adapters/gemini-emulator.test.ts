import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectGemini } from '../../action/adapters/gemini.ts';
import {
  type Emulator,
  everyFault,
  type Fault,
  type FaultKind as Scripted,
  startEmulator,
} from '../../action/emulator/index.ts';
import { CallFault, type FaultKind } from '../../action/render/fault.ts';
import { judgeAnswer } from '../../action/render/verdict.ts';
import { attempt } from './gemini-server.ts';

let script: Fault | undefined;
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ faults: () => script });
});
afterAll(() => emulator.close());

/** What each fault of the emulator's table is taken for. */
const taken: Record<Scripted, FaultKind | 'image' | 'refused'> = {
  'prompt-blocked': 'refused',
  'output-blocked': 'refused',
  'text-instead': 'refused',
  'thoughts-only': 'refused',
  'empty-candidate': 'refused',
  'no-candidates': 'refused',
  'bad-argument': 'bad-request',
  'unknown-field': 'bad-request',
  'key-invalid': 'key-invalid',
  'location-unsupported': 'location',
  'billing-required': 'billing',
  unauthenticated: 'key-invalid',
  'payment-required': 'billing',
  'permission-denied': 'permission',
  'model-not-found': 'not-found',
  'request-timeout': 'server',
  'rate-limited': 'rate-limited',
  'no-free-tier': 'billing',
  'daily-quota': 'quota-exhausted',
  'prepayment-depleted': 'billing',
  cancelled: 'server',
  internal: 'server',
  'bad-gateway': 'server',
  overloaded: 'overloaded',
  'no-capacity': 'overloaded',
  'deadline-exceeded': 'deadline',
  'reset-before-headers': 'network',
  'reset-after-headers': 'cut-off',
  'body-cut': 'cut-off',
  'never-answers': 'deadline',
  'stops-halfway': 'deadline',
  slow: 'image',
  'html-page': 'malformed',
  'malformed-json': 'malformed',
  'wrong-media-type': 'image',
  'wrong-tier': 'image',
  'wrong-ratio': 'image',
  'corrupt-image': 'image',
  'truncated-image': 'image',
  'several-images': 'image',
  'unknown-finish-reason': 'image',
};

/** A key that was leaked is told by its own words, not as a permission that is missing. */
function expectation(fault: Fault): string {
  const leaked = fault.kind === 'permission-denied' && fault.because === 'key-leaked';
  return leaked ? 'key-invalid' : taken[fault.kind];
}

test.each(everyFault.map((fault) => [JSON.stringify(fault), fault] as const))(
  'the adapter takes %s for what it is',
  async (_, fault) => {
    script = fault;
    const hangs = fault.kind === 'never-answers' || fault.kind === 'stops-halfway';
    const how = await attempt({ timeoutMs: hangs ? 2_000 : 60_000 });
    const service = connectGemini({ apiKey: 'a-key-long-enough', baseUrl: emulator.url });
    const call = {
      model: 'gemini-nano-banana-2.1',
      parts: [{ text: 'A lighthouse.' }],
      tier: '1K' as const,
      aspectRatio: '1:1' as const,
    };
    const calls = emulator.calls.length;
    const result = await service.generate(call, how).then(
      (answer) => (judgeAnswer(answer).kind === 'image' ? 'image' : 'refused'),
      (error: unknown) => {
        if (!(error instanceof CallFault)) throw error;
        expect(error.message).toMatch(/^\S.*[^.\s]$/);
        expect(error.remedy).toMatch(/^[A-Z`].*\.$/);
        return error.kind;
      },
    );
    expect(result).toBe(expectation(fault));
    expect(emulator.calls).toHaveLength(calls + 1);
    const arrived = result === 'image' || fault.kind === 'thoughts-only';
    expect((await readdir(how.into)).length > 0).toBe(arrived);
  },
);

test('RetryInfo and Retry-After come through the SDK', async () => {
  const asked = async (fault: Fault) => {
    script = fault;
    const service = connectGemini({ apiKey: 'a-key-long-enough', baseUrl: emulator.url });
    const call = { model: 'gemini-nano-banana-2.1', parts: [{ text: 'A lighthouse.' }] };
    const error = await service.generate(call, await attempt()).catch((one: unknown) => one);
    return error instanceof CallFault ? error.retry?.afterMs : 'no fault';
  };
  expect(await asked({ kind: 'rate-limited', retryInfoSeconds: 7 })).toBe(7_000);
  expect(await asked({ kind: 'rate-limited', retryAfterSeconds: 9 })).toBe(9_000);
  expect(await asked({ kind: 'overloaded', retryAfterSeconds: 3 })).toBe(3_000);
  expect(await asked({ kind: 'overloaded' })).toBeUndefined();
});
