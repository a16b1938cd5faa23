import { circle, ellipse, num, type Point, path, rect } from '../svg.ts';
import type { Compose, Scene } from './scene.ts';

/** Stems that rise from below with paired leaves and blossoms, in two depths. */
export const botanical: Compose = (scene) => {
  const { width, height, palette, defs, random } = scene;
  const fill = defs.linear([
    [0, palette.shade('ground', palette.dark ? 0.2 : 0.95)],
    [1, palette.shade('second', palette.dark ? 0.3 : 0.85)],
  ]);
  const unit = Math.min(width, height);
  const moon = circle([width * random.between(0.3, 0.7), height * 0.4], unit * 0.34, {
    fill: palette.shade('accent', palette.dark ? 0.4 : 0.88),
  });
  const row = (depth: number) => {
    const step = unit * (depth ? 0.21 : 0.15);
    const count = Math.max(3, Math.round(width / step));
    return Array.from({ length: count }, (_, index) =>
      plant(
        scene,
        [((index + 0.5) * width) / count + random.between(-0.2, 0.2) * step, height],
        depth,
      ),
    ).join('');
  };
  return rect([0, 0], [width, height], { fill }) + moon + row(0) + row(1);
};

function plant(scene: Scene, [x, foot]: Point, depth: number): string {
  const { height, width, random, palette } = scene;
  const unit = Math.min(width, height);
  const reach = Math.max(unit, height * 0.82);
  const tall = reach * random.between(depth ? 0.4 : 0.58, depth ? 0.72 : 0.92);
  const lean = unit * random.between(-0.1, 0.1);
  const stem = (share: number): Point => [x + lean * share * share, foot - tall * share];
  const lightness = palette.dark ? 0.44 + depth * 0.14 : 0.7 - depth * 0.2;
  const [tip, middle] = [stem(1), stem(0.5)];
  const line = path(
    `M${num(x)} ${num(foot)}Q${num(middle[0] - lean * 0.25)} ${num(middle[1])} ${num(tip[0])} ${num(tip[1])}`,
    {
      fill: 'none',
      stroke: palette.shade('main', lightness - 0.08),
      'stroke-width': unit * 0.008,
    },
  );
  const count = Math.max(5, Math.round(tall / (unit * 0.12)));
  const leaves = Array.from({ length: count }, (_, index) => {
    const at = stem(0.12 + (index * 0.76) / count);
    const long = unit * (0.15 - (index * 0.085) / count) * (depth ? 1 : 0.8);
    return (
      leaf(scene, at, { long, turn: -28 - (index * 30) / count, lightness }) +
      leaf(scene, at, { long, turn: 208 + (index * 30) / count, lightness: lightness + 0.07 })
    );
  });
  return line + leaves.join('') + head(scene, tip, unit * random.between(0.035, 0.07));
}

function leaf(
  { palette }: Scene,
  [x, y]: Point,
  { long, turn, lightness }: { long: number; turn: number; lightness: number },
): string {
  const wide = long * 0.3;
  const d = `M${num(x)} ${num(y)}q${num(long * 0.4)} ${num(-wide)} ${num(long)} 0q${num(-long * 0.6)} ${num(wide)} ${num(-long)} 0Z`;
  return path(d, {
    fill: palette.shade('main', lightness),
    transform: `rotate(${num(turn)} ${num(x)} ${num(y)})`,
  });
}

function head({ palette, random }: Scene, [x, y]: Point, r: number): string {
  const count = random.whole(6, 9);
  const role = random.chance(0.6) ? 'accent' : 'second';
  const petals = Array.from({ length: count }, (_, index) =>
    ellipse([x, y - r * 0.78], [r * 0.36, r * 0.72], {
      fill: palette.shade(role, index % 2 ? 0.68 : 0.76),
      transform: `rotate(${num((index * 360) / count)} ${num(x)} ${num(y)})`,
    }),
  );
  return petals.join('') + circle([x, y], r * 0.36, { fill: palette.shade('ground', 0.92) });
}
