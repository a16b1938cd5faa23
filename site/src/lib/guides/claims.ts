import type { Claim } from './fault.ts';
import { judgedAmounts } from './judged.ts';
import { typedNumbers } from './numbers.ts';

/** What is wrong with the claims of a paragraph, each with where it begins. */
export function proseClaims(text: string): { readonly index: number; readonly words: string }[] {
  return [
    ...typedNumbers(text).map((one) => ({
      index: one.index,
      words: `${quoted(one)} is a typed number. Say it with <Fact of="…" />, or without the number.`,
    })),
    ...judgedAmounts(text).map((one) => ({
      index: one.index,
      words: `${quoted(one)} judges what the data owns. Set the facts side by side with <Versus of="…" model="…" />.`,
    })),
  ];
}

/** The same of a key of the front matter, where no fact can stand. */
export function frontmatterClaims(text: string, key: string): string[] {
  return [
    ...typedNumbers(text).map(
      (one) => `${quoted(one)} is a typed number in ${key}. Say it without the number.`,
    ),
    ...judgedAmounts(text).map(
      (one) =>
        `${quoted(one)} in ${key} judges what the data owns. Set the facts side by side in the prose, and say here what does not hang on them.`,
    ),
  ];
}

function quoted({ text }: Claim): string {
  return JSON.stringify(text.replaceAll('\n', ' '));
}
