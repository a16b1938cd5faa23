import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './config.ts';

/*
 * Nothing is sent to anybody, so a model that was shut down is no reason to stop: the pages say that it was, and the
 * clock has no say in what is built.
 */
const words = ['render', '--allow-retired', '--root', root];

/**
 * Runs the command line without any key, so that every template has at least an emulated render. What is there
 * already costs a fraction of a second.
 * @throws Error when a template has a problem: the command has told which, with line and remedy
 */
export async function renderEmulated(): Promise<void> {
  const run = spawn(process.execPath, [`${root}action/darkroom.js`, ...words], {
    env: withoutKeys(process.env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [status]] = await Promise.all([run.stdout.toArray(), once(run, 'close')]);
  if (status === 0) return;
  process.stdout.write(Buffer.concat(output));
  throw new Error(
    'The templates could not be rendered. Mend what is told above, then build again.',
  );
}

/** A build never spends: whatever would let the command line reach Google stays outside. */
function withoutKeys(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(GEMINI|GOOGLE)_/.test(name));
  return Object.fromEntries(kept);
}
