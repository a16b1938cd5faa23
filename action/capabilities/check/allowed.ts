import { either } from '../either.ts';

/** What is used here of a JSON Schema. */
export interface Shape {
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | false;
  readonly items?: Shape;
}

/** What may stand where one of these shapes is asked for: `true, false or null`. */
export function allowedIn(shapes: readonly Shape[]): string {
  const words = [...new Set(shapes.flatMap(alternatives))];
  // What follows a list would read as one of its items.
  const isList = (one: string): boolean => one.startsWith('a list');
  return either([...words.filter((one) => !isList(one)), ...words.filter(isList)]);
}

/** The keys that an object of one of these shapes may have. */
export function keysIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap(({ properties, propertyNames }) =>
    properties
      ? Object.keys(properties).map((key) => JSON.stringify(key))
      : alternatives(propertyNames ?? {}),
  );
}

function alternatives(shape: Shape): string[] {
  const { description, anyOf, type } = shape;
  if (description !== undefined) return [description];
  if (shape.const !== undefined) return [JSON.stringify(shape.const)];
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one));
  if (anyOf) return anyOf.flatMap(alternatives);
  return [type ?? []].flat().flatMap((one) => ofType(one, shape));
}

function ofType(type: string, shape: Shape): string[] {
  switch (type) {
    case 'boolean':
      return ['true', 'false'];
    case 'null':
      return ['null'];
    case 'integer':
      return [`a whole number${from(shape)}`];
    case 'number':
      return [`a number${from(shape)}`];
    case 'array':
      return [`a list ${itemsOf(shape)} ${allowedIn([shape.items ?? {}])}`];
    case 'object': {
      const keys = keysIn([shape]);
      return [keys.length === 0 ? 'an object' : `an object with ${keys.join(', ')}`];
    }
  }
  return [shape.minLength ? 'some text' : 'text'];
}

function itemsOf({ minItems }: Shape): string {
  return minItems ? 'of at least one item, each' : 'in which each item is';
}

function from({ minimum, exclusiveMinimum }: Shape): string {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  return minimum === undefined ? '' : ` from ${minimum} up`;
}
