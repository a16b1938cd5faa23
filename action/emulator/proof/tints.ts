import { type Tint, type TintKind, tints } from './words.ts';

/** A tint that a prompt speaks of. */
export interface FoundTint extends Tint {
  readonly kind: TintKind;
  /** Whether the prompt calls it an accent. */
  readonly accent: boolean;
}

interface Mention extends FoundTint {
  readonly times: number;
}

/**
 * The tints of a prompt's words, the most telling first, without two that look the same; at most five. A colour that
 * is named wins over a thing that has one, and that over a time of the day: each is asked only where two colours are
 * still wanting. Of colours, the one that is named most often comes first.
 */
export function tintsOf(words: readonly string[]): FoundTint[] {
  const found = mentionsOf(words);
  const kinds: readonly TintKind[] = ['colour', 'suggestion', 'time'];
  const chosen: Mention[] = [];
  for (const kind of kinds) {
    const wanting = chosen.filter(isColorful).length < 2;
    const ofKind = found.filter((one) => one.kind === kind && (wanting || !isColorful(one)));
    chosen.push(
      ...(kind === 'colour' ? ofKind.sort((one, other) => other.times - one.times) : ofKind),
    );
  }
  return chosen.slice(0, 5);
}

/** Whether a tint is a colour rather than a grey, a brown or a cream. */
export function isColorful({ chroma }: Tint): boolean {
  return chroma > 0.08;
}

/** The angle between two hues, 0–180 degrees. */
export function apart(one: number, other: number): number {
  const turn = Math.abs(one - other) % 360;
  return Math.min(turn, 360 - turn);
}

/** Every tint in the order of its first mention; one that looks like an earlier one counts for that. */
function mentionsOf(words: readonly string[]): Mention[] {
  const found: Mention[] = [];
  for (const at of words.keys()) {
    const tint = tintAt(words, at);
    if (tint === undefined || modifies(words, at)) continue;
    const accent = words.slice(Math.max(0, at - 4), at).includes('accent');
    const same = found.findIndex((other) => looksLike(other, tint));
    const before = found[same];
    if (before === undefined) found.push({ ...tint, accent, times: 1 });
    else if (before.kind === tint.kind)
      found[same] = { ...before, accent: before.accent || accent, times: before.times + 1 };
    else if (tint.kind === 'colour') found[same] = { ...tint, accent, times: 1 };
  }
  return found;
}

/** The tint of a word; "sky blue" and "brick red" are shades of their own, "leaf green" and "sea green" just green. */
function tintAt(words: readonly string[], at: number): (Tint & { kind: TintKind }) | undefined {
  const tint = lookUp(words[at]);
  if (tint?.kind !== 'colour' || !modifies(words, at - 1)) return tint;
  const shade = lookUp(words[at - 1]);
  if (shade === undefined || !isColorful(shade) || apart(shade.hue, tint.hue) > 30) return tint;
  return { ...shade, kind: 'colour' };
}

/** Whether a word only says which shade of the colour behind it is meant. */
function modifies(words: readonly string[], at: number): boolean {
  const tint = lookUp(words[at]);
  return tint !== undefined && tint.kind !== 'colour' && lookUp(words[at + 1])?.kind === 'colour';
}

/** Also in the plural, and by the last part of a compound: "rust-red". */
function lookUp(word = ''): (Tint & { kind: TintKind }) | undefined {
  return (
    tints.get(word) ?? tints.get(word.replace(/s$/, '')) ?? tints.get(word.replace(/^.*-/, ''))
  );
}

/** A grey never looks like a colour, whatever its hue. */
function looksLike(one: Tint, other: Tint): boolean {
  return isColorful(one) === isColorful(other) && apart(one.hue, other.hue) <= 16;
}
