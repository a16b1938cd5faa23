import type { Box, Layout } from './layout.ts';
import type { Palette, Role } from './palette.ts';
import { circle, el, num, type Point, path, rect } from './svg.ts';
import type { Typeface } from './type.ts';

/** Crop marks at the corners of the picture, registration marks in the middle of the card's sides. */
export function drawMarks({ width, height, margin, art }: Layout, ink: string): string {
  const r = margin * 0.26;
  const centers: readonly Point[] = [
    [width / 2, margin / 2],
    [width / 2, height - margin / 2],
    [margin / 2, height / 2],
    [width - margin / 2, height / 2],
  ];
  const targets = centers.map(
    ([x, y]) =>
      circle([x, y], r, { fill: 'none' }) +
      path(
        `M${num(x - r * 1.7)} ${num(y)}h${num(r * 3.4)}M${num(x)} ${num(y - r * 1.7)}v${num(r * 3.4)}`,
        {},
      ),
  );
  const [near, far] = [margin * 0.2, margin * 0.72];
  const corners = [-1, 1].flatMap((h) =>
    [-1, 1].map((v) => {
      const [x, y] = [h < 0 ? art.x : art.x + art.width, v < 0 ? art.y : art.y + art.height];
      return `M${num(x + h * near)} ${num(y)}H${num(x + h * far)}M${num(x)} ${num(y + v * near)}V${num(y + v * far)}`;
    }),
  );
  return el(
    'g',
    { fill: 'none', stroke: ink, 'stroke-width': 1.1 },
    ...targets,
    path(corners.join(''), {}),
  );
}

/** The palette and a grey wedge as printers' patches in the upper margin. */
export function drawColorBar({ margin, art }: Layout, palette: Palette): string {
  const size = margin * 0.42;
  const roles: readonly Role[] = ['main', 'second', 'accent', 'ground'];
  const colors = [
    ...roles.flatMap((role) => [palette.shade(role, 0.5), palette.shade(role, 0.72)]),
    ...[0.2, 0.45, 0.7, 0.9].map((lightness) => palette.shade('main', lightness, 0)),
  ];
  return colors
    .map((fill, index) =>
      rect([art.x + margin * 0.5 + index * size, margin * 0.29], [size, size], { fill }),
    )
    .join('');
}

/** EMULATED on a band across the picture's upper right corner. */
export function drawRibbon(art: Box, palette: Palette, type: Typeface): string {
  const size = Math.min(34, Math.max(15, Math.min(art.width, art.height) * 0.042));
  const word = 'EMULATED';
  const away = size * 3.9;
  const middle: Point = [art.x + art.width - away / Math.SQRT2, art.y + away / Math.SQRT2];
  const width = type.widthOf(word, size, 600);
  const { d } = type.line(word, { x: -width / 2, y: size * 0.35, size, weight: 600 });
  const long = away * 2.4;
  const band = [
    rect([-long, -size * 0.86], [long * 2, size * 1.72], { fill: palette.shade('accent', 0.5) }),
    path(
      `M${num(-long)} ${num(-size * 0.7)}h${num(long * 2)}M${num(-long)} ${num(size * 0.7)}h${num(long * 2)}`,
      { stroke: '#fff', 'stroke-opacity': 0.55, 'stroke-width': size * 0.05 },
    ),
    path(d, { fill: '#fff' }),
  ];
  return el(
    'g',
    { transform: `translate(${num(middle[0])} ${num(middle[1])}) rotate(45)` },
    ...band,
  );
}

/** What each reference was for, as tabs on the picture's upper edge; what does not fit is counted. */
export function drawTabs(
  roles: readonly string[],
  art: Box,
  on: { palette: Palette; type: Typeface },
): string {
  const { palette, type } = on;
  const [size, pad, high] = [15, 9, 26];
  const end = art.x + art.width * 0.72;
  let x = art.x + 16;
  const tabs: string[] = [];
  for (const [index, role] of roles.entries()) {
    const left = roles.length - index;
    const name = x + type.widthOf(role, size, 600) + 2 * pad > end ? `+${left}` : role;
    const width = type.widthOf(name, size, 600) + 2 * pad;
    const { d } = type.line(name, { x: x + pad, y: art.y + high * 0.66, size, weight: 600 });
    tabs.push(
      rect([x, art.y - 6], [width, high + 6], { fill: palette.shade('ground', 0.98, 0.3), r: 6 }) +
        path(d, { fill: palette.shade('main', 0.3) }),
    );
    if (name !== role) break;
    x += width + 6;
  }
  return tabs.join('');
}

/**
 * Line pairs of 1, 2, 3, 4, 6 and 8 real pixels, upright and level. `box` is in whole pixels: the
 * finest lines are as fine as this tier can show, so a 1K card that was enlarged betrays itself.
 */
export function drawResolution(box: Box, colors: { ink: string; paper: string }): string {
  const steps = [1, 2, 3, 4, 6, 8];
  const gap = Math.max(2, Math.round(box.width * 0.02));
  const width = Math.floor((box.width - gap * (steps.length - 1)) / steps.length);
  const half = Math.floor((box.height - gap) / 2);
  const lines = steps.map((step, index) => {
    const x = box.x + index * (width + gap);
    const upright = bars(width, step).map((at) => `M${x + at} ${box.y}h${step}v${half}h${-step}Z`);
    const level = bars(half, step).map(
      (at) => `M${x} ${box.y + half + gap + at}h${width}v${step}h${-width}Z`,
    );
    return upright.join('') + level.join('');
  });
  return path(lines.join(''), { fill: colors.ink, 'shape-rendering': 'crispEdges' });
}

function bars(length: number, step: number): number[] {
  return Array.from(
    { length: Math.max(1, Math.floor((length + step) / (2 * step))) },
    (_, at) => at * 2 * step,
  );
}
