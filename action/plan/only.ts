import { closest, distance } from 'fastest-levenshtein';
import { lockPathOf, type Problem } from '#templates';
import type { Decision } from './decision.ts';
import type { ProjectFacts } from './facts.ts';
import { isNamed, type Node } from './order.ts';
import type { PlanAsk } from './plan.ts';
import { ofTheWhole } from './problems.ts';

/** With `--only`, a source is rendered again only because something selected waits for it. */
export function neededBy(
  decisions: readonly Decision[],
  only: string | undefined,
): readonly Decision[] {
  if (only === undefined) return decisions;
  const waitedFor = new Set<string>();
  const needed = decisions.toReversed().filter((decision) => {
    const wanted = isNamed(decision.node, only) || waitedFor.has(decision.node.id);
    if (!wanted || decision.kind !== 'render') return wanted;
    for (const { waitsFor } of decision.render.references) if (waitsFor) waitedFor.add(waitsFor);
    return true;
  });
  return needed.toReversed();
}

/** `--only` that names nothing. One that may mean a broken template is left to that template's own problems. */
export function namingProblem(
  all: readonly Node[],
  facts: ProjectFacts,
  { only }: PlanAsk,
): Problem[] {
  if (only === undefined || all.some((node) => isNamed(node, only))) return [];
  const sound = new Set(all.map(({ template }) => template.path));
  if ([...facts.templatePaths].some((path) => !sound.has(path) && mayBe(path, only))) return [];
  const names = [...new Set(all.flatMap((node) => [node.template.name, node.id]))];
  return [
    ofTheWhole('only', `--only ${only} names no template and no render`, nearest(only, names)),
  ];
}

function nearest(only: string, names: readonly string[]): string {
  if (names.length === 0) return 'Run darkroom init for a first template.';
  const near = closest(only, names);
  return distance(only, near) <= Math.max(2, only.length / 3)
    ? `Did you mean ${near}?`
    : `Name a template or a variant, such as ${names.slice(0, 2).join(' or ')}; darkroom plan lists them.`;
}

/** With `--only`, what is wrong in templates that take no part stands in nobody's way. */
export function relevant(
  problems: readonly Problem[],
  { templatePaths }: ProjectFacts,
  { needed, only }: { readonly needed: readonly Decision[]; readonly only: string | undefined },
): readonly Problem[] {
  if (only === undefined) return problems;
  const part = new Set(needed.map(({ node }) => node.template.path));
  const others = [...templatePaths].filter((path) => !part.has(path) && !mayBe(path, only));
  const aside = new Set(others.flatMap((path) => [path, lockPathOf(path)]));
  return problems.filter(({ file }) => !aside.has(file));
}

/** Whether `--only` may mean this template file, as far as its path tells: a broken one has no name yet. */
function mayBe(path: string, only: string): boolean {
  const [name = ''] = only.split(/#|@\d+$/);
  return path === only || `/${path}`.endsWith(`/${name}.prompt`);
}
