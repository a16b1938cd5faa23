import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  cutTo,
  padTo,
  plainBlock,
  plainLine,
  widthOf
} from "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  cutTo,
  padTo,
  plainBlock,
  plainLine,
  widthOf
};
