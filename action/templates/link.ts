import { circles } from './circles.ts';
import type { Draft } from './expand.ts';
import type { Place, Tell } from './problem.ts';
import type { DeclaredReference } from './references.ts';
import { didYouMean, listed } from './suggest.ts';
import type { TemplateReference, Variant } from './template.ts';

/** A template's variants, or undefined when it has an error. */
export type Drafts = ReadonlyMap<string, readonly Draft[] | undefined>;
/** The same with every `from:` found; undefined also where a source has an error. */
export type Linked = ReadonlyMap<string, readonly Variant[] | undefined>;

/**
 * Finds what each `from:` means. A template with a fault of its own, in a circle, or drawing on such a
 * template has no variants any more; the first two are told. Nor have the `unsound`, whose variants are
 * only looked at.
 */
export function link(drafts: Drafts, unsound: ReadonlySet<string>, tell: Tell): Linked {
  const linked = new Map<string, readonly Variant[] | undefined>();
  const index = new Map(
    [...drafts].map(([name, variants]) => [
      name,
      variants && new Set(variants.map(({ id }) => id)),
    ]),
  );
  for (const [name, variants] of drafts) {
    linked.set(name, variants && linkAll(variants, index, tell));
  }
  for (const name of [...tellCircles(drafts, linked, tell), ...unsound])
    linked.set(name, undefined);
  return withoutDangling(linked);
}

type Index = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function linkAll(
  variants: readonly Draft[],
  index: Index,
  tell: Tell,
): readonly Variant[] | undefined {
  const told = new Set<DeclaredReference>();
  const blame =
    (reference: DeclaredReference): Tell =>
    (at, fault) => {
      if (!told.has(reference)) tell(at, fault);
      told.add(reference);
    };
  const all = variants.map((variant): Variant => {
    const references = variant.references.map(({ declared, source }) =>
      declared.kind === 'path'
        ? referenceTo(declared, { path: source })
        : linkOne(declared, source, { index, tell: blame(declared) }),
    );
    return { ...variant, references: references.filter((reference) => reference !== undefined) };
  });
  return told.size === 0 ? all : undefined;
}

function linkOne(
  declared: DeclaredReference,
  source: string,
  { index, tell }: { index: Index; tell: Tell },
): TemplateReference | undefined {
  const cut = source.indexOf('#');
  const template = cut < 0 ? source : source.slice(0, cut);
  const wanted = cut < 0 ? undefined : source.slice(cut + 1);
  const at = declared.source.at;
  if (!index.has(template)) {
    tell(at, {
      rule: 'unknown-template',
      message: `There is no template ${JSON.stringify(template)}`,
      remedy: didYouMean(template, index.keys(), 'Name a template by its path without .prompt.'),
    });
    return undefined;
  }
  const ids = [...(index.get(template) ?? [])];
  // A source with an error of its own has no variants yet; its own problem is told already.
  if (ids.length === 0) return referenceTo(declared, { from: { template, variant: wanted ?? '' } });
  if (wanted === undefined && ids.length > 1) {
    tell(at, {
      rule: 'unknown-variant',
      message: `${template} has ${ids.length} variants, and from: does not say which`,
      remedy: `Write one of ${listed(
        ids.map((id) => `${template}#${id}`),
        4,
      )}.`,
    });
    return undefined;
  }
  const variant = wanted ?? ids[0] ?? '';
  if (!index.get(template)?.has(variant)) {
    tell(at, {
      rule: 'unknown-variant',
      message: `${template} has no variant ${JSON.stringify(variant)}`,
      remedy: didYouMean(
        variant,
        ids,
        ids[0] === '' ? `Write ${template} alone.` : `Use one of ${listed(ids)}.`,
      ),
    });
    return undefined;
  }
  return referenceTo(declared, { from: { template, variant } });
}

function referenceTo(
  { id, role, at }: DeclaredReference,
  source: TemplateReference['source'],
): TemplateReference {
  return { id, role, source, at };
}

/** Names the templates that stand in a circle of renders; tells each circle once. */
function tellCircles(drafts: Drafts, linked: Linked, tell: Tell): ReadonlySet<string> {
  const circular = new Set<string>();
  for (const circle of circles(edgesOf(linked))) {
    const names = circle.map(templateOf);
    const [first = ''] = circle;
    const [from = '', to = ''] = [names[0], names[1] ?? names[0]];
    if (!names.every((name) => circular.has(name))) {
      tell(placeOf(drafts.get(from), to), {
        rule: 'reference-cycle',
        message: `${first} needs itself: ${[...circle, first].join(' → ')}`,
        remedy: 'Give one of them a reference by path, or none.',
      });
    }
    for (const name of names) circular.add(name);
  }
  return circular;
}

/** Render → the renders it needs, where it needs any; keyed `hero#citrus`, or `hero` where there is only one. */
function edgesOf(linked: Linked): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const [name, variants] of linked) {
    for (const { id, references } of variants ?? []) {
      const sources = references.flatMap(({ source }) => ('from' in source ? [source.from] : []));
      if (sources.length === 0) continue;
      edges.set(
        renderKey(name, id),
        sources.map(({ template, variant }) => renderKey(template, variant)),
      );
    }
  }
  return edges;
}

function renderKey(template: string, variant: string): string {
  return variant === '' ? template : `${template}#${variant}`;
}

function templateOf(key: string): string {
  return key.split('#')[0] ?? key;
}

/** Where the first of these variants says that it draws on `template`. */
function placeOf(variants: readonly Draft[] | undefined, template: string): Place {
  const references = (variants ?? []).flatMap((variant) => variant.references);
  const from = references.find(
    ({ declared, source }) => declared.kind === 'from' && templateOf(source) === template,
  );
  return from?.declared.source.at ?? { file: template, line: 1, column: 1 };
}

/** Takes the variants from every template that draws on one without variants. */
function withoutDangling(linked: Linked): Linked {
  const broken = [...linked].filter(([, variants]) =>
    variants?.some((variant) => dangles(variant, linked)),
  );
  if (broken.length === 0) return linked;
  return withoutDangling(
    new Map([...linked, ...broken.map(([name]) => [name, undefined] as const)]),
  );
}

function dangles({ references }: Variant, linked: Linked): boolean {
  return references.some(({ source }) => 'from' in source && !linked.get(source.from.template));
}
