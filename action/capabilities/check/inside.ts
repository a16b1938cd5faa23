/** What stands at a key of an object or at an index of a list; undefined where nothing does. */
export function inside(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}
