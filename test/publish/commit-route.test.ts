import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitRoute, needsPull } from '../../action/publish/commit-route.ts';

const mebibyte = 2 ** 20;
const some = (count: number, bytes = 1000) =>
  Array.from({ length: count }, () => ({ bytes, large: false }));
const route = (files: ReturnType<typeof some>, ...rules: string[]) =>
  commitRoute(files, { asked: 'auto', rules: new Set(rules) });

describe('the way that files are committed', () => {
  test('is the API for a few of usual size', () => {
    expect(route(some(1))).toBe('api');
    expect(route(some(60))).toBe('api');
    expect(route(some(1, 30 * mebibyte))).toBe('api');
    expect(route(some(4, 25 * mebibyte))).toBe('api');
  });

  test('is a push for many, for much, for one that is too large for a request, and for Git LFS', () => {
    expect(route(some(61))).toBe('git');
    expect(route([...some(4, 25 * mebibyte), ...some(1, 1)])).toBe('git');
    expect(route(some(1, 30 * mebibyte + 1))).toBe('git');
    expect(route([{ bytes: 10, large: true }])).toBe('git');
  });

  test('is the API where commits must be signed, however many files there are', () => {
    expect(route(some(300), 'required_signatures')).toBe('api');
    expect(route([{ bytes: 10, large: true }], 'required_signatures')).toBe('api');
    expect(route(some(300), 'deletion')).toBe('git');
  });

  test('is what the workflow asks for', () => {
    const signed = new Set(['required_signatures']);
    expect(commitRoute(some(1), { asked: 'git', rules: signed })).toBe('git');
    expect(commitRoute(some(300), { asked: 'api', rules: new Set() })).toBe('api');
  });
});

describe('a branch that takes changes by pull request only', () => {
  test('is known by its rules, each of which GitHub describes', () => {
    const types = ruleTypes();
    expect(types.filter((type) => needsPull(new Set([type])))).toEqual([
      'code_scanning',
      'license_compliance_scanning',
      'merge_queue',
      'pull_request',
      'required_deployments',
      'required_status_checks',
      'update',
      'workflows',
    ]);
    expect(types.filter((type) => !needsPull(new Set([type])))).toEqual([
      'branch_name_pattern',
      'commit_author_email_pattern',
      'commit_message_pattern',
      'committer_email_pattern',
      'copilot_code_review',
      'creation',
      'deletion',
      'file_extension_restriction',
      'file_path_restriction',
      'max_file_path_length',
      'max_file_size',
      'non_fast_forward',
      'required_linear_history',
      'required_signatures',
      'tag_name_pattern',
    ]);
  });

  test('is known by one rule among others, and is none without rules', () => {
    expect(needsPull(new Set(['deletion', 'pull_request']))).toBe(true);
    expect(needsPull(new Set(['deletion', 'a_rule_of_next_year']))).toBe(false);
    expect(needsPull(new Set())).toBe(false);
  });
});

/** Every type of rule in GitHub's description, sorted. */
function ruleTypes(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../github/api.json'), 'utf8');
  const { schemas } = (JSON.parse(text) as Description).components;
  const refs = schemas['repository-rule-detailed']?.oneOf ?? [];
  return refs.flatMap(({ allOf }) => typeIn(schemas, allOf[0]?.$ref)).sort();
}

interface Schema {
  readonly oneOf?: readonly { readonly allOf: readonly { readonly $ref?: string }[] }[];
  readonly properties?: { readonly type?: { readonly enum?: readonly string[] } };
}

interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

function typeIn(schemas: Description['components']['schemas'], ref = ''): readonly string[] {
  return schemas[ref.split('/').at(-1) ?? '']?.properties?.type?.enum ?? [];
}
