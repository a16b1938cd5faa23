import type { Plan, PlannedRender, Reason } from '../plan/plan.ts';
import { plainLine } from './plain.ts';
import { heldLines, orphanLine } from './plan-table.ts';
import type { Look } from './style.ts';
import { numberText } from './wording.ts';

const stale: ReadonlySet<Reason> = new Set([
  'prompt changed',
  'setting changed',
  'reference changed',
]);

/** A problem says these already, and more exactly. */
const toldElsewhere: ReadonlySet<Reason> = new Set([
  'file edited',
  'file unreadable',
  'lock unreadable',
]);

/**
 * What `verify` finds: one line for each render that is new, stale or held, or whose file is missing, and for each
 * orphan; at the end, what to do for those that are to be rendered.
 * Silent when nothing is. Problems (hand-edited images and locks among them) are printed by `problemLines`.
 */
export function verifyLines(plan: Plan, look: Look): string[] {
  const wanted = plan.renders.filter(({ reason }) => !toldElsewhere.has(reason));
  return [
    ...wanted.map((render) => renderLine(render, look)),
    ...heldLines(plan, look),
    ...plan.orphans.map((orphan) => orphanLine(orphan, look)),
    ...(wanted.length === 0 ? [] : [remedyLine(wanted.length)]),
  ];
}

/** Emulated pictures count for nothing here, which who has just seen them must be told. */
function remedyLine(renders: number): string {
  return `${numberText(renders)} to render. Run darkroom render with GEMINI_API_KEY set, and commit the pictures with their locks.`;
}

function renderLine({ reason, detail, id, path }: PlannedRender, { style }: Look): string {
  const state = stale.has(reason) ? 'stale' : reason;
  const why = [state === reason ? '' : reason, detail].filter((part) => part !== '').join(': ');
  return `${style('warning', state)} ${plainLine(`${id}: ${path}${why === '' ? '' : ` (${why})`}`)}`;
}
