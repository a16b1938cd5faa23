import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { adapterHelpers, importRules } from './import-rules.ts';
import { type Inspection, inspect, type Violation } from './inspect.ts';
import { innocent, type Planting, plantings } from './plantings.ts';
import { rooms } from './rooms.ts';
import { syntaxRules } from './syntax-rules.ts';

const root = join(import.meta.dirname, '../..');

/** Files by path. */
type Tree = Readonly<Record<string, string>>;

/** What the rules say of a tree of its own that holds these files and the project's `#imports`. */
async function inspectTree(files: Tree): Promise<Violation[]> {
  const tree = await mkdtemp(join(tmpdir(), 'darkroom-tree-'));
  const { name, type, imports } = manifest;
  const all = { ...files, 'package.json': JSON.stringify({ name, type, imports }) };
  try {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    await mkdir(join(tree, 'test'), { recursive: true });
    await mkdir(join(tree, 'action'), { recursive: true });
    await mkdir(join(tree, 'site'), { recursive: true });
    return [...(await inspect(tree)).violations];
  } finally {
    await rm(tree, { recursive: true });
  }
}

function treeOf({ file, text, others }: Planting): Tree {
  return { ...others, [file]: text };
}

/** Plantings that share no file share a tree: looking at one costs a quarter of a second. */
function sharedTrees(): Map<Planting, number> {
  const trees: Record<string, string>[] = [];
  const places = plantings.map((planting): [Planting, number] => {
    const files = treeOf(planting);
    const free = trees.findIndex((tree) => Object.keys(files).every((path) => !(path in tree)));
    const index = free === -1 ? trees.length : free;
    trees[index] = { ...trees[index], ...files };
    return [planting, index];
  });
  return new Map(places);
}

describe('the house', () => {
  let house: Inspection;
  beforeAll(async () => {
    house = await inspect(root);
  });

  test('breaks none of its rules', () => {
    expect(house.violations).toEqual([]);
  });

  test('has no file outside the rooms that the rules know', () => {
    const paths = house.files.filter((path) => path.startsWith('action/'));
    const homeless = paths.filter(
      (path) => !rooms.some((room) => new RegExp(room.path).test(path)),
    );
    expect(homeless).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  });

  test('uses every permission between adapters that it grants', () => {
    const unused = adapterHelpers.filter(
      ({ from, to }) =>
        !house.edges.some(
          ({ file, target }) => new RegExp(from).test(file) && new RegExp(to).test(target),
        ),
    );
    expect(unused).toEqual([]);
  });
});

describe('each rule', () => {
  const places = sharedTrees();
  const inspections: Promise<Violation[]>[] = [];

  beforeAll(async () => {
    for (const index of new Set(places.values())) {
      const together = plantings.filter((planting) => places.get(planting) === index);
      inspections[index] = inspectTree(Object.assign({}, ...together.map(treeOf)));
      await inspections[index];
    }
  });

  test.each(plantings)('$rule reports $file: $text', async (planting) => {
    const { rule, file } = planting;
    const violations = await inspections[places.get(planting) ?? -1];
    expect(violations).toContainEqual({ rule, file, found: expect.any(String) });
  });

  test('has a planted violation', () => {
    const named = [...importRules, ...syntaxRules].map(({ name }) => name ?? '');
    expect([...new Set(plantings.map(({ rule }) => rule))].sort()).toEqual([...named].sort());
  });

  test('keeps quiet about what only looks like a violation', async () => {
    expect(await inspectTree(innocent)).toEqual([]);
  });
});
