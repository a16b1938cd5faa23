import { type PathOwner, tellCollisions } from './collisions.ts';
import type { Config } from './config.ts';
import { newBudget } from './evaluate.ts';
import { type Expansion, expand } from './expand.ts';
import { link } from './link.ts';
import { lint } from './lint.ts';
import { lintSubjectOf } from './lint-subject.ts';
import type { Partials } from './partials.ts';
import { compare, type Problem, sortProblems, type Tell, tellInto } from './problem.ts';
import { type Declarations, readDeclarations, type Sources } from './read-declarations.ts';
import type { Declaration } from './read-template.ts';
import { literalReferences } from './references.ts';
import type { Template, TemplateSet, Variant } from './template.ts';

/**
 * All templates of a root: read, checked against their models, expanded into variants, linked to one
 * another, and everything wrong with any of them, sorted. A template with an error is listed without
 * variants as long as its settings are known. Nothing throws, whatever the texts hold.
 */
export function readTemplates(input: Sources): TemplateSet {
  const { config } = input;
  const problems: Problem[] = [];
  const tell = tellInto(problems);
  const { partials, declarations } = readDeclarations(input, tell);
  const expansions = expandAll(declarations, { partials, tell });
  const drafts = new Map([...declarations].map(([name]) => [name, expansions.get(name)?.drafts]));
  const unsound = [...declarations].filter(([, one]) => !one?.sound).map(([name]) => name);
  const linked = link(drafts, new Set(unsound), tell);
  tellCollisions(
    [...declarations].flatMap(([name, one]) =>
      ownerOf(name, one, expansions.get(name)?.paths ?? []),
    ),
    tell,
  );
  for (const [name, declaration] of declarations) {
    const alts = expansions.get(name)?.alts;
    if (declaration !== undefined) lintTemplate(declaration, { alts, config, partials, tell });
  }
  const templates = [...declarations].flatMap(([name, declaration]) =>
    templateOf({ name, declaration, config, partials, variants: linked.get(name) ?? [] }),
  );
  return { templates, problems: sortProblems(problems) };
}

function expandAll(
  declarations: Declarations,
  { partials, tell }: { partials: Partials; tell: Tell },
): ReadonlyMap<string, Expansion | undefined> {
  const budget = newBudget();
  return new Map(
    [...declarations].map(([name, declaration]) => [
      name,
      declaration && expand(declaration, { partials, budget, tell }),
    ]),
  );
}

function templateOf(given: {
  name: string;
  declaration: Declaration | undefined;
  config: Config;
  partials: Partials;
  variants: readonly Variant[];
}): Template[] {
  const { name, declaration, config, partials, variants } = given;
  if (declaration?.settings === undefined) return [];
  const { read, settings, source, content, at } = declaration;
  const { description } = read.frontMatter;
  const used = [...content.uses.partials].map((partial) => partials.get(partial)?.path ?? partial);
  const template = {
    name,
    path: source.path,
    ...(description === undefined ? {} : { description }),
    ...settings,
    variants: [...variants],
    references: literalReferences(content.references),
    partials: used.sort(compare),
    at,
    lintOff: lintOffIn(declaration, config),
  };
  return [template];
}

function lintOffIn({ read }: Declaration, config: Config): string[] {
  return [...new Set([...config.lint.off, ...(read.frontMatter.image.lint?.off ?? [])])].sort(
    compare,
  );
}

function ownerOf(
  name: string,
  declaration: Declaration | undefined,
  variants: PathOwner['variants'],
): PathOwner[] {
  if (declaration === undefined) return [];
  const { content, at } = declaration;
  const inPath = new Set(content.pathUses.variables.map((use) => use.name));
  const axes = [...(content.combinations?.[0]?.values.keys() ?? [])];
  return [{ name, variants, at: at.path, axes, inPath }];
}

function lintTemplate(
  declaration: Declaration,
  given: {
    alts: readonly string[] | undefined;
    config: Config;
    partials: Partials;
    tell: Tell;
  },
): void {
  // Of a template whose lint: cannot be read, nobody knows which advice it silences.
  if (declaration.read.damage.lost('image', 'lint')) return;
  const subject = lintSubjectOf(declaration, given);
  lint(subject, { off: lintOffIn(declaration, given.config), tell: given.tell });
}
