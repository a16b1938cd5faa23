import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { limits } from './limits.ts';
import type { Fault } from './problem.ts';

/** Thrown where YAML holds what cannot be plain data; `offset` is its place in the text. */
export class Refused extends Error {
  readonly fault: Fault;
  readonly offset: number;
  constructor(node: { range?: readonly number[] | null | undefined }, fault: Fault) {
    super(fault.message);
    this.fault = fault;
    this.offset = node.range?.[0] ?? 0;
  }
}

/** Converts YAML's nodes to plain data, following aliases within a budget. */
export class Plain {
  readonly #document: Document;
  #values = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  convert(node: unknown, depth: number): unknown {
    if (node === null || node === undefined) return null;
    const known = node as Scalar;
    this.#values += 1;
    if (this.#values > limits.yamlValues) {
      throw new Refused(known, tooMuch(`holds more than ${limits.yamlValues} values`));
    }
    if (depth > limits.yamlDepth) {
      throw new Refused(known, tooMuch(`is nested more than ${limits.yamlDepth} deep`));
    }
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => this.convert(item, depth + 1));
    if (isMap(node)) return this.#object(node, depth);
    return this.#target(node as Alias, depth);
  }

  #object(map: YAMLMap, depth: number): unknown {
    const entries = map.items.map(({ key, value }: Pair) => {
      if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
        throw new Refused((key ?? map) as Scalar, {
          rule: 'yaml',
          message: 'This key is not text',
          remedy: 'Put text that starts with {{ in quotes.',
        });
      }
      return [String(key.value), this.convert(value, depth + 1)] as const;
    });
    return Object.fromEntries(entries);
  }

  #target(alias: Alias, depth: number): unknown {
    const target = alias.resolve(this.#document);
    const start = alias.range?.[0] ?? 0;
    const within = target?.range && target.range[0] <= start && start < target.range[2];
    if (target === undefined || within) {
      throw new Refused(alias, {
        rule: 'yaml-alias',
        message: `*${alias.source} ${within ? 'stands inside the value that it names' : 'names no anchor'}`,
        remedy: 'Write the value out.',
      });
    }
    try {
      return this.convert(target, depth + 1);
    } catch (error) {
      // A bomb is told where it is lit, not where its powder lies.
      if (error instanceof Refused && error.fault.rule === 'too-large')
        throw new Refused(alias, error.fault);
      throw error;
    }
  }
}

/** What to say about YAML that is too large or too deep. */
export function tooMuch(what: string): Fault {
  return { rule: 'too-large', message: `This YAML ${what}`, remedy: 'Make it smaller.' };
}
