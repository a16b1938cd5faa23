import { type PathOwner, tellCollisions } from './collisions.ts';
import type { Config } from './config.ts';
import { newBudget } from './evaluate.ts';
import { type Draft, expand } from './expand.ts';
import { link } from './link.ts';
import { lint } from './lint.ts';
import { nameIn } from './names.ts';
import { type Partials, readPartials } from './partials.ts';
import { compare, type Problem, sortProblems, type Tell, tellInto } from './problem.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Content } from './read-content.ts';
import { type Declaration, readTemplate } from './read-template.ts';
import type { SourceText, Template, TemplateSet, Variant } from './template.ts';

/**
 * All templates of a root: read, checked against their models, expanded into variants, linked to one
 * another, and everything wrong with any of them, sorted. A template with an error is listed without
 * variants as long as its settings are known. Nothing throws, whatever the texts hold.
 */
export function readTemplates(input: {
  readonly templates: readonly SourceText[];
  readonly partials: readonly SourceText[];
  readonly config: Config;
}): TemplateSet {
  const { config } = input;
  const problems: Problem[] = [];
  const tell = tellInto(problems);
  const partials = readPartials(input.partials, { globs: config.templates, tell });
  const declarations = readAll(input.templates, { config, partials, tell });
  const drafts = expandAll(declarations, { partials, tell });
  const linked = link(drafts, tell);
  const templates = [...declarations].flatMap(([name, declaration]) =>
    declaration === undefined
      ? []
      : [templateOf({ name, declaration, config, partials, variants: linked.get(name) ?? [] })],
  );
  tellCollisions(
    templates.flatMap((template) => ownerOf(template, declarations)),
    tell,
  );
  for (const template of templates) {
    lintTemplate(template, { declaration: declarations.get(template.name), partials, tell });
  }
  return { templates, problems: sortProblems(problems) };
}

/** By name; undefined where a file is too broken to be listed. */
type Declarations = ReadonlyMap<string, Declaration | undefined>;

function readAll(
  sources: readonly SourceText[],
  { config, partials, tell }: { config: Config; partials: Partials; tell: Tell },
): Declarations {
  const declarations = new Map<string, Declaration | undefined>();
  const paths = new Map<string, string>();
  for (const source of [...sources].sort((a, b) => compare(a.path, b.path))) {
    const name = nameIn(source.path, config.templates);
    const twin = paths.get(name);
    const at = { file: source.path, line: 1, column: 1 };
    if (twin !== undefined) {
      tell(at, {
        rule: 'name-taken',
        message: `The template ${name} exists twice: ${twin} has the same name`,
        remedy: 'Rename one of them.',
      });
    } else if (/[#\p{Cc}]/u.test(name)) {
      tell(at, {
        rule: 'template-name',
        message: `The name ${JSON.stringify(name)} holds # or a control character`,
        remedy: 'Rename the file: from: writes template#variant.',
      });
    } else {
      paths.set(name, source.path);
      declarations.set(name, readTemplate(source, { config, partials, tell }));
    }
  }
  return declarations;
}

function expandAll(
  declarations: Declarations,
  { partials, tell }: { partials: Partials; tell: Tell },
): Map<string, Draft[] | undefined> {
  const budget = newBudget();
  return new Map(
    [...declarations].map(([name, declaration]) => [
      name,
      declaration?.content && expand(declaration, declaration.content, { partials, budget, tell }),
    ]),
  );
}

function templateOf(given: {
  name: string;
  declaration: Declaration;
  config: Config;
  partials: Partials;
  variants: readonly Variant[];
}): Template {
  const { name, declaration, config, partials, variants } = given;
  const { frontMatter, settings, source, content, at } = declaration;
  const { description, image } = frontMatter;
  const used = [...(content?.uses.partials ?? [])].map(
    (partial) => partials.get(partial)?.path ?? partial,
  );
  return {
    name,
    path: source.path,
    ...(description === undefined ? {} : { description }),
    ...settings,
    variants: [...variants],
    partials: used.sort(compare),
    at,
    lintOff: [...new Set([...config.lint.off, ...(image.lint?.off ?? [])])].sort(compare),
  };
}

function ownerOf({ name, variants }: Template, declarations: Declarations): PathOwner[] {
  const declaration = declarations.get(name);
  const content = declaration?.content;
  if (declaration === undefined || content === undefined) return [];
  const inPath = new Set(content.pathUses.variables.map((use) => use.name));
  const axes = [...(content.combinations[0]?.values.keys() ?? [])];
  return [{ name, variants, at: declaration.at.path, axes, inPath }];
}

function lintTemplate(
  template: Template,
  {
    declaration,
    partials,
    tell,
  }: { declaration: Declaration | undefined; partials: Partials; tell: Tell },
): void {
  const content = declaration?.content;
  if (declaration === undefined || content === undefined || template.variants.length === 0) return;
  const { intent, tier, aspectRatio, variants, lintOff } = template;
  const subject = {
    intent,
    tier,
    aspectRatio,
    references: content.references,
    mentioned: new Set(content.uses.references.map(({ id }) => id)),
    prose: proseIn(declaration, content, partials),
    alts: variants.map(({ alt }) => alt),
    at: declaration.at,
  };
  lint(subject, { off: lintOff, tell });
}

function proseIn({ file }: Declaration, { uses }: Content, partials: Partials): Prose[] {
  const bodies = [...uses.partials].sort(compare).map((name) => partials.get(name)?.body);
  return [file.body, ...bodies].flatMap((body) => (body === undefined ? [] : [proseOf(body)]));
}
