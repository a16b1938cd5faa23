/** A small tree that breaks one rule. `file` breaks it; the others are there so that the import resolves. */
export interface Planting {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** One violation, or several kinds of it, for every rule. */
export const plantings: readonly Planting[] = [
  ...room('capabilities', 'action/capabilities/price.ts', 'templates/lock'),
  ...room('templates', 'action/templates/graph.ts', 'plan/plan'),
  ...room('plan', 'action/plan/plan.ts', 'render/queue'),
  ...room('inputs', 'action/inputs.ts', 'render/queue'),
  ...room('usage', 'action/usage.ts', 'run'),
  ...room('ports', 'action/ports.ts', 'adapters/disk'),
  ...room('door', 'action/darkroom.js', 'adapters/disk'),
  ...room('render', 'action/render/queue.ts', 'adapters/disk'),
  ...room('report', 'action/report/json.ts', 'adapters/disk'),
  ...room('adapters', 'action/adapters/disk.ts', 'emulator/server'),
  ...room('emulator', 'action/emulator/server.ts', 'templates/lock'),
  ...room('gather', 'action/gather/project.ts', 'report/json'),
  ...room('run', 'action/run.ts', 'emulator/index'),
  ...room('commands', 'action/commands/why.ts', 'usage'),
  ...room('cli', 'action/cli.ts', 'adapters/disk'),
  ...room('build', 'action/build.ts', 'cli'),
  ...room('publish', 'action/publish/conduct.ts', 'run'),
  ...room('main', 'action/main.ts', 'run'),
  {
    rule: 'room-templates',
    file: 'action/templates/lint.ts',
    text: "import { inputs } from '#inputs';\nexport const lint = inputs;\n",
    others: { 'action/inputs.ts': 'export const inputs = 1;\n' },
  },
  {
    rule: 'room-plan',
    file: 'action/plan/plan.ts',
    text: "import type { Clock } from '../ports.ts';\nexport type Plan = Clock;\n",
    others: { 'action/ports.ts': 'export type Clock = 1;\n' },
  },
  ...knownByType('ports', 'action/ports.ts', 'render/call'),
  ...knownByType('render', 'action/render/queue.ts', 'report/progress'),
  ...knownByType('report', 'action/report/json.ts', 'render/outcome'),
  ...knownByType('adapters', 'action/adapters/disk.ts', 'ports'),
  ...knownByType('ports', 'action/ports.ts', 'inputs'),
  ...knownByType('report', 'action/report/json.ts', 'inputs'),
  ...knownByType('gather', 'action/gather/project.ts', 'inputs'),
  ...knownByType('publish', 'action/publish/outputs.ts', 'plan/plan'),
  ...knownByType('run', 'action/run.ts', 'report/json'),
  ...knownByType('commands', 'action/commands/why.ts', 'cli'),
  imports('adapters-apart', 'action/adapters/disk.ts', './git.ts', 'action/adapters/git.ts'),
  imports(
    'adapter-helper-1',
    'action/adapters/disk.ts',
    './gemini.ts',
    'action/adapters/gemini.ts',
  ),
  imports('adapter-helper-2', 'action/adapters/git.ts', './hash.ts', 'action/adapters/hash.ts'),
  imports(
    'adapter-helper-3',
    'action/adapters/images.ts',
    './hash-memory.ts',
    'action/adapters/hash-memory.ts',
  ),
  imports('adapter-helper-4', 'action/adapters/git.ts', './claim.ts', 'action/adapters/claim.ts'),
  imports(
    'adapter-helper-5',
    'action/adapters/images.ts',
    './at-work.ts',
    'action/adapters/at-work.ts',
  ),
  imports(
    'adapter-helper-6',
    'action/adapters/images.ts',
    './disk-write.ts',
    'action/adapters/disk-write.ts',
  ),
  imports(
    'adapter-helper-7',
    'action/adapters/disk.ts',
    './git-process.ts',
    'action/adapters/git-process.ts',
  ),
  imports(
    'adapter-helper-8',
    'action/adapters/disk.ts',
    './github-pace.ts',
    'action/adapters/github-pace.ts',
  ),
  imports(
    'adapter-helper-9',
    'action/adapters/disk.ts',
    './branch-room.ts',
    'action/adapters/branch-room.ts',
  ),
  {
    rule: 'no-cycle',
    file: 'action/plan/order.ts',
    text: "import { b } from './stages.ts';\nexport const a = () => b;\n",
    others: {
      'action/plan/stages.ts': "import { a } from './order.ts';\nexport const b = () => a;\n",
    },
  },
  imports(
    'site-door',
    'site/src/lib/cost.ts',
    '../../../action/plan/plan.ts',
    'action/plan/plan.ts',
  ),
  {
    rule: 'site-door',
    file: 'site/build/pages.ts',
    text: "import { inputs } from '#inputs';\nexport const pages = inputs;\n",
    others: { 'action/inputs.ts': 'export const inputs = 1;\n' },
  },
  {
    rule: 'site-scripts',
    file: 'site/src/scripts/fill.ts',
    text: "import { day } from '../lib/words.ts';\nexport const fill = day;\n",
    others: {
      'site/src/lib/words.ts': "import { today } from './catalog.ts';\nexport const day = today;\n",
      'site/src/lib/catalog.ts': 'export const today = 1;\n',
    },
  },
  {
    rule: 'astro-door',
    file: 'site/src/pages/index.astro',
    text: "---\nimport { models } from '#capabilities';\n---\n<p>{models}</p>\n",
  },
  {
    rule: 'astro-door',
    file: 'site/src/components/Sample.astro',
    text: "---\nimport { sample } from '../../../test/sample.ts';\n---\n<p>{sample}</p>\n",
  },
  imports(
    'product-without-tests',
    'site/src/lib/link.ts',
    '../../../test/sample.ts',
    'test/sample.ts',
  ),
  imports('product-without-tests', 'action/main.ts', '../test/sample.ts', 'test/sample.ts'),
  imports('pure-packages', 'action/templates/read.ts', '@actions/glob'),
  imports('pure-packages', 'action/report/json.ts', 'undici-fetch'),
  imports('pure-modules', 'action/capabilities/find.ts', 'node:fs'),
  imports('pure-modules', 'action/templates/read.ts', 'node:fs/promises'),
  imports('pure-modules', 'action/plan/plan.ts', 'node:http'),
  imports('pure-modules', 'action/report/json.ts', 'node:child_process'),
  imports('pure-modules', 'action/plan/totals.ts', 'node:crypto'),
  imports('pure-hash', 'action/templates/digest.ts', 'node:timers'),
  imports('pure-usage', 'action/usage.ts', 'node:os'),
  imports('ports-packages', 'action/render/pace.ts', 'p-queue'),
  imports('ports-modules', 'action/run.ts', 'node:os'),
  imports('ports-modules', 'action/render/pace.ts', 'node:timers/promises'),
  imports('door-gemini', 'action/commands/run.ts', '@google/genai'),
  {
    rule: 'door-gemini',
    file: 'action/render/call.ts',
    text: "export type Part = import('@google/genai').Part;\n",
  },
  {
    rule: 'door-gemini',
    file: 'action/adapters/disk.ts',
    text: "export const sdk = () => import('@google/genai');\n",
  },
  imports('door-github', 'action/main.ts', '@actions/core'),
  imports('door-github', 'action/adapters/disk.ts', '@octokit/rest'),
  imports('door-disk', 'action/cli.ts', 'node:fs'),
  imports('door-disk', 'action/emulator/server.ts', 'node:fs/promises'),
  imports('door-pictures', 'action/commands/run.ts', 'sharp'),
  imports('door-pictures', 'action/emulator/answer.ts', 'image-size'),
  imports('door-network', 'action/commands/run.ts', 'node:https'),
  imports('door-processes', 'action/adapters/disk.ts', 'node:child_process'),
  imports('environment-module', 'action/commands/run.ts', 'node:process'),
  code('pure-globals', 'action/plan/plan.ts', 'export const now = () => Date.now();'),
  code('pure-globals', 'action/plan/plan.ts', 'export const now = () => new Date();'),
  code('pure-globals', 'action/plan/plan.ts', 'export const now = () => new Date;'),
  code('pure-globals', 'action/plan/plan.ts', 'export const now = () => Date();'),
  code('pure-globals', 'action/plan/plan.ts', "export const now = () => Date['now']();"),
  code('pure-globals', 'action/report/json.ts', 'export const dice = Math.random;'),
  code(
    'pure-globals',
    'action/report/json.ts',
    'const { random } = Math; export const dice = random;',
  ),
  code('pure-globals', 'action/capabilities/find.ts', "export const get = () => fetch('');"),
  code(
    'pure-globals',
    'action/templates/read.ts',
    'export const wait = () => setTimeout(() => 1);',
  ),
  code('pure-globals', 'action/templates/read.ts', 'export const id = () => crypto.randomUUID();'),
  code('pure-globals', 'action/report/json.ts', 'export const where = import.meta.url;'),
  code(
    'pure-globals',
    'action/render/pace.ts',
    'export const soon = () => AbortSignal.timeout(1);',
  ),
  code('pure-globals', 'action/run.ts', 'export const start = performance.now();'),
  code('pure-globals', 'action/gather/project.ts', 'export const late = { setTimeout };'),
  code('pure-globals', 'action/inputs.ts', 'export const here = process.cwd();'),
  code(
    'pure-hash-only',
    'action/templates/digest.ts',
    "import { randomUUID as id } from 'node:crypto'; export const one = id;",
  ),
  code(
    'environment',
    'action/commands/run.ts',
    "export const key = process.env['GEMINI_API_KEY'];",
  ),
  code('environment', 'action/adapters/git.ts', 'const { env } = process; export const all = env;'),
  code('environment', 'action/emulator/server.ts', "export const all = process['env'];"),
  code('environment', 'action/emulator/server.ts', 'export const all = import.meta.env;'),
  code('no-drawer', 'action/plan/utils.ts', 'export const a = 1;'),
  code('no-drawer', 'action/report/helpers/text.ts', 'export const a = 1;'),
  code('no-mock', 'test/plan/plan.test.ts', "import { vi } from 'vitest'; vi.mock('../plan.ts');"),
];

/** What looks like a violation and is none: comments, texts, types, members, arguments and other dates. */
export const innocent: Readonly<Record<string, string>> = {
  'site/src/lib/catalog.ts': "import { tiers } from '#capabilities';\nexport const all = tiers;\n",
  'site/src/pages/cost.astro':
    "---\nimport { all } from '../lib/catalog.ts';\n---\n<p>Write import { models } from '#capabilities'. {all}</p>\n",
  'action/plan/plan.ts': [
    "import { tiers } from '#capabilities';",
    '// Date.now(), new Date() and process.env stand in a comment.',
    'export const script = `setTimeout(() => fetch("/"))`;',
    'export const all = [tiers];',
    'export const day = (now: Date) => new Date(now.getTime()).toISOString();',
    'export const floor = (clock: { setTimeout: typeof fetch; process: number }) => Math.floor(clock.process);',
    'export const key = { fetch: 1, performance: 2 };',
  ].join('\n'),
  'action/capabilities/index.ts': 'export const tiers = 4;\n',
  'action/templates/digest.ts':
    "import { createHash } from 'node:crypto';\nimport * as z from 'zod/mini';\nexport const made = [createHash, z];\n",
  'action/render/queue.ts':
    "import type { RunEvent } from '../report/events.ts';\nexport type Tell = (event: RunEvent) => void;\n",
  'action/render/outcome.ts': 'export type Outcome = 1;\n',
  'action/report/events.ts':
    "import type { Outcome } from '../render/outcome.ts';\nexport type RunEvent = Outcome;\n",
  'action/adapters/gemini.ts':
    "import { GoogleGenAI } from '@google/genai';\nimport { cut } from './gemini-cut.ts';\nexport const made = [GoogleGenAI, cut];\n",
  'action/adapters/gemini-cut.ts': 'export const cut = 1;\n',
  'action/commands/run.ts':
    "import type { Shell } from '../cli.ts';\nexport const run = (shell: Shell) => process.exit(shell);\n",
  'action/cli.ts':
    "export type Shell = number;\nexport const main = async () => (await import('./commands/run.ts')).run(1);\nexport const { env } = process;\n",
  'test/plan.test.ts': "import { key } from '../action/plan/plan.ts';\nexport const one = key;\n",
};

function room(name: string, file: string, target: string): Planting[] {
  return [imports(`room-${name}`, file, from(file, target), `action/${target}.ts`)];
}

function knownByType(name: string, file: string, target: string): Planting[] {
  return [imports(`types-of-${name}`, file, from(file, target), `action/${target}.ts`)];
}

/** The specifier of a file of action/, seen from another. */
function from(file: string, target: string): string {
  return `${file.split('/').length > 2 ? '../' : './'}${target}.ts`;
}

function imports(rule: string, file: string, module: string, target?: string): Planting {
  const text = `import { a } from '${module}';\nexport const b = a;\n`;
  return { rule, file, text, ...(target && { others: { [target]: 'export const a = 1;\n' } }) };
}

function code(rule: string, file: string, text: string): Planting {
  return { rule, file, text: `${text}\n` };
}
