import { type Model, mainId, type RenderableModel } from '../catalog.ts';
import { mediaTypeText } from '../words.ts';
import { type Entry, fromGemini, fromOther, notRecorded } from './entry.ts';
import { countValue, listValue, type Question, type Value } from './fact.ts';

function ask(id: string, label: string, more: Partial<Question> = {}): Question {
  return { id, group: 'ask', label, ...more };
}

function limit(question: Question, key: keyof RenderableModel['references']): Entry {
  return {
    ...question,
    ofRenderable: fromGemini('references', ({ references }) => countValue(references[key])),
    ofComparison:
      key === 'total'
        ? fromOther('references', ({ references }) => countValue(references.total))
        : notRecorded,
  };
}

/** A model can have several stable ids, none of them above the others. */
function idsOf(model: Model): Value {
  const stable = model.apiIds.filter(({ channel }) => channel === 'stable');
  return listValue((stable.length > 0 ? stable : [mainId(model)]).map(({ id }) => id));
}

/** What can be sent along, and by which name the model is called. */
export const askEntries: readonly Entry[] = [
  {
    ...ask('api-id', 'API id'),
    ofRenderable: fromGemini('apiIds', idsOf),
    ofComparison: fromOther('apiIds', idsOf),
  },
  limit(ask('references.total', 'References, at most', { better: 'more' }), 'total'),
  limit(ask('references.recommended', 'References, recommended'), 'recommended'),
  limit(ask('references.objects', 'References of objects, at most', { better: 'more' }), 'objects'),
  limit(
    ask('references.characters', 'References of characters, at most', { better: 'more' }),
    'characters',
  ),
  limit(ask('references.style', 'References of style, at most', { better: 'more' }), 'style'),
  {
    ...ask('reference-tokens', 'Tokens of one reference'),
    ofRenderable: fromGemini('tokensPerImage', ({ inputs }) => countValue(inputs.tokensPerImage)),
    ofComparison: notRecorded,
  },
  {
    ...ask('inputs', 'Takes'),
    ofRenderable: fromGemini('inputs', ({ inputs }) =>
      listValue(inputs.modalities.map((kind) => (kind === 'pdf' ? 'PDF' : kind))),
    ),
    ofComparison: notRecorded,
  },
  {
    ...ask('input-types', 'Takes images as'),
    ofRenderable: fromGemini('inputs', ({ inputs }) =>
      listValue(inputs.imageMediaTypes.map(mediaTypeText)),
    ),
    ofComparison: notRecorded,
  },
  {
    ...ask('context', 'Context', { unit: 'tokens', better: 'more' }),
    ofRenderable: fromGemini('inputs', ({ inputs }) => countValue(inputs.contextTokens)),
    ofComparison: notRecorded,
  },
  {
    ...ask('output-limit', 'One answer, at most', { unit: 'tokens' }),
    ofRenderable: fromGemini('inputs', ({ inputs }) => countValue(inputs.outputTokens)),
    ofComparison: notRecorded,
  },
];
