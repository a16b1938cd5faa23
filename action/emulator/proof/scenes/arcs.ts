import type { Role } from '../palette.ts';
import { circle, type Point, rect } from '../svg.ts';
import { type Compose, type Scene, stations } from './scene.ts';

/** Concentric bands around a few centres, like ripples that never meet: for prompts about nothing solid. */
export const arcs: Compose = (scene) => {
  const { width, height, palette, defs, random } = scene;
  const fill = defs.linear([
    [0, palette.shade('ground', palette.dark ? 0.22 : 0.94)],
    [1, palette.shade('second', palette.dark ? 0.32 : 0.86)],
  ]);
  const corner = random.chance(0.5);
  const ripples = stations(scene, 1.15).flatMap(({ x, y, size }, index) =>
    corner
      ? [
          ripple(scene, [x - size * 0.5, y + size * 0.5], size * 0.98, index),
          ripple(scene, [x + size * 0.42, y - size * 0.36], size * 0.36, index + 1),
        ]
      : [
          ripple(scene, [x, y + size * 0.12], size * 0.56, index),
          ripple(scene, [x + size * 0.34, y - size * 0.32], size * 0.16, index + 2),
        ],
  );
  return rect([0, 0], [width, height], { fill }) + ripples.join('');
};

function ripple({ palette, random }: Scene, center: Point, radius: number, turn: number): string {
  const bands = random.whole(6, 8);
  const roles: readonly Role[] = ['main', 'second', 'accent', 'ground', 'main', 'accent'];
  return Array.from({ length: bands }, (_, index) => {
    const role = roles[(index + turn) % roles.length] ?? 'main';
    const share = 1 - index / bands;
    return circle(center, radius * share, {
      fill: palette.shade(role, (palette.dark ? 0.34 : 0.56) + (index % 4) * 0.1),
    });
  }).join('');
}
