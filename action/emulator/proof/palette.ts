import { oklch } from './color.ts';
import type { Random } from './random.ts';
import { apart, type FoundTint, isColorful, tintsOf } from './tints.ts';
import { darkable, moods, type Tint, tints, wordsOf } from './words.ts';

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
  const roles = rolesFrom(tintsOf(words), random);
  const strength = strengthOf(words);
  return {
    dark: isDark(words),
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

/** Colours carry the picture in their order; greyish ones go to the ground, and the one called an accent is it. */
function rolesFrom(found: readonly FoundTint[], random: Random): Record<Role, Tint> {
  const named = found.find((tint) => tint.accent && isColorful(tint));
  const colors = found.filter((tint) => isColorful(tint) && tint !== named);
  const neutrals = found.filter((tint) => !isColorful(tint));
  const turn = random.chance(0.5) ? 1 : -1;
  const start = neutrals[0] && colors.length === 0 ? neutrals[0].hue : random.between(0, 360);
  const main = colors[0] ?? { hue: start, chroma: neutrals[0] ? 0.09 : 0.14 };
  const near = { hue: main.hue + turn * random.between(32, 58), chroma: 0.13 };
  const second = colors[1] ?? near;
  const far = { hue: main.hue + 180 + random.between(-28, 28), chroma: 0.15 };
  const accent =
    named ?? colors[2] ?? (apart(far.hue, second.hue) > 40 ? far : { ...far, hue: far.hue + 60 });
  const ground = neutrals[0] ?? { hue: random.chance(0.6) ? second.hue : main.hue, chroma: 0.1 };
  const warm = found.filter(isColorful).find(({ hue }) => apart(hue, 65) < 42);
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

/** Whether words of the dark outnumber those of the day; "night blue" is a colour and says nothing of the night. */
function isDark(words: readonly string[]): boolean {
  const free = words.filter((_, at) => tints.get(words[at + 1] ?? '')?.kind !== 'colour');
  const said = words.filter(
    (word, at) =>
      word === 'dark' &&
      (darkable.includes(words[at + 1] ?? '') || /^(is|the|very)$/.test(words[at - 1] ?? '')),
  );
  return count(free, 'dark') + said.length > count(free, 'bright');
}

function says(words: readonly string[], mood: keyof typeof moods): boolean {
  return count(words, mood) > 0;
}

function count(words: readonly string[], mood: keyof typeof moods): number {
  const wanted = moods[mood].split(' ');
  return words.filter((word) => wanted.includes(word)).length;
}
