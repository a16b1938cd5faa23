import type { CompiledNode, CompiledPath, CompiledPrompt } from '../lib/catalog.ts';

/** Values by the names of fields. A field that is not here has its default; `null` is no value. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** The prompt as a person reads it: what is said of each reference, then its own text. */
export function fill(prompt: CompiledPrompt, values: FieldValues): string {
  return [...prompt.labels, fillBody(prompt, values)].join('\n\n');
}

/**
 * The prompt's own text, the last part of what is sent. Values are data and are never read as anything else; where
 * one is missing its name stands in braces, so that nobody overlooks it.
 */
export function fillBody({ fields, nodes }: CompiledPrompt, values: FieldValues): string {
  const defaults = Object.fromEntries(fields.map((field) => [field.name, field.default]));
  const filling = new Filling({ ...defaults, ...values });
  filling.write(nodes);
  return filling.text.replace(/\r\n?/g, '\n').trim();
}

class Filling {
  text = '';
  readonly scopes: unknown[];

  constructor(values: FieldValues) {
    this.scopes = [values];
  }

  write(nodes: readonly CompiledNode[] = []): void {
    for (const node of nodes) this.one(node);
  }

  one(node: CompiledNode): void {
    if (typeof node === 'string') this.text += node;
    else if ('value' in node) this.text += shown(this.look(node.value), node.value);
    else if ('mention' in node) this.text += this.begins() ? capital(node.mention) : node.mention;
    else if ('when' in node) this.write(isTrue(this.look(node.when)) ? node.do : node.else);
    else if ('each' in node) this.each(this.look(node.each), node);
    else {
      const { length } = this.text;
      this.write(node.trim);
      this.text = this.text.slice(0, length) + this.text.slice(length).trim();
    }
  }

  each(list: unknown, branches: Extract<CompiledNode, { each: CompiledPath }>): void {
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    const last = items.length - 1;
    if (last < 0) this.write(branches.else);
    for (const [index, item] of items.entries()) {
      this.scopes.push({ item, index, first: index === 0, last: index === last });
      this.write(branches.do);
      this.scopes.pop();
    }
  }

  look([scope, ...keys]: CompiledPath): unknown {
    return keys.reduce(ownOf, this.scopes[scope]);
  }

  /** Whether a sentence begins here. */
  begins(): boolean {
    const ending = this.text.trimEnd().at(-1);
    return ending === undefined || '.!?:'.includes(ending);
  }
}

/** An own field of a map; of anything else nothing. */
export function ownOf(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value has fields. */
export function isMap(value: unknown): value is FieldValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown, [scope, ...keys]: CompiledPath): string {
  if (value !== undefined && value !== null && typeof value !== 'object') return String(value);
  return `{{${keys.slice(scope && 1).join('.') || 'this'}}}`;
}

/** As in Handlebars, an empty list is false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
