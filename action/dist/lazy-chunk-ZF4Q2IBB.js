import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  UsageError
} from "./lazy-chunk-XJVIWZ77.js";

// action/commands/explain.ts
async function explain(error) {
  if (error instanceof UsageError) return error.message;
  const { plainBlock } = await import("./lazy-plain-2EIXTAQO.js");
  if (!(error instanceof Error)) return plainBlock(String(error));
  const expected = "code" in error || "kind" in error || error.constructor === Error;
  return plainBlock(expected ? error.message : error.stack ?? error.message);
}

export {
  explain
};
