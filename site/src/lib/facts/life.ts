import {
  findModel,
  lifecycleOn,
  lifeOf,
  type Model,
  mainId,
  modelNamed,
  today,
} from '../catalog.ts';
import { dayText } from '../words.ts';
import { endDisputes, releaseCited, releaseDoubtText } from './doubt.ts';
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
  return { is: 'known', text: lifeWords(model).text };
}

/** What is said of a life, and the verb that makes a sentence of it: `was` and `shut down on 2 October 2026`. */
interface LifeWords {
  readonly verb: 'is' | 'was' | undefined;
  readonly text: string;
}

/** Where an id stands in its life: whatever tells of one says it in these words, as surely as its sources do. */
export function lifeWords(model: Model, apiId = mainId(model)): LifeWords {
  const life = lifecycleOn(apiId, today);
  switch (life.state) {
    case 'current': {
      const successor = successorModelOf(model);
      return { verb: 'is', text: successor ? supersededText(successor) : 'current' };
    }
    case 'reported':
      return { verb: 'is', text: 'reported by resellers, not seen at its maker' };
    case 'unreleased':
      return {
        verb: undefined,
        text: `comes on ${dayText(life.on)}${releaseDoubtText(model, life.on)}`,
      };
    default:
      return endWords(life, endDisputes(model, apiId).length > 0);
  }
}

type Ending = Extract<ReturnType<typeof lifecycleOn>, { confidence: unknown }>;

function endWords({ state, on, confidence }: Ending, disputed: boolean): LifeWords {
  const day = `${dayText(on)}${disputed ? ', which sources dispute' : ''}`;
  const reported = confidence === 'reported';
  if (state === 'announced') {
    return reported
      ? { verb: 'is', text: `reported to end on ${day}` }
      : { verb: undefined, text: `ends on ${day}` };
  }
  if (reported) return { verb: 'is', text: `reported shut down on ${day}` };
  // What others deny has not been seen to happen: its maker named a day, and that has gone by.
  if (disputed) return { verb: 'is', text: `past its announced shutdown on ${day}` };
  return { verb: 'was', text: `shut down on ${day}` };
}

/** The same as a sentence without its stop: `gemini-2.5-flash-image was shut down on 2 October 2026`. */
export function lifeSentence(subject: string, model: Model, apiId = mainId(model)): string {
  const { verb, text } = lifeWords(model, apiId);
  return [subject, verb, text].filter((word) => word !== undefined).join(' ');
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
function supersededText({ displayName }: Model): string {
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
