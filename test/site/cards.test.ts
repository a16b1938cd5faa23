import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPng, cardSize, cardSvg } from '../../site/src/lib/cards/card.ts';
import { widthOf, wrapped } from '../../site/src/lib/cards/type.ts';
import type { PageInfo } from '../../site/src/lib/pages/page.ts';

const page: PageInfo = {
  path: '/models/nano-banana-pro/',
  kind: 'guide',
  title: 'Nano Banana Pro',
  description: 'What it takes, makes and costs.',
  figures: [{ label: 'Largest image', value: '4,096 × 4,096' }],
};
const hostile = '</path><script>alert("1")</script> & "quotes" \u202Eright\u0000 日本語 🙂';
const title = { size: 80, weight: 600 } as const;

describe('a social card', () => {
  it('is a PNG of the size that is promised, light, and the same each time', async () => {
    const png = await cardPng(page, 'Models');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
    expect(png.byteLength).toBeLessThan(60_000);
    expect(Buffer.compare(png, await cardPng(page, 'Models'))).toBe(0);
  });

  it('holds no text that a renderer or a reader could take for markup', async () => {
    const figures = [{ label: hostile, value: hostile }];
    const svg = cardSvg({ ...page, title: hostile, figures }, hostile);
    expect(svg.replace(/<\/?(svg|rect|path)\b[^<>]*>/g, '')).toBe('');
    expect(svg).not.toMatch(/NaN|undefined|script/);
    expect((await cardPng({ ...page, title: hostile }, hostile)).byteLength).toBeLessThan(60_000);
  });

  it('tells what a page is about where it has no figures', () => {
    const { figures, ...bare } = page;
    expect(figures).toHaveLength(1);
    expect(cardSvg(bare, 'Models')).not.toBe(cardSvg({ ...bare, description: 'Else.' }, 'Models'));
    expect(cardSvg(page, 'Models')).toBe(cardSvg({ ...page, description: 'Else.' }, 'Models'));
  });
});

describe('wrapped', () => {
  const room = { width: 1000, most: 3 };

  it('breaks between words, within the width', () => {
    const lines = wrapped('When to pick which of two models that look alike', title, room);
    expect(lines.join(' ')).toBe('When to pick which of two models that look alike');
    expect(lines.every((line) => widthOf(line, title) <= room.width)).toBe(true);
  });

  it.each(['word '.repeat(200), 'w'.repeat(5_000)])('cuts what is too long', (text) => {
    const lines = wrapped(text, title, room);
    expect(lines.length).toBeLessThanOrEqual(room.most);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.every((line) => widthOf(line, title) <= room.width)).toBe(true);
  });

  it('makes no line of nothing', () => {
    expect(wrapped(' ', title, room)).toEqual([]);
  });
});
