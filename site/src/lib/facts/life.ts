import { findModel, lifeOf, type Model, mainId, modelNamed } from '../catalog.ts';
import { dayText } from '../words.ts';
import { doubtText, releaseCited, releaseDoubtText } from './doubt.ts';
import type { Entry } from './entry.ts';
import { type Answer, type Citation, noPlace, unpublished, type Value } from './fact.ts';

function entry(id: string, label: string, answer: (model: Model) => Answer): Entry {
  return { id, group: 'can', label, ofRenderable: answer, ofComparison: answer };
}

/** Whether a model is there to be used, and since when. */
export const lifeEntries: readonly Entry[] = [
  entry('status', 'Status', (model) => ({ value: statusOf(model), cited: lifeSources(model) })),
  entry('released', 'Released', releaseOf),
  entry('previewed', 'First preview', previewOf),
];

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
      return `comes on ${dayText(life.on)}${releaseDoubtText(model, life.on)}`;
    case 'announced':
      return `ends on ${dayText(life.on)}${doubtText(model)}`;
    case 'shut-down':
      return `shut down on ${dayText(life.on)}${doubtText(model)}`;
  }
}

/** Who makes a model, as a reader calls them. */
export function makerOf({ provider }: Model): string {
  return provider === 'google' ? 'Google' : 'OpenAI';
}

/** A shutdown has sources of its own. */
function lifeSources(model: Model): Citation {
  const { shutdown, released } = mainId(model);
  if (shutdown === null) {
    const comes = lifeOf(model).state === 'unreleased' && released;
    return comes ? releaseCited(model, comes) : model.provenance.apiIds;
  }
  const confidence = shutdown.confidence === 'confirmed' ? 'official' : 'reported';
  return { confidence, sources: shutdown.sources };
}

/** Of a model that was out as a preview before, the day of its stable id is not the day on which it came. */
function releaseOf(model: Model): Answer {
  const { released, channel } = mainId(model);
  const stable = channel === 'stable' && previewsOf(model).length > 0;
  return dayAnswer(model, released, (day) => (stable ? `stable since ${day}` : day));
}

function previewOf(model: Model): Answer {
  const previews = previewsOf(model);
  const [first = null] = previews.flatMap(({ released }) => released ?? []).sort();
  if (previews.length > 0) return dayAnswer(model, first);
  return { value: noPlace('came without a preview'), cited: model.provenance.apiIds };
}

function dayAnswer(model: Model, day: string | null, words = (text: string) => text): Answer {
  if (day === null) return { value: unpublished, cited: model.provenance.apiIds };
  const text = words(`${dayText(day)}${releaseDoubtText(model, day)}`);
  return { value: { is: 'known', text }, cited: releaseCited(model, day) };
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
