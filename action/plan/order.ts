import type { Template, Variant } from '#templates';
import type { Stage } from './stages.ts';

/** One image to decide about: a template's variant and candidate. */
export interface Node {
  readonly id: string;
  readonly template: Template;
  readonly variant: Variant;
  readonly candidate: number;
}

/** The name of a render: `hero`, `hero#citrus`, and `hero#citrus@2` for a further candidate. */
export function renderId(template: string, variant: string, candidate = 1): string {
  return `${template}${variant && `#${variant}`}${candidate > 1 ? `@${candidate}` : ''}`;
}

/**
 * Every image of the templates in graph order: a source before what is made from it, otherwise by template and
 * variant. Candidates are made at the first stage (preview) only. Templates have no cycles: their reader
 * reports them.
 */
export function inGraphOrder(templates: readonly Template[], stage: Stage): Node[] {
  const nodes = templates.flatMap((template) => nodesOf(template, stage));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered = new Set<Node>();
  const visit = (node: Node): void => {
    if (ordered.has(node)) return;
    for (const id of sourcesOf(node)) {
      const source = byId.get(id);
      if (source !== undefined) visit(source);
    }
    ordered.add(node);
  };
  for (const node of nodes) visit(node);
  return [...ordered];
}

/** The ids of the renders that a node's `from:` references name. */
export function sourcesOf(node: Node): string[] {
  return node.variant.references.flatMap(({ source }) =>
    'from' in source ? [renderId(source.from.template, source.from.variant)] : [],
  );
}

/** What a run is narrowed to, by name (`--only`) or by file (`--templates`). Everything is judged against all. */
export interface Narrowing {
  readonly only?: string;
  /** Paths of template files. */
  readonly among?: ReadonlySet<string>;
}

/** Whether a run looks at a part of the templates only. */
export function isNarrowed({ only, among }: Narrowing): boolean {
  return only !== undefined || among !== undefined;
}

/** The nodes that a run is narrowed to, and every source that they are made from. */
export function selectNodes(nodes: readonly Node[], narrowing: Narrowing): Set<Node> {
  if (!isNarrowed(narrowing)) return new Set(nodes);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const selected = new Set<Node>();
  const add = (node: Node): void => {
    if (selected.has(node)) return;
    selected.add(node);
    for (const id of sourcesOf(node)) {
      const source = byId.get(id);
      if (source !== undefined) add(source);
    }
  };
  for (const node of nodes) if (isChosen(node, narrowing)) add(node);
  return selected;
}

/** Whether a run is about this image itself, which `--only NAME` names by template, by variant, or by candidate. */
export function isChosen(node: Node, { only, among }: Narrowing): boolean {
  const { template, variant } = node;
  if (among !== undefined && !among.has(template.path)) return false;
  if (only === undefined) return true;
  return [template.name, template.path, renderId(template.name, variant.id), node.id].includes(
    only,
  );
}

function nodesOf(template: Template, stage: Stage): Node[] {
  const candidates = stage === 'preview' ? template.candidates : 1;
  return template.variants.flatMap((variant) =>
    Array.from({ length: candidates }, (_, index) => ({
      id: renderId(template.name, variant.id, index + 1),
      template,
      variant,
      candidate: index + 1,
    })),
  );
}
