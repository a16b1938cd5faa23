import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { actionYml } from './action-yml.ts';

type Service = Pick<typeof import('@actions/languageservice'), 'validate'>;

const root = new URL('../../', import.meta.url);

/** GitHub's language service imports JSON as Node does not take it, so that it is bundled before it is loaded. */
async function load(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-language-'));
  const outfile = join(folder, 'service.mjs');
  const banner =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  try {
    await build({
      stdin: {
        contents: "export { validate } from '@actions/languageservice';",
        resolveDir: fileURLToPath(root),
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      banner: { js: banner },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let loading: Promise<Service> | undefined;
let calls = 0;

/**
 * What GitHub's own language service finds wrong with an action.yml or a workflow, a line each. This repository's
 * own action, whose name is darkroom wherever it lives, is known by its inputs; of others none are.
 * @param path where the file would lie: its name decides what it is taken for
 */
export async function faultsIn(path: string, text: string): Promise<string[]> {
  loading ??= load();
  const { validate } = await loading;
  // A workflow may call the action of its own checkout; the service knows actions by owner and name alone.
  const named = text.replace(/uses: \.\/$/gm, 'uses: darkroom/darkroom@v1');
  // It remembers what it has read by address.
  calls += 1;
  const document = TextDocument.create(`file:///${calls}/${path}`, 'yaml', 1, named);
  const own = parse(actionYml());
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ name }) =>
        name === 'darkroom' ? own : { name: 'another', description: 'another' },
    },
  });
  return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
}
