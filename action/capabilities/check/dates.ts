import { mainId } from '../lifecycle.ts';
import type { ApiId, Model } from '../schema.ts';
import type { Issue } from './issue.ts';

/** Days that are out of order, and sources read on a day still to come. @param day YYYY-MM-DD */
export function dateIssues(model: Model, day: string): Issue[] {
  return [
    ...Object.entries(model.sources)
      .filter(([, { checked }]) => checked > day)
      .map(([key, { checked }]) => ({
        path: ['sources', key, 'checked'],
        words: `${checked} is still to come on ${day}. Write the day on which it was looked up.`,
      })),
    ...model.apiIds.flatMap(lifeIssues),
    ...rateIssues(model),
  ];
}

function lifeIssues({ released, shutdown }: ApiId, index: number): Issue[] {
  if (shutdown === null) return [];
  const { on, announced } = shutdown;
  const path = ['apiIds', index, 'shutdown'];
  const remedy = 'Mend the day that is wrong.';
  return [
    ...(released !== null && released > on
      ? [{ path: [...path, 'on'], words: `${on} is before the release on ${released}. ${remedy}` }]
      : []),
    ...(announced && announced.on > on
      ? [
          {
            path: [...path, 'announced', 'on'],
            words: `${announced.on} is after the shutdown on ${on}. ${remedy}`,
          },
        ]
      : []),
  ];
}

function rateIssues(model: Model): Issue[] {
  if (model.kind === 'comparison') return [];
  const { released } = mainId(model);
  return model.rates.flatMap(({ from }, index) => {
    const path = ['rates', index, 'from'];
    const last = model.rates[index - 1]?.from;
    if (last !== undefined && from <= last)
      return [
        {
          path,
          words: `${from} is not after ${last}, the day of the rates above. Put the oldest first, one entry a day.`,
        },
      ];
    return last === undefined && released !== null && from > released
      ? [
          {
            path,
            words: `${from} leaves the model without a price from its release on ${released}. Write that day, or add the rates that held then.`,
          },
        ]
      : [];
  });
}
