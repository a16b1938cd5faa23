import { didYouMean, lockPathOf, type Problem, type Template } from '#templates';
import type { Decision } from './decision.ts';
import type { ProjectFacts } from './facts.ts';
import { isChosen, isNarrowed, type Narrowing, type Node } from './order.ts';
import { ofTheWhole } from './problems.ts';

/** In a narrowed run, a source is rendered again only because something selected waits for it. */
export function neededBy(
  decisions: readonly Decision[],
  narrowing: Narrowing,
): readonly Decision[] {
  if (!isNarrowed(narrowing)) return decisions;
  const waitedFor = new Set<string>();
  const needed = decisions.toReversed().filter((decision) => {
    const wanted = isChosen(decision.node, narrowing) || waitedFor.has(decision.node.id);
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
  narrowing: Narrowing,
): Problem[] {
  const { only, among } = narrowing;
  if (only === undefined || all.some((node) => isChosen(node, narrowing))) return [];
  const sound = new Set(all.map(({ template }) => template.path));
  if ([...facts.templatePaths].some((path) => !sound.has(path) && mayBe(path, narrowing)))
    return [];
  const open = all.filter(({ template }) => among?.has(template.path) ?? true);
  const names = [...new Set(open.flatMap((node) => [node.template.name, node.id]))];
  return [
    ofTheWhole('only', `--only ${only} names no template and no render`, nearest(only, names)),
  ];
}

function nearest(only: string, names: readonly string[]): string {
  if (names.length === 0) return 'Run darkroom init for a first template.';
  const some = names.slice(0, 2).join(' or ');
  return didYouMean(
    only,
    names,
    `Name a template or a variant, such as ${some}; darkroom plan lists them.`,
  );
}

/**
 * The files that a narrowed run leaves alone: those of templates that take no part, and their locks. What is wrong
 * in them stands in nobody's way, unless it is about another file as much.
 */
export function leftAlone(
  templates: readonly Template[],
  { templatePaths }: ProjectFacts,
  { needed, ask }: { readonly needed: readonly Decision[]; readonly ask: Narrowing },
): ReadonlySet<string> {
  if (!isNarrowed(ask)) return new Set();
  const part = new Set(needed.map(({ node }) => node.template.path));
  const sources = sourcesOfBroken(templates, ask);
  const others = [...templatePaths].filter(
    (path) =>
      !part.has(path) && !mayBe(path, ask) && !sources.some((only) => mayBe(path, { only })),
  );
  return new Set(others.flatMap((path) => [path, lockPathOf(path)]));
}

/** Names of the templates that broken ones of the run draw on: their faults may be why those are broken. */
function sourcesOfBroken(templates: readonly Template[], ask: Narrowing): string[] {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const names = new Set<string>();
  const follow = ({ references, variants }: Template): void => {
    if (variants.length > 0) return;
    for (const { source } of references) {
      if (!('from' in source) || names.has(source.from.template)) continue;
      names.add(source.from.template);
      const next = byName.get(source.from.template);
      if (next) follow(next);
    }
  };
  for (const template of templates) if (mayBe(template.path, ask)) follow(template);
  return [...names];
}

/** Whether a run may be about this template file, as far as its path tells: a broken one has no name yet. */
function mayBe(path: string, { only, among }: Narrowing): boolean {
  if (among !== undefined && !among.has(path)) return false;
  if (only === undefined) return true;
  const [name = ''] = only.split(/#|@\d+$/);
  return path === only || `/${path}`.endsWith(`/${name}.prompt`);
}
