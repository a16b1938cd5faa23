import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../action/adapters/journal.ts';
import type { Journal, Slot } from '../../action/ports.ts';

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkroom-journal-'));
  journal = openJournal(join(folder, 'journal'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const intent = { model: 'gemini-nano-banana-2.1', atMostUsd: 0.25 };

async function arrive(slot: Slot, thought = false): Promise<void> {
  const file = join(slot.into, `${slot.name}.0.image`);
  writeFileSync(file, 'bytes');
  const image = { file, sha256: 'a'.repeat(64), bytes: 5, declaredMediaType: 'image/png', thought };
  await journal.keep(
    slot,
    { images: [image], response: { responseId: slot.id } },
    '2026-11-23T10:00:00Z',
  );
}

describe('the journal', () => {
  it('gives a kept answer back, with its pictures, to whoever opens it next', async () => {
    await arrive(await journal.begin('k.1', intent));
    const [answer] = await openJournal(join(folder, 'journal')).answers('k.1');
    expect(answer).toMatchObject({ id: '001', settled: false, response: { responseId: '001' } });
    expect(answer?.images[0]?.file).toBe(join(folder, 'journal/k.1/001.0.image'));
    expect(await journal.known(['k.1', 'other.1'])).toEqual(new Set(['k.1']));
  });

  it('numbers the calls of a key, and marks the one that a lock records', async () => {
    await arrive(await journal.begin('k.1', intent));
    await arrive(await journal.begin('k.1', intent));
    await journal.settle('k.1', '001');
    expect((await journal.answers('k.1')).map(({ id, settled }) => [id, settled])).toEqual([
      ['001', true],
      ['002', false],
    ]);
  });

  it('does not take an answer without a picture for a known one', async () => {
    await arrive(await journal.begin('k.1', intent), true);
    expect(await journal.known(['k.1'])).toEqual(new Set());
  });

  it('takes a call as lost whose answer was being recorded at the death', async () => {
    const slot = await journal.begin('k.1', intent);
    writeFileSync(join(slot.into, `${slot.name}.answer.json`), '{"at":"2026-11-23T1');
    expect(await journal.dangling()).toEqual({ calls: 1, usd: 0.25 });
    await journal.closeCounted();
    expect(await journal.dangling()).toEqual({ calls: 0, usd: 0 });
    expect(await journal.answers('k.1')).toEqual([]);
  });

  it('counts the calls of a killed run until a run has told of them to its end', async () => {
    const slot = await journal.begin('k.1', intent);
    writeFileSync(join(slot.into, `${slot.name}.0.image`), 'half');
    await journal.begin('l.1', intent);
    const killed = openJournal(join(folder, 'journal'));
    expect(await killed.dangling()).toEqual({ calls: 2, usd: 0.5 });
    killed.lose(await killed.begin('k.1', intent));
    const whole = openJournal(join(folder, 'journal'));
    expect(await whole.dangling()).toEqual({ calls: 3, usd: 0.75 });
    whole.lose(await whole.begin('m.1', intent));
    await whole.closeCounted();
    expect(await openJournal(join(folder, 'journal')).dangling()).toEqual({ calls: 0, usd: 0 });
    expect(readdirSync(slot.into)).toEqual([]);
  });

  it('counts a call whose intent names a process, as older ones do, whoever has that number now', async () => {
    const slot = await journal.begin('k.1', intent);
    const older = JSON.stringify({ ...intent, pid: process.ppid });
    writeFileSync(join(slot.into, `${slot.id}.intent.json`), older);
    expect(await journal.dangling()).toEqual({ calls: 1, usd: 0.25 });
  });

  it('leaves no intent behind a call that was dropped', async () => {
    await journal.drop(await journal.begin('k.1', intent));
    expect(await journal.dangling()).toEqual({ calls: 0, usd: 0 });
  });

  it('takes an answer whose record or picture is damaged for none', async () => {
    await arrive(await journal.begin('k.1', intent));
    await arrive(await journal.begin('k.1', intent));
    truncateSync(join(folder, 'journal/k.1/001.0.image'), 2);
    truncateSync(join(folder, 'journal/k.1/002.answer.json'), 20);
    expect(await journal.answers('k.1')).toEqual([]);
  });
});
