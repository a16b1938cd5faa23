import type { Finding, LintSubject } from './lint-rule.ts';
import type { Place } from './problem.ts';
import { matches, type Prose, quoted } from './prose.ts';

const advice = 'Say what the picture shows instead.';
const maxNegatives = 5;

/** What a prompt forbids, where it does so at length or in a list. */
export function negatives({ prose }: LintSubject): Finding[] {
  const finding = firstOf(prose, titleIn) ?? tooMany(prose) ?? firstOf(prose, listIn);
  return finding === undefined ? [] : [finding];
}

function firstOf(prose: readonly Prose[], find: (piece: Prose) => Finding | undefined) {
  return prose.map(find).find((one) => one !== undefined);
}

function titleIn(piece: Prose): Finding | undefined {
  const [titled] = matches(piece, /\bnegative prompts?\s?:/gi);
  return titled && told(piece.place(titled.index), 'Gemini reads no negative prompt');
}

/** Counts the partials first: the place is then in the template's own words, which can do with fewer. */
function tooMany(prose: readonly Prose[]): Finding | undefined {
  const avoided = prose
    .toReversed()
    .flatMap((piece) => matches(piece, avoiding).map(({ index }) => ({ piece, index })));
  const sixth = avoided[maxNegatives];
  return (
    sixth && told(sixth.piece.place(sixth.index), `The prompt forbids ${avoided.length} things`)
  );
}

const avoiding = /\b(?:no|without|avoid|never|don[’']t|do not)\b/gi;

function listIn(piece: Prose): Finding | undefined {
  const list = listsIn(piece).find(isTelling);
  if (list === undefined) return undefined;
  const words = piece.text.slice(list[0]?.start, list.at(-1)?.end);
  const at = piece.place(list[0]?.start ?? 0);
  return told(at, `The prompt lists what to avoid: ${quoted(words)}`);
}

function told(at: Place, message: string): Finding {
  return { at, message, remedy: advice };
}

/** `no cars`, `do not show people`: a thing kept out, and whether by a command. */
interface Ban {
  readonly start: number;
  readonly end: number;
  readonly commanded: boolean;
  readonly thing: string;
}

const ban =
  /\b(no|(?:do not|don[’']t|never)\s+(?:show|add|include|draw|depict|paint|put)|avoid)\s+(?:(?:any|an?|the)\s+)?([\p{L}-]{1,30})/giu;

/** Bans that follow one another with nothing but punctuation, `and` or `or` between them. */
function listsIn(piece: Prose): Ban[][] {
  const lists: Ban[][] = [];
  for (const { index, 0: words, 1: how = '', 2: thing = '' } of matches(piece, ban)) {
    const one = {
      start: index,
      end: index + words.length,
      commanded: !/^no$/i.test(how),
      thing: thing.toLowerCase(),
    };
    const last = lists.at(-1);
    const between = piece.text.slice(last?.at(-1)?.end, index);
    const follows = last !== undefined && /^(?:[,;.]?\s+|,?\s+(?:and|or)\s+)$/.test(between);
    if (follows) last.push(one);
    else lists.push([one]);
  }
  return lists;
}

/** Two of a kind may be a description (`no wind, no clouds`); lettering and technique can only be denied. */
function isTelling(list: readonly Ban[]): boolean {
  const long = list.length >= 3 || (list.length === 2 && list.some((one) => one.commanded));
  return long && list.some(({ thing }) => !deniable.test(thing));
}

const deniable =
  /^(?:texts?|letters?|lettering|words?|typography|numerals?|numbers?|digits?|captions?|labels?|logos?|signatures?|watermarks?|marks?|gradients?|half-?tones?|outlines?|borders?|frames?|shadows?|reflections?|blur|grain|noise|tilt|banding|texture|perspective|vignette)$/;
