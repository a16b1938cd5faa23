import { lockPathOf } from '#templates';
import type { RenderIdentity } from '../../plan/plan.ts';
import { answerKeyOf } from '../../plan/request.ts';
import type { Report } from '../../report/report.ts';

/**
 * Keys of the answers that need not be kept any more: those that the branch's locks tell of, but for any that another
 * render of this run still waits for.
 */
export function settledKeys(
  { service, plan, outcomes }: Report,
  branch: {
    /** Whether it has what this run made. */
    readonly isOurs: boolean;
    /** The locks that it had before, as they are here. */
    readonly saved: ReadonlySet<string>;
  },
): Set<string> {
  const { isOurs, saved } = branch;
  const isThere = ({ template }: RenderIdentity): boolean =>
    isOurs || saved.has(lockPathOf(template.path));
  if (service === 'emulator' || plan.stage !== 'deliver') return new Set();
  const keys = [
    ...plan.unchanged
      .filter((render) => !render.emulated && isThere(render))
      .map(({ entry }) => answerKeyOf(entry.asked, entry.candidate)),
    ...plan.held.filter(isThere).flatMap(({ answerKey }) => answerKey ?? []),
  ];
  const waited = new Set<string>();
  for (const one of outcomes) {
    if (one.kind === 'unchanged' || 'held' in one.render) continue;
    // A render whose source was drawn in this run had no key when it was planned.
    const key =
      one.kind === 'rendered'
        ? answerKeyOf(one.entry.asked, one.entry.candidate)
        : one.render.answerKey;
    if (key === undefined) continue;
    if (isOurs && recorded.has(one.kind)) keys.push(key);
    else waited.add(key);
  }
  return new Set(keys.filter((key) => !waited.has(key)));
}

/** What of a render stands in its lock. */
const recorded: ReadonlySet<string> = new Set(['rendered', 'mismatched', 'blocked']);
