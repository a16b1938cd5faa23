#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/darkroom.js
import module from "node:module";
import v8 from "node:v8";
var oldest = 24;
if (Number.parseInt(process.versions.node, 10) < oldest) {
  const found = process.versions.node;
  process.stderr.write(
    `darkroom: it needs Node.js ${oldest} or newer, and this is ${found}. Update Node.js.
`
  );
  process.exit(2);
}
v8.setFlagsFromString("--semi-space-growth-factor=1");
v8.setFlagsFromString("--heap-growing-percent=10");
module.enableCompileCache();
var { runProcess } = await import("./lazy-cli-A5ANRGVS.js");
await runProcess();
process.stdout.write("", () => process.exit());
