import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes the command line that an installed package runs: Node strips types everywhere but in node_modules. Its
 * dependencies stay packages of their own, so that npm installs and updates them.
 */
await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['action/darkroom.js'],
  outdir: 'action/dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  chunkNames: 'lazy-[name]-[hash]',
  logLevel: 'warning',
});
