import { answerKeyOf } from '../../plan/request.ts';
import type { Report } from '../../report/report.ts';

/**
 * Keys of the answers that need not be kept any more: those that the branch's locks tell of, but for any that another
 * render of this run still waits for.
 * @param isOurs whether what this run made is on the branch by now
 */
export function settledKeys({ service, plan, outcomes }: Report, isOurs: boolean): Set<string> {
  if (service === 'emulator' || plan.stage !== 'deliver') return new Set();
  const keys = [
    ...plan.unchanged.flatMap(({ entry, emulated }) =>
      emulated ? [] : answerKeyOf(entry.asked, entry.candidate),
    ),
    ...plan.held.flatMap(({ answerKey }) => answerKey ?? []),
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
