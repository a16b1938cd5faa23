import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  dist_default
} from "./lazy-chunk-ILAOVNAF.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  dist_default as default
};
