import { type Config, type Problem, readConfig, type SourceText } from '#templates';
import type { Project } from './gather/project.ts';
import type { Settings } from './inputs.ts';
import type { Ports } from './ports.ts';

/** USD that a run may spend when nobody says otherwise. */
const standardBudget = 10;

/** What a run may spend and delete, and where the checked-out darkroom.yml says otherwise than the one that counts. */
export interface Terms {
  /** USD; null where the budget is lifted. */
  readonly budgetUsd: number | null;
  readonly prune: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The terms of a run: those of its settings, then of darkroom.yml. Where a base branch is given, its file counts and
 * not the checked-out one, which anybody who opens a pull request may have changed; one that is missing there or cannot
 * be read leaves the defaults.
 */
export function termsOf(
  settings: Settings,
  { config, configSource }: Pick<Project, 'config' | 'configSource'>,
  { baseConfig }: Pick<Ports, 'baseConfig'>,
): Terms {
  const here = termsIn(config, settings);
  if (baseConfig === undefined) return { ...here, problems: [] };
  const base = termsIn(readConfig(baseConfig ?? undefined).config, settings);
  const told = (key: keyof typeof base): Problem[] =>
    here[key] === base[key] ? [] : [otherTerms(key, { here, base }, configSource)];
  return { ...base, problems: [...told('budgetUsd'), ...told('prune')] };
}

type Decided = Omit<Terms, 'problems'>;

function termsIn({ budgetUsd, prune }: Config, settings: Settings): Decided {
  const given = settings.budgetUsd ?? budgetUsd ?? standardBudget;
  return { budgetUsd: given === 'none' ? null : given, prune };
}

function otherTerms(
  key: keyof Decided,
  { here, base }: { readonly here: Decided; readonly base: Decided },
  source: SourceText | undefined,
): Problem {
  const shown = (terms: Decided): string => String(terms[key] ?? 'none');
  return {
    rule: 'base-config',
    severity: 'warning',
    file: source?.path ?? '',
    line: Math.max(0, source?.text.split('\n').findIndex((line) => line.startsWith(key)) ?? 0) + 1,
    column: 1,
    message: `${key} is ${shown(here)} here and ${shown(base)} on the default branch`,
    remedy: "The default branch's holds until this is merged.",
  };
}
