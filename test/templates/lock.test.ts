import { describe, expect, it } from 'vitest';
import { digestOf, emptyLock, type Lock, lockPathOf, readLock, writeLock } from '#templates';
import { lockEntry } from '../plan/sample.ts';

const one: Lock = {
  ...emptyLock(),
  renders: { 'b.jpg': lockEntry(), 'a.jpg': lockEntry({ alt: 'A' }) },
};

describe('a lock', () => {
  it('is written sorted by path and reads back as it was', () => {
    const text = writeLock(one);
    expect(text.indexOf('"a.jpg"')).toBeLessThan(text.indexOf('"b.jpg"'));
    expect(text.endsWith('}\n')).toBe(true);
    expect(readLock(text)).toEqual({ ok: true, lock: one, edited: [] });
  });

  it('is read with a byte order mark and with CRLF', () => {
    const text = `\uFEFF${writeLock(one).replaceAll('\n', '\r\n')}`;
    expect(readLock(text)).toEqual({ ok: true, lock: one, edited: [] });
  });

  it('tells the entries that were edited, held ones too, in whatever order their keys stand', () => {
    const { answer, digest } = lockEntry();
    const words = { code: 'SAFETY', message: 'blocked', remedy: 'Change it.' };
    const held = { 'images/c': { digest, outcome: 'blocked' as const, ...words, answer } };
    const text = writeLock({ ...one, held });
    const edited = text.replace('"SAFETY"', '"OTHER"').replace('"alt": "A lemon"', '"alt": "A"');
    expect(readLock(edited)).toMatchObject({ ok: true, edited: ['b.jpg', 'images/c'] });
    const turned = text.replace(/( +"code": .*\n)( +"message": .*\n)/, '$2$1');
    expect(turned).not.toBe(text);
    expect(readLock(turned)).toMatchObject({ ok: true, edited: [] });
  });

  it('has checks that stay the same from one version of Darkroom to the next', () => {
    expect(/"check": "(.*)"/.exec(writeLock(one))?.[1]).toBe('173e87fe2b5f8aac');
  });

  it('keeps the check of an edited entry when another entry is written', () => {
    const reading = readLock(writeLock(one).replace('"alt": "A lemon"', '"alt": "Mine"'));
    if (!reading.ok) throw new Error(reading.fault);
    const renders = { ...reading.lock.renders, 'c.jpg': lockEntry() };
    const again = readLock(writeLock({ ...reading.lock, renders }));
    expect(again).toMatchObject({ ok: true, edited: ['b.jpg'] });
  });

  it('lies beside its template', () => {
    expect(lockPathOf('templates/shop/hero.prompt')).toBe('templates/shop/hero.lock.json');
  });

  it.each([
    ['is not JSON', '{', 'is not JSON', 1],
    ['stops being JSON', '{\n  "lockVersion": 1,\n  "renders": }', 'is not JSON', 3],
    ['has a merge conflict', `{\n<<<<<<< ours\n`, 'holds an unresolved merge conflict', 2],
    [
      'is of a newer version',
      '{"lockVersion": 2, "more": true}',
      'was written by a newer Darkroom (lock version 2, this one reads 1)',
      1,
    ],
    [
      'has an unknown key',
      '{"lockVersion":1,"renders":{},"held":{},\n"extra":1}',
      'is damaged at extra',
      2,
    ],
    ['is another kind of file', '[]', 'is damaged at its top level', 1],
    [
      'has a wrong value',
      writeLock(one).replace(/"width": \d+/, '"width": -1'),
      'is damaged at renders → a.jpg → file → width',
      12,
    ],
  ])('that %s is refused with its place', (_, text, fault, line) => {
    const reading = readLock(text);
    expect(reading).toMatchObject({ ok: false, line });
    expect(reading.ok ? '' : reading.fault).toContain(fault);
  });
});

describe('a digest', () => {
  const { asked } = lockEntry();
  const reference = {
    reference: 'board',
    role: 'style',
    sha256: 'c'.repeat(64),
    mediaType: 'image/png',
  } as const;

  it('changes with every part of the request', () => {
    const variants = [
      asked,
      { ...asked, model: 'gemini-3-pro-image' },
      { ...asked, tier: '2K' as const },
      { ...asked, aspectRatio: '16:9' as const },
      { ...asked, thinking: 'high' as const },
      { ...asked, format: 'webp' as const },
      { ...asked, parts: [{ text: 'another prompt' }] },
      { ...asked, parts: [...asked.parts, reference] },
      { ...asked, parts: [...asked.parts, { ...reference, sha256: 'd'.repeat(64) }] },
      { ...asked, parts: [reference, ...asked.parts] },
    ];
    expect(new Set(variants.map(digestOf)).size).toBe(variants.length);
  });

  it('does not change with the name or role of a reference, which reach the model as text', () => {
    const renamed = { ...reference, reference: 'mood', role: 'layout' } as const;
    expect(digestOf({ ...asked, parts: [reference] })).toBe(
      digestOf({ ...asked, parts: [renamed] }),
    );
  });

  it('cannot be made equal by moving text between parts', () => {
    const split = digestOf({ ...asked, parts: [{ text: 'ab' }, { text: 'c' }] });
    expect(split).not.toBe(digestOf({ ...asked, parts: [{ text: 'a' }, { text: 'bc' }] }));
  });
});
