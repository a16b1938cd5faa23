import { distance } from 'fastest-levenshtein';
import { mainId } from './lifecycle.ts';
import { files } from './models/index.ts';
import type { ApiId, Model } from './schema.ts';
import { citeSources } from './sources.ts';

/**
 * Every known model, sorted by name. The files are trusted here: the tests and the build of the site hold each to
 * `check/`.
 */
export const models: readonly Model[] = Object.values(files)
  .map((json) => citeSources(json) as Model)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** `suggestions` are names or API ids that look like the query, closest first, at most three. */
export type ModelMatch =
  | { found: true; model: Model; apiId: ApiId }
  | { found: false; suggestions: string[] };

interface Term {
  /** In lower case. */
  spelling: string;
  /** What to write instead: the name or the id. */
  proper: string;
  model: Model;
  apiId: ApiId;
}

const terms = models.flatMap(termsOf);

/**
 * A model by its name (`nano-banana-2.1`), its display name (`Nano Banana 2.1`) or any of its API ids,
 * also retired ones; a leading `googleai/`, `vertexai/` or `models/` and upper case are ignored. A name
 * resolves to the model's stable id, an API id to itself.
 */
export function findModel(query: string): ModelMatch {
  const wanted = query
    .trim()
    .toLowerCase()
    .replace(/^(googleai|vertexai|models)\//, '');
  const term = terms.find(({ spelling }) => spelling === wanted);
  if (term) return { found: true, model: term.model, apiId: term.apiId };
  return { found: false, suggestions: suggest(wanted) };
}

/** What `apiId` gives way to; undefined when it has no successor. */
export function successorOf(apiId: ApiId): ModelMatch | undefined {
  return apiId.successor === null ? undefined : findModel(apiId.successor);
}

function termsOf(model: Model): Term[] {
  const named = [model.name, model.displayName].map((word) => ({
    spelling: word.toLowerCase(),
    proper: model.name,
    model,
    apiId: mainId(model),
  }));
  const ids = model.apiIds.map((apiId) => ({ spelling: apiId.id, proper: apiId.id, model, apiId }));
  return [...named, ...ids];
}

/** A third of the letters may be wrong: enough for slips, too few to turn one model into another. */
function suggest(wanted: string): string[] {
  const near = terms
    .map(({ spelling, proper }) => ({ proper, away: distance(wanted, spelling) }))
    .filter(({ away }) => away <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.away - b.away || (a.proper < b.proper ? -1 : 1));
  return [...new Set(near.map(({ proper }) => proper))].slice(0, 3);
}
