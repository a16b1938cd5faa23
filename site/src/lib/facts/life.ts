import { findModel, lifeOf, type Model, mainId, modelNamed } from '../catalog.ts';
import { dayText } from '../words.ts';
import type { Entry } from './entry.ts';
import { type Answer, type Citation, noPlace, unpublished, type Value } from './fact.ts';

function entry(id: string, label: string, answer: (model: Model) => Answer): Entry {
  return { id, group: 'can', label, ofRenderable: answer, ofComparison: answer };
}

/** Whether a model is there to be used, and since when. */
export const lifeEntries: readonly Entry[] = [
  entry('status', 'Status', (model) => ({ value: statusOf(model), cited: lifeSources(model) })),
  entry('released', 'Released', (model) => ofIds(model, releaseOf)),
  entry('previewed', 'First preview', (model) => ofIds(model, previewOf)),
];

function ofIds(model: Model, value: (model: Model) => Value): Answer {
  return { value: value(model), cited: model.provenance.apiIds };
}

function statusOf(model: Model): Value {
  return { is: 'known', text: statusWords(model) };
}

function statusWords(model: Model): string {
  const life = lifeOf(model);
  switch (life.state) {
    case 'current': {
      const successor = successorModelOf(model);
      return successor ? supersededText(successor) : 'current';
    }
    case 'reported':
      return 'reported by resellers, not seen at its maker';
    case 'unreleased':
      return `comes on ${dayText(life.on)}`;
    case 'announced':
      return `ends on ${dayText(life.on)}${doubtText(model)}`;
    case 'shut-down':
      return `shut down on ${dayText(life.on)}${doubtText(model)}`;
  }
}

/** What makes the end of an id less than certain: ` (reported)`, ` (disputed)`, ` (reported, disputed)`; else nothing. */
export function doubtText(model: Model, apiId = mainId(model)): string {
  const doubts = [
    ...(apiId.shutdown?.confidence === 'reported' ? ['reported'] : []),
    ...(endDisputes(model, apiId).length > 0 ? ['disputed'] : []),
  ];
  return doubts.length === 0 ? '' : ` (${doubts.join(', ')})`;
}

/** What other sources say against the end of an id. */
export function endDisputes(
  { apiIds, disputes }: Model,
  { id }: Model['apiIds'][number],
): Model['disputes'] {
  const place = String(apiIds.findIndex((one) => one.id === id));
  return disputes.filter(
    ({ about: [part, index, fact] }) => part === 'apiIds' && index === place && fact === 'shutdown',
  );
}

/** Whether sources disagree about the end of a model. */
export function isEndDisputed(model: Model): boolean {
  return endDisputes(model, mainId(model)).length > 0;
}

/** Who makes a model, as a reader calls them. */
export function makerOf({ provider }: Model): string {
  return provider === 'google' ? 'Google' : 'OpenAI';
}

/** A shutdown has sources of its own. */
function lifeSources(model: Model): Citation {
  const { shutdown } = mainId(model);
  if (shutdown === null) return model.provenance.apiIds;
  const confidence = shutdown.confidence === 'confirmed' ? 'official' : 'reported';
  return { confidence, sources: shutdown.sources };
}

/** Of a model that was out as a preview before, the day of its stable id is not the day on which it came. */
function releaseOf(model: Model): Value {
  const { released, channel } = mainId(model);
  if (released === null) return unpublished;
  const text = dayText(released);
  const stable = channel === 'stable' && previewsOf(model).length > 0;
  return { is: 'known', text: stable ? `stable since ${text}` : text };
}

function previewOf(model: Model): Value {
  const previews = previewsOf(model);
  if (previews.length === 0) return noPlace('came without a preview');
  const [first] = previews.flatMap(({ released }) => released ?? []).sort();
  return first === undefined ? unpublished : { is: 'known', text: dayText(first) };
}

function previewsOf({ apiIds }: Model): Model['apiIds'] {
  return apiIds.filter(({ channel }) => channel === 'preview');
}

/** `superseded by GPT Image 2.5`, of a model that answers although another has taken its place. */
export function supersededText({ displayName }: Model): string {
  return `superseded by ${displayName}`;
}

/** The model to use instead, where one is named and it is another one. */
export function successorModelOf(model: Model): Model | undefined {
  const name = successorNameOf(model);
  return name === undefined || name === model.name ? undefined : modelNamed(name);
}

/** Name of the model to move to; undefined where none is named. */
export function successorNameOf(model: Model): string | undefined {
  const { successor } = mainId(model);
  if (successor === null) return undefined;
  const match = findModel(successor);
  return match.found ? match.model.name : undefined;
}
