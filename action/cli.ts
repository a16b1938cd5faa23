#!/usr/bin/env node
import module from 'node:module';

const { stdout, stderr, env, versions } = process;
const oldest = 24;
if (Number.parseInt(versions.node, 10) < oldest) {
  stderr.write(
    `darkroom: it needs Node.js ${oldest} or newer, and this is ${versions.node}. Update Node.js.\n`,
  );
  process.exit(2);
}

// Type stripping and parsing are most of a short command's time: they are kept for the next one. What is to
// profit must be imported after this.
module.enableCompileCache();
const { explain, main, status } = await import('./shell.ts');

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of the run.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2), {
    out: stdout,
    err: stderr,
    apiKey: env.GEMINI_API_KEY?.trim() || undefined,
    baseUrl: env.GOOGLE_GEMINI_BASE_URL?.trim() || undefined,
    colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
  });
} catch (error) {
  stderr.write(`darkroom: ${await explain(error)}\n`);
  process.exitCode = status.wrong;
}
