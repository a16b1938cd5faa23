import { usdText } from '#capabilities';
import type { Outcome } from '../render/outcome.ts';
import { standingTones } from './outcome-table.ts';
import { cutTo, plainLine, widthOf } from './plain.ts';
import type { RunEvent, Service } from './report.ts';
import type { Style } from './style.ts';
import { counted, durationText, numberText, pixelsText, sentences } from './wording.ts';

/** What a progress line is made from. Times are milliseconds of one clock, which the caller reads. */
export interface Progress {
  readonly startedAt: number;
  readonly renders: number;
  readonly done: number;
  /** Renders that a call of this run ended: only these tell how fast the service is. */
  readonly called: number;
  readonly costUsd: number;
  readonly service: Service;
  readonly waiting: { readonly until: number; readonly message: string } | undefined;
  readonly inFlight: number | undefined;
}

/** The state before a run's first event. */
export function startProgress(now: number): Progress {
  return {
    startedAt: now,
    renders: 0,
    done: 0,
    called: 0,
    costUsd: 0,
    service: 'none',
    waiting: undefined,
    inFlight: undefined,
  };
}

/** The state after one event that happened at `now`. */
export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  switch (event.type) {
    case 'started':
      return { ...progress, startedAt: now, renders: event.renders, service: event.service };
    case 'waiting':
      return { ...progress, waiting: { until: now + event.milliseconds, message: event.message } };
    case 'outcome': {
      const called = progress.called + (wasCalled(event.outcome) ? 1 : 0);
      return { ...progress, done: event.done, costUsd: event.costUsd, called };
    }
    case 'stopping':
      return { ...progress, inFlight: event.inFlight };
  }
}

function wasCalled(outcome: Outcome): boolean {
  return 'calls' in outcome && outcome.calls > 0;
}

const longestBar = 30;
const shortestBar = 8;

/**
 * One line that is never wider than `width`: bar, done of all, then as many facts as there is room for, the most
 * telling first: why it waits, cost so far, time left, rate.
 */
export function progressLine(
  progress: Progress,
  { now, width, style }: { readonly now: number; readonly width: number; readonly style: Style },
): string {
  const count = `${numberText(progress.done)}/${numberText(progress.renders)}`;
  const facts: string[] = [];
  let room = width - shortestBar - 2 - count.length;
  for (const fact of progressFacts(progress, now)) {
    if (widthOf(fact) + 2 > room) continue;
    facts.push(fact);
    room -= widthOf(fact) + 2;
  }
  const length = Math.min(longestBar, shortestBar + Math.max(0, room));
  if (length + 2 + count.length > width) return cutTo(count, width);
  return [bar(progress, length, style), count, ...facts].join('  ');
}

function bar({ done, renders }: Progress, length: number, style: Style): string {
  const full = renders === 0 ? 0 : Math.floor((Math.min(done, renders) / renders) * length);
  return style('good', '━'.repeat(full)) + style('quiet', '─'.repeat(length - full));
}

function progressFacts(progress: Progress, now: number): string[] {
  const { inFlight, costUsd, service, renders, done } = progress;
  const facts: string[] = [];
  if (service === 'emulator') facts.push('EMULATED');
  if (inFlight !== undefined)
    facts.push(inFlight === 0 ? 'stopping' : `stopping, ${counted(inFlight, 'call')} in flight`);
  const waiting = waitingFact(progress, now);
  if (waiting !== undefined) facts.push(waiting);
  facts.push(usdText(costUsd));
  const perMinute = rate(progress, now);
  if (perMinute === undefined) return facts;
  if (done < renders) facts.push(`${durationText(((renders - done) / perMinute) * 60_000)} left`);
  facts.push(
    `${perMinute < 10 ? perMinute.toFixed(1) : numberText(Math.round(perMinute))} images/min`,
  );
  return facts;
}

function waitingFact({ waiting }: Progress, now: number): string | undefined {
  if (waiting === undefined || waiting.until <= now) return undefined;
  const seconds = Math.ceil((waiting.until - now) / 1000) * 1000;
  return `${plainLine(waiting.message)}, ${durationText(seconds)}`;
}

/** Images a minute, or undefined before the first call has ended. */
function rate({ called, startedAt }: Progress, now: number): number | undefined {
  const minutes = (now - startedAt) / 60_000;
  return called === 0 || minutes <= 0 ? undefined : called / minutes;
}

/** What a log says of an event, or undefined for an event that is not worth a line. */
export function eventLine(progress: Progress, event: RunEvent, style: Style): string | undefined {
  switch (event.type) {
    case 'started':
      return startLine(event);
    case 'waiting':
      return plainLine(`${event.id} waits ${durationText(event.milliseconds)}: ${event.message}`);
    case 'outcome':
      return outcomeLine(event, progress.renders, style);
    case 'stopping':
      return stoppingLine(event);
  }
}

function stoppingLine({ inFlight, givenUp }: Extract<RunEvent, { type: 'stopping' }>): string {
  const calls = `${counted(inFlight, 'call')} in flight`;
  const why = plainLine(givenUp ?? 'no new calls');
  if (inFlight === 0) return `Stopping: ${why}.`;
  if (givenUp === undefined) return `Stopping: ${why}; waiting for ${calls}.`;
  return `Stopping: ${why}; ${calls} ${inFlight === 1 ? 'is' : 'are'} given up.`;
}

const services: Readonly<Record<Service, string>> = {
  gemini: 'the Gemini API',
  vertex: 'Vertex AI',
  emulator: 'the local emulator (EMULATED, nothing is paid)',
  none: 'no service',
};

function startLine({
  renders,
  service,
  expectedUsd,
}: Extract<RunEvent, { type: 'started' }>): string {
  return `Rendering ${counted(renders, 'image')} with ${services[service]}, ${usdText(expectedUsd)} expected.`;
}

function outcomeLine(
  { outcome, done }: Extract<RunEvent, { type: 'outcome' }>,
  renders: number,
  style: Style,
): string {
  const count = `${numberText(done)}/${numberText(renders)}`;
  const kind = style(standingTones[outcome.kind], outcome.kind);
  return `${count} ${kind} ${plainLine(`${outcome.render.id}${outcomeWords(outcome)}`)}`;
}

function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === 'unchanged') return '';
  // Whoever interrupts the run knows why, and is told once that it is stopping.
  if (outcome.kind === 'skipped' && outcome.why === 'interrupted') return '';
  if (outcome.kind !== 'rendered') return `: ${sentences(outcome.message, outcome.remedy)}`;
  const { file, entry, source, costUsd, milliseconds } = outcome;
  const price = source === 'call' ? usdText(costUsd) : `from ${source}`;
  return ` → ${file} ${pixelsText(entry.file)} ${price} ${durationText(milliseconds)}`;
}
