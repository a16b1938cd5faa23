import type { Config } from './config.ts';
import { nameIn } from './names.ts';
import { type Partials, readPartials } from './partials.ts';
import { compare, type Tell } from './problem.ts';
import { type Declaration, readTemplate } from './read-template.ts';
import type { SourceText } from './template.ts';

/** The texts of a root, already read, and its settings. */
export interface Sources {
  readonly templates: readonly SourceText[];
  readonly partials: readonly SourceText[];
  readonly config: Config;
}

/** By name; undefined where a file is too broken to be listed. */
export type Declarations = ReadonlyMap<string, Declaration | undefined>;

/** Reads every partial and template of a root, in the order of their paths; everything wrong is told. */
export function readDeclarations(
  { templates, partials: sources, config }: Sources,
  tell: Tell,
): { readonly partials: Partials; readonly declarations: Declarations } {
  const partials = readPartials(sources, { globs: config.templates, tell });
  return { partials, declarations: readAll(templates, { config, partials, tell }) };
}

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
