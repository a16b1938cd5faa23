#!/usr/bin/env node
// The command's door. It is plain JavaScript so that Node need not load its type stripper: what comes after is
// kept stripped and compiled from one run to the next.
import module from 'node:module';
import v8 from 'node:v8';

const oldest = 24;
if (Number.parseInt(process.versions.node, 10) < oldest) {
  const found = process.versions.node;
  process.stderr.write(
    `darkroom: it needs Node.js ${oldest} or newer, and this is ${found}. Update Node.js.\n`,
  );
  process.exit(2);
}
// Answers go through short-lived buffers: V8 would let its space for young objects grow with the run, for nothing.
v8.setFlagsFromString('--semi-space-growth-factor=1');
// What a run keeps of each picture is small: the heap need not grow by more than a tenth between collections.
v8.setFlagsFromString('--heap-growing-percent=10');
module.enableCompileCache();
const { runProcess } = await import('./cli.ts');
await runProcess();
// What is left, a socket of a sign-in that hangs, has no more to say.
process.stdout.write('', () => process.exit());
