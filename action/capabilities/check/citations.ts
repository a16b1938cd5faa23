import { inside } from './inside.ts';
import type { Issue } from './issue.ts';
import type { ModelFile } from './read-file.ts';

/** Sources that no fact cites, and disputes about what the file does not hold, or does not hold otherwise. */
export function citationIssues({ model, json }: ModelFile): Issue[] {
  const cited = citedIn(json);
  return [
    ...Object.keys(model.sources)
      .filter((key) => !cited.has(key))
      .map((key) => ({
        path: ['sources', key],
        words: 'No fact cites this source. Cite it where it tells something, or remove it.',
      })),
    ...model.disputes.flatMap(({ about, otherwise }, index) => {
      const fact = about.reduce<unknown>(inside, json);
      const path = ['disputes', index];
      if (fact === undefined)
        return [
          {
            path: [...path, 'about'],
            words: `There is no ${about.join('.')} in the file. Write the keys that lead to the fact.`,
          },
        ];
      return fact === otherwise
        ? [
            {
              path: [...path, 'otherwise'],
              words: `${JSON.stringify(fact)} is what the file says of ${about.join('.')} too. Write what the other source says.`,
            },
          ]
        : [];
    }),
  ];
}

/** The keys of sources that are named anywhere below a value. */
function citedIn(value: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'sources' && Array.isArray(inner))
      for (const name of inner) found.add(String(name));
    return inner;
  });
  return found;
}
