import type { Plan, PlannedRender, Reason } from '../plan/plan.ts';
import { plainLine } from './plain.ts';
import { heldLines, orphanLine } from './plan-table.ts';
import type { Look } from './style.ts';

const stale: ReadonlySet<Reason> = new Set([
  'prompt changed',
  'setting changed',
  'reference changed',
]);

/** A problem says these already, and more exactly. */
const toldElsewhere: ReadonlySet<Reason> = new Set(['file edited', 'lock unreadable']);

/**
 * What `verify` finds: one line for each render that is new, stale or held, or whose file is missing, and for each orphan.
 * Silent when nothing is. Problems (hand-edited images and locks among them) are printed by `problemLines`.
 */
export function verifyLines(plan: Plan, look: Look): string[] {
  return [
    ...plan.renders
      .filter(({ reason }) => !toldElsewhere.has(reason))
      .map((render) => renderLine(render, look)),
    ...heldLines(plan, look),
    ...plan.orphans.map((orphan) => orphanLine(orphan, look)),
  ];
}

function renderLine({ reason, detail, id, path }: PlannedRender, { style }: Look): string {
  const state = stale.has(reason) ? 'stale' : reason;
  const why = [state === reason ? '' : reason, detail].filter((part) => part !== '').join(': ');
  return `${style('warning', state)} ${plainLine(`${id}: ${path}${why === '' ? '' : ` (${why})`}`)}`;
}
