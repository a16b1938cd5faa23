import { circle, el, num, type Point, path, polygon, rect } from '../svg.ts';
import type { Scene } from './scene.ts';

/** Where things hang in the room. */
export interface Stage {
  /** The shorter side of the room. */
  unit: number;
  /** The middle of the canvas, to the right in a wide room: a page puts its words at the left. */
  middle: Point;
  /** Half the canvas, and half the ring of cards around it. */
  canvas: Point;
  ring: Point;
  floor: number;
}

/** One card of the ring. */
export interface Card {
  at: Point;
  /** −1 behind the canvas to 1 in front of it. */
  depth: number;
  /** Half its width. */
  half: number;
  /** Which of the little drawings it carries. */
  kind: number;
}

/** The cards of the ring, the farthest first, as they are painted. */
export function floatingCards({ random }: Scene, { unit, middle, ring }: Stage): Card[] {
  const count = 20;
  return Array.from({ length: count }, (_, index): Card => {
    const angle = ((index + random.between(-0.2, 0.2)) / count) * Math.PI * 2;
    const depth = Math.sin(angle);
    return {
      at: [
        middle[0] + Math.cos(angle) * ring[0] * random.between(0.92, 1.06),
        middle[1] + depth * ring[1] + unit * random.between(-0.05, 0.05),
      ],
      depth,
      half: unit * (0.036 + 0.024 * (depth + 1)),
      kind: index,
    };
  }).sort((one, other) => one.depth - other.depth);
}

/** A card with a little drawing and two bars for its words. */
export function drawCard({ palette }: Scene, { unit, middle }: Stage, card: Card): string {
  const { at, half, depth, kind } = card;
  const [w, h] = [half * 2, half * 2.5];
  const { dark } = palette;
  const level = dark ? 0.3 + depth * 0.07 : 0.95 + depth * 0.04;
  const ink = palette.shade(kind % 2 ? 'main' : 'second', dark ? 0.72 : 0.56);
  const bar = (y: number, width: number) =>
    rect([w * 0.16, h * y], [w * width, h * 0.045], {
      fill: palette.shade('ground', dark ? 0.7 : 0.66),
      r: h,
    });
  const lean = at[0] < middle[0] ? 5 : -5;
  return el(
    'g',
    { transform: `translate(${num(at[0] - half)} ${num(at[1] - h / 2)}) skewY(${lean})` },
    rect([0, 0], [w, h], {
      fill: palette.shade('ground', level, 0.8),
      'fill-opacity': 0.92,
      stroke: palette.shade('accent', dark ? 0.7 : 0.74),
      'stroke-width': unit * 0.0035,
      r: w * 0.09,
    }),
    drawing(kind, [w, h], ink),
    bar(0.76, 0.68),
    bar(0.85, 0.42),
  );
}

/** A leaf, a sun, a boat, a tower and a hill, in as few shapes as they take. */
function drawing(kind: number, [w, h]: Point, fill: string): string {
  const [x, y, r] = [w / 2, h * 0.4, w * 0.24];
  switch (kind % 5) {
    case 0:
      return path(
        `M${num(x)} ${num(y + r)}Q${num(x - r * 1.3)} ${num(y)} ${num(x)} ${num(y - r)}Q${num(x + r * 1.3)} ${num(y)} ${num(x)} ${num(y + r)}Z`,
        { fill },
      );
    case 1:
      return circle([x, y], r * 0.9, { fill });
    case 2: {
      const [left, right] = [x - r, x + r];
      const hull = `M${num(left)} ${num(y + r * 0.4)}H${num(right)}L${num(right - r * 0.5)} ${num(y + r)}H${num(left + r * 0.5)}Z`;
      return path(`${hull}M${num(x)} ${num(y - r)}V${num(y + r * 0.2)}H${num(x + r * 0.9)}Z`, {
        fill,
      });
    }
    case 3:
      return rect([x - r * 0.4, y - r], [r * 0.8, r * 2], { fill, r: r * 0.3 });
    default:
      return path(
        polygon([
          [x - r * 1.2, y + r],
          [x - r * 0.2, y - r * 0.8],
          [x + r * 0.3, y],
          [x + r * 0.6, y - r * 0.4],
          [x + r * 1.2, y + r],
        ]),
        { fill },
      );
  }
}
