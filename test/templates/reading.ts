import { expect, it } from 'vitest';
import { printProblem, readConfig, readTemplates, type Template } from '#templates';

/** What a set of files reads as: templates by name, and problems as they are printed. */
export interface Reading {
  templates: Record<string, Template>;
  /** Errors, printed. */
  errors: string[];
  /** Warnings, printed. */
  warnings: string[];
  /** Ids of the rules behind the warnings. */
  rules: string[];
}

/**
 * Reads files by path: `darkroom.yml`, `_name.prompt` as partials, all else as templates. A name without
 * a folder stands under `templates/`.
 */
export function read(files: Readonly<Record<string, string>>): Reading {
  const { 'darkroom.yml': yml, ...rest } = files;
  const { config, problems: faults } = readConfig(
    yml === undefined ? undefined : { path: 'darkroom.yml', text: yml },
  );
  const sources = Object.entries(rest).map(([path, text]) => ({
    path: path.includes('/') ? path : `templates/${path}`,
    text,
  }));
  const isPartial = ({ path }: { path: string }) => /(^|\/)_[^/]*$/.test(path);
  const { templates, problems } = readTemplates({
    templates: sources.filter((source) => !isPartial(source)),
    partials: sources.filter(isPartial),
    config,
  });
  const all = [...faults, ...problems];
  return {
    templates: Object.fromEntries(templates.map((template) => [template.name, template])),
    errors: all.filter(({ severity }) => severity === 'error').map(printProblem),
    warnings: all.filter(({ severity }) => severity === 'warning').map(printProblem),
    rules: all.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule),
  };
}

/** A template without fault or finding, with lines put in place of others: `image:` keys and a body. */
export function template(
  image: string,
  body = 'A ceramic bowl on a table, soft window light.',
  top = 'model: nano-banana-2.1',
): string {
  return `---\n${top}\nimage:\n  intent: final\n  path: images/bowl\n  alt: A bowl\n${image}\n---\n${body}\n`;
}

/** The prompt's own text in the first variant: what is sent after the labelled references. */
export function bodyOf(template: Template | undefined, variant = 0): string | undefined {
  const last = template?.variants[variant]?.parts.at(-1);
  return last && 'text' in last ? last.text : undefined;
}

/** Files that are wrong (one text is `a.prompt`), and all errors they are told, whole. */
export type BadInput = readonly [
  name: string,
  files: string | Readonly<Record<string, string>>,
  errors: readonly string[],
];

/** One test for each bad input: its errors are exactly these. */
export function itTells(inputs: readonly BadInput[]): void {
  it.each(inputs)('tells of %s', (_, files, errors) => {
    const { errors: told } = read(typeof files === 'string' ? { 'a.prompt': files } : files);
    expect(told).toEqual(errors);
  });
}
