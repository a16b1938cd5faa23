import { type ApiId, compare, findModel, type Model, type RenderableModel } from '../catalog.ts';
import {
  endDisputes,
  rateValue,
  releaseCited,
  releaseDisputes,
  releaseDoubtText,
} from '../facts/index.ts';
import { andText, dayText } from '../words.ts';
import type { ChangeEvent, Changes } from './event.ts';

/** Everything dated in the data of these models, as it stands on `day` (YYYY-MM-DD). */
export function changesOn(models: readonly Model[], day: string): Changes {
  const events = models
    .flatMap((model) => [...releases(model), ...shutdowns(model, day), ...prices(model)])
    // A dot in an anchor would have to be escaped wherever a style or a script names it.
    .map((event) => ({ ...event, id: event.id.replaceAll('.', '-') }))
    .sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id));
  return {
    coming: events
      .filter((event) => event.day > day)
      .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id)),
    past: events.filter((event) => event.day <= day),
  };
}

/** Ids that came on one day are one event. */
function releases(model: Model): ChangeEvent[] {
  const days = Map.groupBy(
    model.apiIds.filter(({ released }) => released !== null),
    ({ released }) => released ?? '',
  );
  return [...days].map(([day, ids]) => {
    const disputes = releaseDisputes(model, day).map(({ words }) => words);
    return {
      id: `${model.name}-release-${day}`,
      day,
      kind: 'release',
      model: named(model),
      title: `${model.displayName} ${comes(ids)}${releaseDoubtText(model, day)}`,
      text: [`Called by ${andText(ids.map(({ id }) => id))}.`, ...disputes].join(' '),
      cited: releaseCited(model, day),
    };
  });
}

function comes(ids: readonly ApiId[]): string {
  const channels = new Set(ids.map(({ channel }) => channel));
  if (channels.has('stable')) return 'is released';
  if (channels.has('preview')) return 'is released as a preview';
  if (channels.has('reported')) return 'is reported by resellers';
  return 'has another id';
}

function shutdowns(model: Model, day: string): ChangeEvent[] {
  return model.apiIds.flatMap((apiId): ChangeEvent[] => {
    const { id, shutdown, successor } = apiId;
    if (shutdown === null) return [];
    const called = calledOf(model, apiId);
    const { on, announced } = shutdown;
    const isConfirmed = shutdown.confidence === 'confirmed';
    const confidence = isConfirmed ? 'official' : 'reported';
    const disputes = endDisputes(model, apiId).map(({ words }) => words);
    const said = [...(shutdown.note === null ? [] : [shutdown.note]), ...disputes];
    const toldOn = (when: string, sources: ChangeEvent['cited']['sources']) => ({
      day: when,
      model: named(model),
      text: [moveText(successor, when), ...said].join(' '),
      cited: { confidence, sources } as const,
    });
    const ended = isConfirmed ? `${called} is shut down` : `${called} is reported to be shut down`;
    const ends = isConfirmed ? `${called} ends on` : `${called} is reported to end on`;
    const title = on > day ? `${ends} ${dayText(on)}` : ended;
    const end: ChangeEvent = {
      ...toldOn(on, shutdown.sources),
      id: `${id}-shutdown`,
      kind: 'shutdown',
      title: disputes.length > 0 ? `${title} (disputed)` : title,
    };
    if (announced === undefined) return [end];
    const announcement = isConfirmed
      ? `The end of ${called} is announced for`
      : `An end of ${called} is reported for`;
    return [
      end,
      {
        ...toldOn(announced.on, announced.sources),
        id: `${id}-announcement`,
        kind: 'announcement',
        title: `${announcement} ${dayText(on)}`,
      },
    ];
  });
}

/** Readers know models by their names, and previews end while their models go on. */
function calledOf({ displayName }: Model, { id, channel }: ApiId): string {
  return channel === 'stable' ? `${displayName} (${id})` : `${id} (${displayName}, ${channel})`;
}

/** Where to move. Whoever reads of an event that is older than the successor is told what holds today. */
function moveText(successor: string | null, day: string): string {
  if (successor === null) return 'No successor is named.';
  const match = findModel(successor);
  const released = match.found ? match.apiId.released : null;
  return released !== null && released > day
    ? `Today, move to ${successor}.`
    : `Move to ${successor}.`;
}

function prices(model: Model): ChangeEvent[] {
  if (model.kind === 'comparison') return [];
  const contested = model.disputes.filter(({ about }) => about[0] === 'rates');
  return model.rates.map((rates, index) => {
    const before = model.rates[index - 1];
    const now = `${rateValue(rates.image).text} per 1M image tokens`;
    const title = before
      ? `${model.displayName} goes from ${rateValue(before.image).text} to ${now}`
      : `${model.displayName} is priced at ${now}`;
    return {
      id: `${model.name}-price-${rates.from}`,
      day: rates.from,
      kind: 'price',
      model: named(model),
      title,
      text: [
        `Sent: ${rateValue(rates.input).text} per 1M tokens.`,
        `Text and thinking returned: ${rateValue(rates.text).text}.`,
        batchText(rates),
        ...contested.filter(({ about }) => about[1] === String(index)).map(({ words }) => words),
      ].join(' '),
      cited: { confidence: rates.confidence, sources: rates.sources },
    };
  });
}

function batchText({ batch }: RenderableModel['rates'][number]): string {
  if (batch === null) return 'The price of batches is not published.';
  return batch === 1 ? 'Batches cost the same.' : `Batches cost ${batch * 100}% of that.`;
}

function named({ name, displayName }: Model): ChangeEvent['model'] {
  return { name, displayName };
}
