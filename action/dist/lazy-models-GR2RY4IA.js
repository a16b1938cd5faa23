import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  modelsTable
} from "./lazy-chunk-MUT2KYC4.js";
import {
  lookOf
} from "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-M66Y56N7.js";
import {
  models
} from "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/commands/models.ts
async function listModels(settings, shell) {
  const text = settings.json ? JSON.stringify(models, null, 2) : modelsTable(models, /* @__PURE__ */ new Date(), lookOf(shell.out, shell)).join("\n");
  shell.out.write(`${text}
`);
  return 0;
}
export {
  listModels
};
