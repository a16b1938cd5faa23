import { negatives } from './lint-negative.ts';
import type { Finding, LintRule, LintSubject } from './lint-rule.ts';
import { type Guarded, hole, matches, quoted } from './prose.ts';

/** Advice on the words of a prompt. Patterns are narrow: a false alarm costs more than a miss. */
export const proseRules: readonly LintRule[] = [
  {
    id: 'words-without-quotes',
    what: 'Words that shall appear in the picture stand in quotes.',
    why: 'Quotes tell the model where the lettering begins and ends; without them it paraphrases or misspells.',
    find: (subject) =>
      firstIn(subject, unquoted, (words) => ({
        message: `The picture’s words after ${quoted(words)} are not in quotes`,
        remedy: 'Put exactly the words to be shown in double quotes.',
      })),
  },
  {
    id: 'several-images-in-one-prompt',
    what: 'A prompt asks for one image.',
    why: 'One request returns one image: several become a collage, or only the first.',
    find: (subject) =>
      firstIn(subject, severalImages, (words) => ({
        message: `The prompt asks for several images: ${quoted(words)}`,
        remedy: 'Describe one, and list what varies under image.matrix, or set image.candidates.',
      })),
  },
  {
    id: 'proposal-without-final-image',
    what: 'A prompt that speaks of proposals or ideas asks for the final image only.',
    why: 'About a fifth of such prompts were answered without an image; with “output the final image only”, none.',
    needs: ['words'],
    find: (subject) =>
      subject.prose.some(({ text }) => /\bfinal image only\b|\bonly the final image\b/i.test(text))
        ? []
        : firstIn(subject, proposal, (words) => ({
            message: `${quoted(words)} invites an answer in words`,
            remedy: 'Describe the picture itself, or add: Output the final image only.',
          })),
  },
  {
    id: 'transparent-background',
    what: 'A prompt does not ask for transparency.',
    why: 'Gemini’s image models make no alpha channel: they paint a checkerboard instead.',
    find: (subject) =>
      firstIn(subject, /\btransparent background\b|\balpha channel\b/gi, (words) => ({
        message: `${quoted(words)} cannot be made`,
        remedy: 'Ask for a plain background of one colour, and cut it out afterwards.',
      })),
  },
  {
    id: 'negative-prompt',
    what: 'A prompt says what to show rather than listing what to avoid.',
    why: 'Gemini has no negative prompt; naming a thing often brings it in.',
    find: negatives,
  },
  {
    id: 'foreign-parameters',
    what: 'A prompt holds no parameters of other tools, such as --ar 16:9 or (sharp:1.3).',
    why: 'Gemini reads them as words.',
    find: (subject) =>
      firstIn(subject, foreign, (words) => ({
        message: `${quoted(words)} is another tool’s parameter`,
        remedy: 'Remove it; ratio and tier are declared under image:.',
      })),
  },
];

const quote = `["'“”„‟«»‹›「『‘’\`]`;
const adverbs =
  '(?!(?:clearly|well|easily|crisply|legibly|sharply|right|left|at|from|like|as|in|on|across|along|nothing|an?|the)\\b)';
/** Nouns for lettering, and for what carries it: of these only a capital after them is surely lettering. */
const letters = '(?:headline|title|caption|label|sign|text|words?|lettering|slogan|tagline|banner)';
const carriers =
  '(?:poster|billboard|placard|plaque|sticker|badge|button|card|t-?shirt|shirt|mug|flag|neon|cover|logo|screen|ticket|stamp|inscription|speech bubble)';
const says = '(?:says|saying|reads|reading|spells|spelling)';
const opens = `(?=\\s+(?!${quote})${adverbs}`;
const lettering = `(?<=\\b(?i:${letters})\\s+(?:(?:that|which)\\s+)?)${says}\\b:?${opens}[\\p{L}\\p{N}${hole}])`;
const carried = `(?<=\\b(?i:${carriers})\\s+(?:(?:that|which)\\s+)?)${says}\\b:?${opens}[\\p{Lu}\\p{N}${hole}])`;
const withWords = `\\b[Ww]ith the (?:words?|text|lettering|title|headline|caption|slogan|tagline|inscription)\\b:?(?=\\s+[\\p{Lu}${hole}])`;
const unquoted: Guarded = {
  needs: /\b(?:say|read|spell)|ith the /,
  pattern: new RegExp(`${lettering}|${carried}|${withWords}`, 'gu'),
};

const numbers =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|multiple|[2-9]|1[0-9])';
const kinds =
  '(?:images|pictures|photos|photographs|illustrations|renders|renderings|variations|variants|versions|concepts|options|alternatives)';
/** Letters, hyphens and the like: said as `\p{L}`, each of a hundred copies in a pattern takes a while to compile. */
const word = `[^\\s\\d.,:;!?()"“”${hole}]{1,20}`;
const setOf = '(?:(?:a|one)\\s+(?:set|series)\\s+of\\s+)?';
const asked = `\\b(?:generate|create|make|produce|render|draw|paint|give me|show me)\\s+${setOf}${numbers}\\s+(?:${word}\\s+){0,4}${kinds}\\b`;
/** A prompt that begins with several pictures asks for them, unless they hang, lie or stand together in one. */
const things = '(?!(?:framed|hanging|printed|pinned|taped|faded|torn|old|small)\\b)';
const together =
  '(?![^.!?\\n]{0,80}\\b(?:walls?|tables?|desk|shelf|shelves|board|fridge|mantelpiece|page|sheet|collage|grid|frames?|album|strip|gallery|screens?)\\b)';
const begun = `(?<=^\\s{0,99})${setOf}${numbers}\\s+(?:${things}${word}\\s+){0,2}${kinds}\\b(?=\\s+(?:of|showing|depicting|for)\\b|\\s{0,3}[:.,])${together}`;
const severalImages: Guarded = {
  needs: new RegExp(kinds, 'i'),
  pattern: new RegExp(`${asked}|${begun}`, 'gi'),
};
const proposal =
  /\b(?:design|concept|campaign|layout)\s+(?:proposals?|ideas)\b|\bpropose (?:a|an|some|several)\b/gi;
const foreign =
  /(?<!\S)--(?:ar|aspect|v|niji|stylize|chaos|seed|no|q|quality|style|tile|weird|iw|s)(?=\s|$)(?:\s+[\w:.]{1,20})?|\([^()\n]{1,80}:\d(?:\.\d{1,2})?\)/gu;

function firstIn(
  { prose }: LintSubject,
  pattern: RegExp | Guarded,
  tell: (words: string) => { message: string; remedy: string },
): Finding[] {
  for (const piece of prose) {
    const match = matches(piece, pattern)[0];
    if (match) return [{ at: piece.place(match.index), ...tell(match[0]) }];
  }
  return [];
}
