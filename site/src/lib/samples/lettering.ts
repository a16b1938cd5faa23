import { promptText, type Template, type Variant } from '../catalog.ts';

/** What people who want words in a picture call them: a prompt that asks for some is found by each. */
export const letteringWords = 'lettering text words letters type typography title headline caption';

/**
 * What a template says of words in its pictures: it quotes some that are to be drawn, as lint asks for, or it rules
 * all out. Undefined where it says nothing.
 */
export function letteringOf({ variants, partials }: Template): 'words' | 'none' | undefined {
  if (variants.some(quotesWords)) return 'words';
  return partials.some((path) => path.endsWith('/_no-lettering.prompt')) ? 'none' : undefined;
}

/** The id of a reference is in quotes too. */
function quotesWords({ parts, references }: Variant): boolean {
  const quotes = promptText(parts).matchAll(/["“]([^"“”\n]+)["”]/g);
  return [...quotes].some(([, words]) => references.every(({ id }) => id !== words));
}
