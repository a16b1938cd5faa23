import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/commands/look.ts
import { styleText } from "node:util";

// action/report/style.ts
var plainLook = { width: void 0, style: (_tone, text) => text };
var toneFormats = {
  error: ["bold", "red"],
  warning: ["yellow"],
  notice: ["cyan"],
  good: ["green"],
  quiet: ["dim"],
  strong: ["bold"]
};

// action/commands/look.ts
function lookOf(stream, { colours }) {
  if (!stream.isTTY) return plainLook;
  return {
    // A terminal that a program made often claims 0 columns.
    width: stream.columns || void 0,
    style: colours ? (tone, text) => styleText([...toneFormats[tone]], text, { validateStream: false }) : (_tone, text) => text
  };
}

export {
  plainLook,
  lookOf
};
