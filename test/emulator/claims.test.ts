import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../action/emulator/index.ts';
import { claims } from './claims.ts';
import { post } from './wire.ts';

describe('what the emulator claims about Google', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ key: 'the-key' });
  });
  afterAll(() => emulator.close());

  test.for(claims)('$name', async ({ version, model, key = 'the-key', request, check }) => {
    const body = await request();
    await check(await post({ base: emulator.url, version, model, key: key || undefined, body }));
  });

  test('puts rejections, which are free, before answers, which are not', () => {
    const firstPaid = claims.findIndex(({ costs }) => costs);
    expect(claims.slice(firstPaid).every(({ costs }) => costs)).toBe(true);
  });
});
