import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPng, cardSvg } from '../../site/src/lib/cards/card.ts';
import { frameOf } from '../../site/src/lib/cards/frame.ts';
import { widthOf, wrapped } from '../../site/src/lib/cards/type.ts';
import { cardSize } from '../../site/src/lib/link.ts';
import type { PageInfo } from '../../site/src/lib/pages/page.ts';
import { promptPage } from '../../site/src/lib/pages/prompts.ts';
import { samples } from '../../site/src/lib/samples/index.ts';

const page: PageInfo = {
  path: '/models/nano-banana-pro/',
  kind: 'guide',
  title: 'Nano Banana Pro',
  description: 'What it takes, makes and costs.',
  figures: [{ label: 'Largest image', value: '4,096 × 4,096' }],
};
const hostile = '</path><script>alert("1")</script> & "quotes" \u202Eright\u0000 日本語 🙂';
const told = { area: 'Models', root: `${import.meta.dirname}/` };
const title = { size: 80, weight: 600 } as const;

describe('a social card', () => {
  it('is a PNG of the size that is promised, light, and the same each time', async () => {
    const png = await cardPng(page, told);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
    expect(png.byteLength).toBeLessThan(60_000);
    expect(Buffer.compare(png, await cardPng(page, told))).toBe(0);
  });

  it('holds no text that a renderer or a reader could take for markup', async () => {
    const figures = [{ label: hostile, value: hostile }];
    const svg = cardSvg({ ...page, title: hostile, figures }, hostile);
    expect(svg.replace(/<\/?(svg|rect|path)\b[^<>]*>/g, '')).toBe('');
    expect(svg).not.toMatch(/NaN|undefined|script/);
    expect(
      (await cardPng({ ...page, title: hostile }, { ...told, area: hostile })).byteLength,
    ).toBeLessThan(60_000);
  });

  it('tells what a page is about where it has no figures', () => {
    const { figures, ...bare } = page;
    expect(figures).toHaveLength(1);
    expect(cardSvg(bare, 'Models')).not.toBe(cardSvg({ ...bare, description: 'Else.' }, 'Models'));
    expect(cardSvg(page, 'Models')).toBe(cardSvg({ ...page, description: 'Else.' }, 'Models'));
  });
});

describe('a social card with a picture', () => {
  const [sample] = samples;
  if (!sample) throw new Error('There are no renders. Run npm run render.');
  const pictured = { ...page, picture: sample };
  const root = `${import.meta.dirname}/../../`;

  it('shows it whole, at its true ratio, and stays light', async () => {
    const room = { left: 600, top: 100, width: 400, height: 300 };
    expect(frameOf({ width: 800, height: 400 }, room)).toEqual({ ...room, height: 200 });
    expect(frameOf({ width: 100, height: 400 }, room)).toEqual({ ...room, left: 925, width: 75 });
    const [bare, png] = await Promise.all(
      [page, pictured].map((one) => cardPng(one, { ...told, root })),
    );
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
    expect(png?.byteLength).toBeGreaterThan(2 * (bare?.byteLength ?? 0));
    expect(png?.byteLength).toBeLessThan(300_000);
  });

  it('says whether a model drew it', () => {
    const real = { ...page, picture: { ...sample, emulated: false } };
    expect(sample.emulated).toBe(true);
    expect(cardSvg(pictured, 'Models').length).toBeGreaterThan(cardSvg(real, 'Models').length);
  });

  it('has the picture of its template', () => {
    const own = promptPage(sample.template).picture;
    expect(own).toMatchObject({ file: sample.file, emulated: sample.emulated });
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
