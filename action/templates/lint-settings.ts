import { limits } from './limits.ts';
import type { Finding, LintRule, LintSubject } from './lint-rule.ts';

/** Advice on what a template declares, beside its words. */
export const settingRules: readonly LintRule[] = [
  {
    id: 'no-intent',
    what: 'A template says what its picture is for: draft, final, edit, style-transfer or variants.',
    why: 'A declared intent tells reviewers what to judge, and lets Darkroom check the other settings against it.',
    needs: ['intent'],
    find: ({ intent, at }) =>
      when(intent === undefined, {
        at: at.image,
        message: 'The template declares no intent',
        remedy: 'Add intent: final, or another, under image:.',
      }),
  },
  {
    id: 'draft-at-4k',
    what: 'A draft is not made at 4K.',
    why: 'Composition shows at 1K for a fraction of the price; 4K is for a prompt that has proven itself.',
    needs: ['intent', 'tier'],
    find: ({ intent, tier, at }) =>
      when(intent === 'draft' && tier === '4K', {
        at: at.tier,
        message: 'A draft is declared at 4K',
        remedy: 'Use 1K or 2K, or declare intent: final.',
      }),
  },
  {
    id: 'edit-without-base',
    what: 'An edit has a reference with the role base.',
    why: 'Without the image to edit, the model paints a new one.',
    needs: ['intent', 'references'],
    find: ({ intent, references, at }) =>
      when(intent === 'edit' && !references.some(({ role }) => role === 'base'), {
        at: at.intent,
        message: 'An edit is declared without a base reference',
        remedy: 'Add the image to edit under references: with role: base.',
      }),
  },
  {
    id: 'style-transfer-without-style',
    what: 'A style transfer has a reference with the role style or material.',
    why: 'Words describe a style loosely; a reference shows it.',
    needs: ['intent', 'references'],
    find: ({ intent, references, at }) =>
      when(
        intent === 'style-transfer' &&
          !references.some(({ role }) => role === 'style' || role === 'material'),
        {
          at: at.intent,
          message: 'A style transfer is declared without a style reference',
          remedy: 'Add an image under references: with role: style.',
        },
      ),
  },
  {
    id: 'variants-without-matrix',
    what: 'A template with the intent variants makes more than one.',
    why: 'One request returns one image: a set comes from a matrix, never from the words of one prompt.',
    needs: ['intent', 'variants'],
    find: ({ intent, variants, at }) =>
      when(intent === 'variants' && variants < 2, {
        at: at.intent,
        message: 'The intent is variants, but there is only one',
        remedy: 'List the values that vary under image.matrix.',
      }),
  },
  {
    id: 'ratio-left-to-references',
    what: 'A template with references declares its aspect ratio.',
    why: 'Without one, Gemini takes the ratio of the last reference.',
    needs: ['aspectRatio'],
    find: ({ references, aspectRatio, at }) =>
      when(references.length > 0 && aspectRatio === undefined, {
        at: at.references,
        message: 'There are references and no aspectRatio: the picture takes the last reference’s',
        remedy: 'Declare image.aspectRatio.',
      }),
  },
  {
    id: 'reference-not-mentioned',
    what: 'When several references share a role, the prompt mentions each of them.',
    why: 'The model is told role and id only; which of two style boards counts for what, the prompt has to say.',
    needs: ['references', 'words'],
    find: unmentioned,
  },
  {
    id: 'alt-missing',
    what: 'Every picture has an alt text.',
    why: 'People who cannot see the picture read it, and reviewers compare the picture with it.',
    needs: ['alts'],
    find: ({ alts, at }) =>
      when(
        alts.some((alt) => alt === ''),
        {
          at: at.alt,
          message: 'The picture has no alt text',
          remedy: 'Say in alt: what the picture shows.',
        },
      ),
  },
  {
    id: 'alt-too-long',
    what: `An alt text has at most ${limits.altCharacters} characters.`,
    why: 'Screen readers read it in one breath; what it leaves out belongs beside the picture.',
    needs: ['alts'],
    find: ({ alts, at }) => {
      const longest = Math.max(0, ...alts.map((alt) => [...alt].length));
      return when(longest > limits.altCharacters, {
        at: at.alt,
        message: `The alt text has ${longest} characters`,
        remedy: `Say it in ${limits.altCharacters} or fewer.`,
      });
    },
  },
];

function unmentioned({ references, mentioned }: LintSubject): Finding[] {
  return references
    .filter(({ id, role }) => {
      const shared = references.filter((other) => other.role === role).length > 1;
      return shared && !mentioned.has(id);
    })
    .map(({ id, role, at }) => ({
      at,
      message: `There are several ${role} references, and the prompt never mentions ${id}`,
      remedy: `Write {{reference "${id}"}} where the prompt speaks of it.`,
    }));
}

function when(found: boolean, finding: Finding): Finding[] {
  return found ? [finding] : [];
}
