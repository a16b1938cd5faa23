import { circle, el, ellipse, num, type Point, path, rect, smoothThrough } from '../svg.ts';
import { type Card, drawCard, floatingCards, type Stage } from './hero-cards.ts';
import type { Compose, Scene } from './scene.ts';

/** The head of a page: a canvas that glows in a room, and cards that float around it. */
export const hero: Compose = (scene) => {
  const { width, height } = scene;
  const unit = Math.min(width, height);
  const wide = width > height * 1.2;
  const stage: Stage = {
    unit,
    middle: [width * (wide ? 0.58 : 0.5), height * 0.45],
    canvas: [unit * 0.21, unit * 0.27],
    ring: [Math.min(width * 0.38, unit * 0.8), wide ? unit * 0.25 : Math.min(height * 0.36, unit)],
    floor: Math.max(height * 0.8, height * 0.45 + unit * 0.33),
  };
  const cards = floatingCards(scene, stage);
  const drawn = (near: boolean) =>
    cards.filter(({ depth }) => depth > 0 === near).map((card) => drawCard(scene, stage, card));
  return [
    room(scene, stage),
    ...drawn(false),
    canvas(scene, stage),
    threads(scene, stage, cards),
    ...drawn(true),
  ].join('');
};

function room({ width, height, palette, defs }: Scene, { unit, middle, floor }: Stage): string {
  const { dark } = palette;
  const [x, y] = middle;
  const wall = defs.linear(
    [
      [0, palette.shade('ground', dark ? 0.15 : 0.9)],
      [0.6, palette.shade('main', dark ? 0.26 : 0.95, 0.4)],
      [1, palette.shade('ground', dark ? 0.18 : 0.92)],
    ],
    [0, 0],
    [1, 0.25],
  );
  const polished = defs.linear([
    [0, palette.shade('main', dark ? 0.2 : 0.84, 0.4)],
    [1, palette.shade('ground', dark ? 0.12 : 0.95)],
  ]);
  const glow = (lightness: number) => {
    const color = palette.shade('accent', lightness);
    return defs.radial([
      [0, color, dark ? 0.5 : 0.7],
      [1, color, 0],
    ]);
  };
  return [
    rect([0, 0], [width, height], { fill: wall }),
    rect([0, floor], [width, height - floor], { fill: polished }),
    circle([x, y], unit * 0.62, { fill: glow(dark ? 0.6 : 0.86) }),
    ellipse([x, floor + unit * 0.07], [unit * 0.5, unit * 0.07], { fill: glow(0.7) }),
  ].join('');
}

/** A coast that is finished at the left and still brushwork at the right. */
function canvas({ palette, defs, random }: Scene, { unit, middle, canvas: half }: Stage): string {
  const [w, h] = [half[0] * 2, half[1] * 2];
  const sky = defs.linear([
    [0, palette.shade('main', 0.82, 0.7)],
    [0.6, palette.shade('glow', 0.94)],
    [1, palette.shade('accent', 0.84)],
  ]);
  const ridge = (base: number, swing: number, fill: string) => {
    const points = Array.from(
      { length: 6 },
      (_, index): Point => [(w * index) / 5, h * (base + random.between(-swing, swing))],
    );
    const start = `M0 ${num(points[0]?.[1] ?? 0)}${smoothThrough(points)}`;
    return path(`${start}L${num(w)} ${num(h)}L0 ${num(h)}Z`, { fill });
  };
  const strokes = Array.from({ length: 16 }, () => {
    const [x, y] = [w * random.between(0.52, 0.84), h * random.between(0.06, 0.94)];
    return `M${num(x)} ${num(y)}q${num(w * 0.07)} ${num(h * random.between(-0.03, 0.03))} ${num(w * 0.14)} 0`;
  });
  return el(
    'g',
    { transform: `translate(${num(middle[0] - half[0])} ${num(middle[1] - half[1])}) skewY(-2)` },
    rect([-unit * 0.012, -unit * 0.012], [w + unit * 0.024, h + unit * 0.024], {
      fill: palette.shade('accent', 0.72),
    }),
    rect([0, 0], [w, h], { fill: sky }),
    circle([w * 0.36, h * 0.36], w * 0.11, { fill: palette.shade('glow', 0.97) }),
    ridge(0.56, 0.04, palette.shade('second', 0.66)),
    ridge(0.7, 0.04, palette.shade('main', 0.54)),
    ridge(0.86, 0.03, palette.shade('main', 0.36)),
    path(strokes.join(''), {
      fill: 'none',
      stroke: palette.shade('ground', 0.97, 0.4),
      'stroke-opacity': 0.75,
      'stroke-width': unit * 0.016,
      'stroke-linecap': 'round',
    }),
  );
}

/** One thread of light joins four of the cards to the canvas. */
function threads({ palette }: Scene, { unit, middle }: Stage, cards: readonly Card[]): string {
  const [x, y] = middle;
  const joined = cards.filter((_, index) => index % 5 === 2);
  const lines = joined.map(({ at }) => {
    const bend = num((at[1] + y) / 2 - unit * 0.12);
    return `M${num(x)} ${num(y)}Q${num((at[0] + x) / 2)} ${bend} ${num(at[0])} ${num(at[1])}`;
  });
  return path(lines.join(''), {
    fill: 'none',
    stroke: palette.shade('accent', 0.8),
    'stroke-width': unit * 0.004,
  });
}
