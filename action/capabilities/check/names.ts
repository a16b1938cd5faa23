import type { Issue } from './issue.ts';
import type { ModelFile } from './read-file.ts';

/** Names and ids that lead to more than one thing, and a file that is not named after its model. */
export function nameIssues(file: ModelFile, all: readonly ModelFile[]): Issue[] {
  const { path, model } = file;
  const others = all
    .filter((one) => one !== file)
    .flatMap((one) => wordsOf(one).map(({ word }) => ({ word, path: one.path })));
  const own = wordsOf(file);
  return [
    ...(path.endsWith(`/${model.name}.json`)
      ? []
      : [
          {
            path: ['name'],
            words: `The file is not ${model.name}.json. Name one after the other.`,
          },
        ]),
    ...own.flatMap(({ word, at }, index) => {
      const other = others.find((one) => one.word === word);
      if (other)
        return [{ path: at, words: `${other.path} has this name or id too. Give each its own.` }];
      const isAgain =
        at[0] === 'apiIds' &&
        own.slice(0, index).some((one) => one.at[0] === 'apiIds' && one.word === word);
      return isAgain ? [{ path: at, words: 'This id stands here twice. Remove one entry.' }] : [];
    }),
  ];
}

/** All that a model is found by, as it is compared: without regard to case. */
function wordsOf({ model }: ModelFile): { word: string; at: Issue['path'] }[] {
  const { name, displayName, apiIds } = model;
  return [
    { word: name.toLowerCase(), at: ['name'] },
    { word: displayName.toLowerCase(), at: ['displayName'] },
    ...apiIds.map(({ id }, index) => ({ word: id.toLowerCase(), at: ['apiIds', index, 'id'] })),
  ];
}
