import { day, lifeOf, type Model, mainId, shelf } from '../catalog.ts';
import { factsOf, isStatusDisputed, successorModelOf } from '../facts/index.ts';
import { absolute, guidePath } from '../link.ts';
import { modelAnswerPath } from './paths.ts';
import type { ModelAnswer, ModelIndex } from './schema.ts';

/** The list of all models, in shelf order. */
export function modelIndex(some: readonly Model[] = shelf): ModelIndex {
  return {
    version: 1,
    day,
    models: some.map((model) => ({
      ...identityOf(model),
      url: absolute(modelAnswerPath(model.name)),
      guide: absolute(guidePath(model)),
    })),
  };
}

/** All that is known of a model: answers to questions, and the data that they were made from. */
export function modelAnswer(model: Model): ModelAnswer {
  return {
    version: 1,
    day,
    ...identityOf(model),
    guide: absolute(guidePath(model)),
    facts: Object.fromEntries(factsOf(model).map(factEntry)),
    capabilities: model,
  };
}

function identityOf(model: Model) {
  const { name, displayName, kind } = model;
  return { name, displayName, kind, apiId: mainId(model).id, status: statusOf(model) };
}

function statusOf(model: Model): ModelAnswer['status'] {
  const life = lifeOf(model);
  return {
    state: life.state,
    ...('on' in life && { on: life.on }),
    ...('confidence' in life && { confidence: life.confidence }),
    ...('on' in life && isStatusDisputed(model) && { disputed: true as const }),
    ...(('successor' in life || successorModelOf(model)) && { successor: mainId(model).successor }),
  };
}

function factEntry({
  question,
  answer: { value, cited },
}: ReturnType<typeof factsOf>[number]): [string, ModelAnswer['facts'][string]] {
  const { id, label, group, unit } = question;
  const amount = 'amount' in value ? value.amount : undefined;
  return [
    id,
    {
      question: label,
      group,
      ...(unit !== undefined && { unit }),
      state: value.is,
      text: value.text,
      ...(amount !== undefined && { amount }),
      confidence: cited.confidence,
      sources: [...cited.sources],
    },
  ];
}
