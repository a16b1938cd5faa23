/**
 * On disk a fact cites its sources by key (`"sources": ["pricing"]`) into the file's own table
 * (`"sources": { "pricing": { "url": …, "checked": … } }`); in memory it carries the entries themselves.
 * A key that the table lacks stays a string, which the schema refuses.
 */
export function citeSources(json: unknown): unknown {
  const table = isObject(json) && isObject(json.sources) ? json.sources : {};
  const cite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cite);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        key === 'sources' && Array.isArray(inner)
          ? [key, inner.map((name) => table[name] ?? name)]
          : [key, cite(inner)],
      ),
    );
  };
  return cite(json);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
