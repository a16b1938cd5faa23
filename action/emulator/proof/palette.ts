import { oklch } from './color.ts';
import type { Random } from './random.ts';
import { moods, type Tint, tints, wordsOf } from './words.ts';

/** `glow` is what shines: always warm. */
export type Role = 'main' | 'second' | 'accent' | 'ground' | 'glow';

/** The colours of one scene. */
export interface Palette {
  dark: boolean;
  /** A role's colour at a lightness of 0–1 (OKLCH, so equal steps look equal); `strength` scales chroma. */
  shade(role: Role, lightness: number, strength?: number): string;
  /** The role whose hue is closest to `hue` (degrees). */
  nearest(hue: number): Role;
}

/** Colours from the prompt's words; what they leave open is chosen by `random`. */
export function paletteFor(prompt: string, random: Random): Palette {
  const words = wordsOf(prompt);
  const roles = rolesFrom(distinctTints(words), random);
  const strength = strengthOf(words);
  return {
    dark: says(words, 'dark'),
    shade: (role, lightness, scale = 1) => {
      const { hue, chroma } = roles[role];
      const level = lifted(lightness, hue);
      // Near black and near white little chroma looks like much.
      const room = 1 - Math.abs(level - 0.62) ** 2 * 2.2;
      return oklch(level, chroma * strength * scale * room, hue);
    },
    nearest: (hue) =>
      (['main', 'second', 'accent'] as const).reduce((best, role) =>
        apart(roles[role].hue, hue) < apart(roles[best].hue, hue) ? role : best,
      ),
  };
}

/** Yellow is only yellow when it is light: middle tones near its hue (100°) are raised. */
function lifted(lightness: number, hue: number): number {
  const yellow = Math.max(0, 1 - apart(hue, 98) / 42);
  const middle = Math.max(0, 1 - Math.abs(lightness - 0.6) / 0.4);
  return lightness + 0.22 * yellow * middle;
}

/** The tints of the words in order, without two that look the same; at most five. */
function distinctTints(words: readonly string[]): Tint[] {
  const found: Tint[] = [];
  for (const word of words) {
    const tint = tints.get(word) ?? tints.get(word.replace(/s$/, ''));
    if (tint && found.every((other) => lookApart(other, tint))) found.push(tint);
  }
  return found.slice(0, 5);
}

/** A grey never looks like a colour, whatever its hue. */
function lookApart(one: Tint, other: Tint): boolean {
  return one.chroma > 0.08 !== other.chroma > 0.08 || apart(one.hue, other.hue) > 14;
}

/** Colours carry the picture in the order of the prompt; greyish materials go to the ground. */
function rolesFrom(found: readonly Tint[], random: Random): Record<Role, Tint> {
  const colors = found.filter(({ chroma }) => chroma > 0.08);
  const neutrals = found.filter(({ chroma }) => chroma <= 0.08);
  const turn = random.chance(0.5) ? 1 : -1;
  const start = neutrals[0] && colors.length === 0 ? neutrals[0].hue : random.between(0, 360);
  const main = colors[0] ?? { hue: start, chroma: neutrals[0] ? 0.09 : 0.14 };
  const near = { hue: main.hue + turn * random.between(32, 58), chroma: 0.13 };
  const second = colors[1] ?? near;
  const far = { hue: main.hue + 180 + random.between(-28, 28), chroma: 0.15 };
  const accent =
    colors[2] ?? (apart(far.hue, second.hue) > 40 ? far : { ...far, hue: far.hue + 60 });
  const ground = neutrals[0] ?? { hue: random.chance(0.6) ? second.hue : main.hue, chroma: 0.1 };
  const warm = colors.find(({ hue }) => apart(hue, 65) < 42);
  return { main, second, accent, ground, glow: warm ?? { hue: 82, chroma: 0.13 } };
}

function strengthOf(words: readonly string[]): number {
  if (says(words, 'grey')) return 0.06;
  const factors = { soft: 0.62, faded: 0.66, vivid: 1.3 } as const;
  return Object.entries(factors).reduce(
    (strength, [mood, factor]) =>
      says(words, mood as keyof typeof factors) ? strength * factor : strength,
    1,
  );
}

function says(words: readonly string[], mood: keyof typeof moods): boolean {
  const wanted = moods[mood].split(' ');
  return words.some((word) => wanted.includes(word));
}

function apart(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
}
