import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  UsageError
} from "./lazy-chunk-56UWPNCU.js";

// action/commands/explain.ts
async function explain(error) {
  if (error instanceof UsageError) return error.message;
  const { plainBlock } = await import("./lazy-plain-S2QVWGRE.js");
  if (!(error instanceof Error)) return plainBlock(String(error));
  const told = ["code", "kind", "status"].some((key) => key in error) || /Fault$/.test(error.name);
  const expected = told || error.constructor === Error;
  return plainBlock(expected ? error.message : error.stack ?? error.message);
}

export {
  explain
};
