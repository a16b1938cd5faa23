import { distance } from 'fastest-levenshtein';
import type { ApiId } from '../schema.ts';
import type { Issue } from './issue.ts';
import type { ModelFile } from './read-file.ts';

/** Successors that are no API id of any file, or that lead back to where they began. */
export function successorIssues({ model }: ModelFile, all: readonly ModelFile[]): Issue[] {
  const ids = all.flatMap((file) => file.model.apiIds);
  return model.apiIds.flatMap((apiId, index) => {
    const words = wrongWith(apiId, ids);
    return words === undefined ? [] : [{ path: ['apiIds', index, 'successor'], words }];
  });
}

function wrongWith({ id, successor }: ApiId, ids: readonly ApiId[]): string | undefined {
  if (successor === null) return undefined;
  const others = ids.filter((one) => one.id !== id);
  const after = (one: string) => ids.find((other) => other.id === one)?.successor;
  if (successor === id) return 'An id cannot succeed itself. Name another, or write null.';
  if (!others.some((one) => one.id === successor)) {
    const [nearest] = others
      .map((one) => one.id)
      .sort((a, b) => distance(successor, a) - distance(successor, b));
    return `${successor} is no API id of any model here. Write one, such as ${nearest}, or null.`;
  }
  const chain = [id, successor];
  for (let next = after(successor); next; next = after(next)) {
    if (next === id)
      return `${[...chain, id].join(' → ')} leads back to itself. Let it end in an id that goes on.`;
    // A circle further on is told where it is.
    if (chain.includes(next)) return undefined;
    chain.push(next);
  }
  return undefined;
}
