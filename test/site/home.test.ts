import { expect, test } from 'vitest';
import { defaultConfig, readTemplates } from '#templates';
import { specimen } from '../../site/src/lib/home/specimen.ts';

test('the template on the home page is one that runs as it stands', () => {
  const templates = [{ path: 'templates/table.prompt', text: specimen }];
  const set = readTemplates({ templates, partials: [], config: defaultConfig });
  expect(set.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(set.templates[0]?.variants.map(({ path }) => path)).toEqual([
    'images/table/cup',
    'images/table/jug',
  ]);
});
