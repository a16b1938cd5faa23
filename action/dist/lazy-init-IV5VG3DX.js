import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  openDisk
} from "./lazy-chunk-AF65NL3Z.js";
import {
  starterWorkflow
} from "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-OZCGRKUY.js";
import "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/commands/init.ts
var config = `# Defaults of every template in this repository. Settings: README of Darkroom, "darkroom.yml".
defaults:
  model: nano-banana-2.1

# The most one run may spend, in USD. Each call's at-most price is reserved before it is sent.
budgetUsd: 5
`;
var template = `---
input:
  schema:
    product: string, what the picture shows
image:
  intent: final
  tier: 1K
  aspectRatio: "4:5"
  path: images/{{product}}
  alt: "A {{product}} on a pale stone ledge in morning light"
  matrix:
    product: [ceramic mug, linen tote]
---
{{! One picture for each product of the matrix. Change the words, then run: darkroom plan }}
A single {{product}} stands on a pale stone ledge, seen slightly from above with a 50 mm lens.
Soft morning light falls from the left through a window; long, gentle shadows; quiet sage-green wall behind.
Matte materials, natural texture, generous empty space above for a headline. Plain, unprinted surfaces.
`;
var files = [
  ["darkroom.yml", config],
  ["templates/first.prompt", template],
  [".github/workflows/darkroom.yml", starterWorkflow]
];
async function init(settings, shell) {
  const disk = await openDisk(settings.root ?? ".");
  const there = await disk.lookAt(files.map(([path]) => path));
  for (const [path, text] of files) {
    const kept = there.get(path) === "file" || there.get(path) === "folder";
    if (!kept) await disk.writeText(path, text);
    shell.out.write(`${kept ? "kept " : "wrote"} ${path}
`);
  }
  shell.out.write(
    "Next: darkroom plan, then darkroom render (without GEMINI_API_KEY the emulator draws, free of charge).\nOn GitHub: fill in where Darkroom lives in .github/workflows/darkroom.yml, and add the secret GEMINI_API_KEY.\n"
  );
  return 0;
}
export {
  init
};
