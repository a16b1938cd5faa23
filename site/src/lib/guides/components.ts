import type { MdastNode } from 'satteri';
import { andText, orText } from '../words.ts';

/** The components that stand between the blocks of a guide. */
export const partNames = ['CopyPrompts', 'Disputes', 'TierLadder'] as const;

/** A component in a guide's tree. */
export type Jsx = Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** Whether a node is a component. */
export function isJsx(node: MdastNode): node is Jsx {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** How a component is written. */
interface Form {
  readonly needs?: readonly string[];
  readonly may?: string;
  readonly remedy: string;
}

const forms = new Map<string, Form>([
  [
    'Fact',
    {
      needs: ['of'],
      may: 'model',
      remedy: 'Write <Fact of="…" /> within a line, with model="…" for another model.',
    },
  ],
  [
    'Versus',
    { needs: ['of', 'model'], remedy: 'Write <Versus of="…" model="…" /> within a line.' },
  ],
  ['ModelLink', { needs: ['to'], remedy: 'Write <ModelLink to="…" /> within a line.' }],
  ...partNames.map((name) => {
    const remedy = `Write <${name} /> on a line of its own, outside lists.`;
    return [name, { remedy }] as const;
  }),
]);

/** Attributes that are plain text, by name; undefined of one that is something else. */
export function attributesOf({ attributes }: Jsx): Record<string, string | undefined> {
  return Object.fromEntries(
    attributes.map((one) =>
      one.type === 'mdxJsxAttribute'
        ? [one.name, typeof one.value === 'string' ? one.value : undefined]
        : ['{…}', undefined],
    ),
  );
}

/**
 * What is wrong with how a component is written where it stands, and how to write it; undefined where nothing is, or
 * where no guide knows it.
 */
export function misuseOf(node: Jsx): string | undefined {
  const form = forms.get(node.name ?? '');
  if (form === undefined) return undefined;
  const clauses = attributeClauses(attributesOf(node), form);
  if (node.children.length > 0) clauses.push('has something between its tags');
  const inLine = node.type === 'mdxJsxTextElement';
  if (form.needs !== undefined && !inLine) clauses.push('stands alone');
  // One that is written well and stands alone is a part, unless it does so in a list.
  if (form.needs === undefined && clauses.length === 0)
    clauses.push(inLine ? 'stands in a line' : 'stands in a list');
  return clauses.length === 0 ? undefined : `<${node.name}> ${andText(clauses)}. ${form.remedy}`;
}

function attributeClauses(
  attributes: Readonly<Record<string, string | undefined>>,
  { needs = [], may }: Form,
): string[] {
  const missing = needs.filter((name) => !(name in attributes));
  const known = (name: string): boolean => needs.includes(name) || name === may;
  const strange = Object.keys(attributes).filter((name) => !known(name));
  const unread = Object.keys(attributes).filter(
    (name) => known(name) && attributes[name] === undefined,
  );
  return [
    ...(missing.length > 0 ? [`lacks ${andText(missing.map(quoted))}`] : []),
    ...(strange.length > 0 ? [`does not know ${orText(strange.map(quoted))}`] : []),
    ...unread.map((name) => `has an attribute ${quoted(name)} that is no text in quotes`),
  ];
}

function quoted(name: string): string {
  return `"${name}"`;
}
