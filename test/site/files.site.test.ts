import { expect, inject, it } from 'vitest';
import { told } from './fault.ts';
import { staticChecks } from './static-checks.ts';

it.each(Object.entries(staticChecks))('%s', (_, check) => {
  expect(told(check(inject('folder'), inject('home')))).toEqual([]);
});
