import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  checkConnection
} from "./lazy-chunk-BPD3NQ72.js";
import "./lazy-chunk-74TB27A2.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  checkConnection
};
