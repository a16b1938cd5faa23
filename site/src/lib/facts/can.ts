import type { RenderableModel } from '../catalog.ts';
import { type Entry, fromGemini, fromOther, notRecorded } from './entry.ts';
import { listValue, type Question, unpublished, yesNoValue } from './fact.ts';

type FeatureKey = keyof RenderableModel['features'];

function can(id: string, label: string, better?: Question['better']): Question {
  return { id, group: 'can', label, ...(better && { better }) };
}

function feature(question: Question, key: FeatureKey): Entry {
  return {
    ...question,
    ofRenderable: fromGemini('features', ({ features }) => yesNoValue(features[key])),
    ofComparison: notRecorded,
  };
}

const maskTexts = {
  exact: 'yes, exactly',
  guidance: 'as a hint only',
  taken: 'yes, how exactly is not published',
} as const;

/** What a model does besides making one image, most asked first. */
const features: readonly [id: string, label: string, key: FeatureKey, better?: 'more'][] = [
  ['edits', 'Edits over several turns', 'multiTurnEdit', 'more'],
  ['video-input', 'Makes an image from a video', 'videoToImage', 'more'],
  ['batch', 'Answers in batches', 'batch', 'more'],
  ['seed', 'Takes a seed', 'seed', 'more'],
  ['system-instruction', 'Takes a system instruction', 'systemInstruction', 'more'],
  ['web-search', 'Searches the web before it draws', 'webSearch', 'more'],
  ['image-search', 'Searches for images before it draws', 'imageSearch', 'more'],
  ['caching', 'Caches what is sent again', 'caching', 'more'],
  ['function-calling', 'Calls functions', 'functionCalling'],
  ['structured-output', 'Answers in a given structure', 'structuredOutput'],
  ['thought-images', 'Shows the sketches it made while thinking', 'thoughtImages'],
  ['thought-signature', 'Signs its thoughts for the next turn', 'thoughtSignature'],
  ['synthid', 'Puts SynthID in the picture', 'synthId'],
  ['c2pa', 'Attaches content credentials (C2PA)', 'c2pa'],
  ['free-tier', 'Has a free tier', 'freeTier', 'more'],
];

/** What a model can do at all. */
export const canEntries: readonly Entry[] = [
  {
    ...can('thinking', 'Thinks before it draws'),
    ofRenderable: fromGemini('thinking', ({ thinking }) => {
      if (thinking.control === 'none') return { is: 'none', text: 'no' };
      if (thinking.control === 'fixed') return { is: 'known', text: 'always, without a setting' };
      return listValue(thinking.levels);
    }),
    ofComparison: notRecorded,
  },
  {
    ...can('thinking.default', 'Thinks unless told otherwise'),
    ofRenderable: fromGemini('thinking', ({ thinking }) => {
      if (thinking.default !== null) return { is: 'known', text: thinking.default };
      if (thinking.control === 'fixed') return { is: 'none', text: 'no setting: it always thinks' };
      return thinking.control === 'none' ? { is: 'none', text: 'no' } : unpublished;
    }),
    ofComparison: notRecorded,
  },
  {
    ...can('mask', 'Takes a mask'),
    ofRenderable: fromGemini('features', ({ features }) => yesNoValue(features.mask)),
    ofComparison: fromOther('features', ({ features: { mask } }) => {
      if (mask === null) return unpublished;
      if (mask === 'none') return { is: 'none', text: 'no' };
      return { is: 'known', text: maskTexts[mask] };
    }),
  },
  {
    ...can('transparent', 'Makes a transparent background', 'more'),
    ofRenderable: fromGemini('features', ({ features }) =>
      yesNoValue(features.transparentBackground),
    ),
    ofComparison: fromOther('features', ({ features }) =>
      yesNoValue(features.transparentBackground),
    ),
  },
  ...features.map(([id, label, key, better]) => feature(can(id, label, better), key)),
];
