import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { findModel, type RenderableModel } from '#capabilities';
import { type Lock, readLock } from '#templates';

/** A repository of somebody's, in a folder of its own that goes away with the test. */
export interface Project {
  readonly root: string;
  write(path: string, text: string | Buffer): void;
  read(path: string): Buffer;
  remove(path: string): void;
  /** Files that match, hidden ones only if the pattern names them. */
  files(pattern: string): string[];
  /** The lock of `templates/<name>.prompt`. */
  lock(name: string): Lock;
  git(...args: readonly string[]): string;
}

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A new folder for a test, removed after it. */
export function newFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'darkroom-run-'));
  roots.push(root);
  return root;
}

/** A project of these files: path → text. `root`: an existing folder instead of a new one. */
export function makeProject(
  files: Readonly<Record<string, string | Buffer>>,
  root = newFolder(),
): Project {
  const project: Project = {
    root,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path)),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    files: (pattern) => globSync(pattern, { cwd: root }).sort(),
    lock: (name) => {
      const lock = readLock(readFileSync(join(root, `templates/${name}.lock.json`), 'utf8'));
      if (!lock.ok) throw new Error(`The lock of ${name} ${lock.fault}`);
      return lock.lock;
    },
    git: (...args) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

/** The model that these templates name. */
export const model = modelNamed('nano-banana-2.1');

function modelNamed(name: string): RenderableModel {
  const match = findModel(name);
  if (!match.found || match.model.kind !== 'renderable') throw new Error(`${name} cannot render.`);
  return match.model;
}

/** What a template of these tests may say otherwise; keys of `image:` as YAML values. */
export interface TemplateWords {
  readonly model?: string;
  readonly path?: string;
  readonly prompt?: string;
  readonly tier?: string;
  readonly aspectRatio?: string;
  /** More lines of the `image:` block. */
  readonly image?: readonly string[];
  /** More lines of the front matter. */
  readonly head?: readonly string[];
}

/** The text of a template that nothing is wrong with. */
export function template(words: TemplateWords = {}): string {
  const { model: name = model.name, path = 'images/one', tier = '1K', aspectRatio = '1:1' } = words;
  return [
    '---',
    `model: ${name}`,
    ...(words.head ?? []),
    'image:',
    '  intent: final',
    `  tier: ${tier}`,
    `  aspectRatio: "${aspectRatio}"`,
    `  path: ${path}`,
    '  alt: A lemon on slate',
    ...(words.image ?? []).map((line) => `  ${line}`),
    '---',
    words.prompt ?? 'A lemon on slate.',
    '',
  ].join('\n');
}

/** A template with `amount` variants that differ in one number: `images/n/1` … */
export function series(amount: number, words: TemplateWords = {}): string {
  const numbers = Array.from({ length: amount }, (_, index) => index + 1);
  return template({
    path: 'images/n/{{n}}',
    prompt: 'Lemon number {{n}} of a market stall.',
    ...words,
    head: ['input:', '  schema:', '    n: integer, which lemon', ...(words.head ?? [])],
    image: [`matrix: { n: [${numbers.join(', ')}] }`, ...(words.image ?? [])],
  });
}
