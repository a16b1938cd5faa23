import type { Need, Permission, Token } from './access.ts';
import type { Answer } from './answers.ts';
import type { World } from './world.ts';

/** A request that has passed its checks. */
export interface Call<Body = unknown> {
  readonly world: World;
  readonly token: Token;
  /** Values of the parameters in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON that fits the route's schema. */
  readonly body: Body;
  /** The Accept header. */
  readonly accept: string;
}

/** One route: what it asks of the token, and what it does. */
export interface Route {
  readonly need: Need;
  readonly handle: (call: Call) => Promise<Answer> | Answer;
}

/** Routes by operation, as the description names them: `GET /repos/{owner}/{repo}`. */
export type Routes = Readonly<Record<string, Route>>;

type Handle<Body> = (call: Call<Body>) => Promise<Answer> | Answer;

/** A route that reads. */
export function reads(anyOf: Permission | readonly Permission[], handle: Handle<never>): Route {
  return { need: { level: 'read', anyOf: [anyOf].flat() }, handle: handle as Route['handle'] };
}

/** A route that writes. `Body` is what its schema has already made sure of. */
export function writes<Body>(
  anyOf: Permission | readonly Permission[],
  handle: Handle<Body>,
): Route {
  return { need: { level: 'write', anyOf: [anyOf].flat() }, handle: handle as Route['handle'] };
}

/** One page of a list, with the Link header that leads to the others. `url` is the list's own. */
export function page<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  url: string,
): { readonly items: readonly Item[]; readonly headers: Record<string, string> } {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const current = Math.max(Number(query.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (to: number, rel: string): string => {
    const search = new URLSearchParams(query);
    search.set('page', String(to));
    return `<${url}?${search}>; rel="${rel}"`;
  };
  const links = [
    ...(current > 1 ? [link(current - 1, 'prev')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first')] : []),
  ];
  return {
    items: items.slice((current - 1) * size, current * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}
