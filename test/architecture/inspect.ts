import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';
import { syntaxFaults } from './syntax-rules.ts';

/** A broken rule: where, and what was found there. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly found: string;
}

/** The import graph of folders below a root, with imports of types. */
async function importsBelow(root: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      tsPreCompilationDeps: true,
      doNotFollow: 'node_modules',
      exclude: '^(action/dist|site/dist|site/[.]astro)/',
      validate: true,
      ruleSet: { forbidden: [...importRules] },
    },
    {
      // Each tree of a test has its own package.json; the resolver would remember the first one.
      bustTheCache: true,
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['node', 'import', 'types'],
    },
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** One import: who, whom, and the module as it was written. */
export interface Edge {
  readonly file: string;
  readonly target: string;
  readonly module: string;
}

/** What was found in a tree. Files are those of the folders that were asked for. */
export interface Inspection {
  readonly violations: readonly Violation[];
  readonly files: readonly string[];
  readonly edges: readonly Edge[];
}

/**
 * Reads every file of a tree once and judges it by all rules. Violations are sorted.
 * @param folders folders or files of its top level that hold code
 */
export async function inspect(
  root: string,
  folders: readonly string[] = ['action', 'site', 'test'],
): Promise<Inspection> {
  const { modules, summary } = await importsBelow(root, folders);
  const imports = summary.violations.map(
    ({ rule, from, to }): Violation => ({ rule: rule.name, file: from, found: `imports ${to}` }),
  );
  const own = modules.filter(({ source }) =>
    folders.some((folder) => source === folder || source.startsWith(`${folder}/`)),
  );
  const files = own.map(({ source }) => source);
  // The import graph does not read these: what they import is judged as syntax.
  const pages: string[] = [];
  for await (const page of glob('site/src/**/*.astro', { cwd: root })) pages.push(page);
  const syntax = [...files.filter((file) => file.endsWith('.ts')), ...pages].map(
    async (file): Promise<Violation[]> => {
      const faults = syntaxFaults(file, await readFile(join(root, file), 'utf8'));
      return faults.map(({ rule, line, fault }) => ({
        rule,
        file,
        found: `line ${line}: ${fault}`,
      }));
    },
  );
  const violations = [...imports, ...(await Promise.all(syntax)).flat()];
  const edges = own.flatMap(({ source, dependencies }) =>
    dependencies.map(({ module, resolved }) => ({ file: source, target: resolved, module })),
  );
  return { violations: violations.sort((a, b) => key(a).localeCompare(key(b))), files, edges };
}

function key({ rule, file, found }: Violation): string {
  return `${rule} ${file} ${found}`;
}
