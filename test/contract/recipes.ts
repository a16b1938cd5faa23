import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);

/** What `GITHUB_TOKEN` may do, by scope. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

export interface Concurrency {
  readonly group: string;
  readonly 'cancel-in-progress': boolean | string;
  readonly queue?: string;
}

/** A step; `with` are the inputs as they stand there, expressions unevaluated. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
}

export interface Job {
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly concurrency?: Concurrency;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly name: string;
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow and the file that it is, from the repository's root. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** The README's recipes for GitHub: their headings, each with its workflows in the order in which they stand there. */
export async function recipes(): Promise<ReadonlyMap<string, readonly WorkflowFile[]>> {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  const section = /^## On GitHub\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  const parts = section.split(/^### /m).slice(1);
  const found = parts.map((part) => [part.split('\n')[0] ?? '', workflowsIn(part)] as const);
  return new Map(found.filter(([, files]) => files.length > 0));
}

function workflowsIn(markdown: string): WorkflowFile[] {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => {
    const path = /^# (\.github\/workflows\/\S+\.yml)\n/.exec(text)?.[1];
    if (path === undefined) throw new Error('A recipe begins with the path of its file.');
    return { path, text, workflow: parse(text) };
  });
}

/** This repository's own workflows. */
export async function ownWorkflows(): Promise<readonly WorkflowFile[]> {
  const folder = '.github/workflows';
  const names = (await readdir(new URL(folder, root))).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(`${folder}/${name}`, root), 'utf8');
      return { path: `${folder}/${name}`, text, workflow: parse(text) };
    }),
  );
}

/** Whether a step is Darkroom, wherever it lives. */
export function isDarkroom({ uses }: Step): boolean {
  return uses === './' || /^[^/]+\/darkroom@/.test(uses ?? '');
}
