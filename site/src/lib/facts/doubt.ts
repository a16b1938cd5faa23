import { type ApiId, lifeOf, type Model, mainId } from '../catalog.ts';
import type { Citation } from './fact.ts';

/** What makes the end of an id less than certain: ` (reported)`, ` (disputed)`, ` (reported, disputed)`; else nothing. */
export function doubtText(model: Model, apiId = mainId(model)): string {
  const doubts = [
    ...(apiId.shutdown?.confidence === 'reported' ? ['reported'] : []),
    ...(endDisputes(model, apiId).length > 0 ? ['disputed'] : []),
  ];
  return doubts.length === 0 ? '' : ` (${doubts.join(', ')})`;
}

/** What makes a day (YYYY-MM-DD) on which ids of a model came less than certain: ` (disputed)`; else nothing. */
export function releaseDoubtText(model: Model, day: string): string {
  return releaseDisputes(model, day).length > 0 ? ' (disputed)' : '';
}

/** What other sources say against the end of an id. */
export function endDisputes(model: Model, { id }: ApiId): Model['disputes'] {
  return disputesOf(model, 'shutdown', (one) => one.id === id);
}

/** What other sources say against a day (YYYY-MM-DD) on which ids of a model came: of one of them it is said of all. */
export function releaseDisputes(model: Model, day: string): Model['disputes'] {
  return disputesOf(model, 'released', ({ released }) => released === day);
}

/** Where such a day was read. One that sources dispute is nobody's official word, whatever the ids rest on. */
export function releaseCited(model: Model, day: string): Citation {
  const { apiIds } = model.provenance;
  const others = releaseDisputes(model, day).flatMap(({ sources }) => sources);
  if (others.length === 0) return apiIds;
  return { confidence: 'unconfirmed', sources: [...new Set([...apiIds.sources, ...others])] };
}

/** What other sources say against the day that a model's status names. */
export function statusDisputes(model: Model): Model['disputes'] {
  const life = lifeOf(model);
  return life.state === 'unreleased'
    ? releaseDisputes(model, life.on)
    : endDisputes(model, mainId(model));
}

/** Whether sources disagree about that day. */
export function isStatusDisputed(model: Model): boolean {
  return statusDisputes(model).length > 0;
}

function disputesOf(
  { apiIds, disputes }: Model,
  asked: 'released' | 'shutdown',
  isMeant: (apiId: ApiId) => boolean,
): Model['disputes'] {
  return disputes.filter(({ about: [part, index, fact] }) => {
    const apiId = apiIds[Number(index)];
    return part === 'apiIds' && fact === asked && apiId !== undefined && isMeant(apiId);
  });
}
