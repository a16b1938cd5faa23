import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  exitStatus,
  linesOf,
  runCommand,
  writeContactSheet
} from "./lazy-chunk-CU532ARX.js";
import "./lazy-chunk-5M2VOB27.js";
import "./lazy-chunk-DQTXHKUJ.js";
import "./lazy-chunk-OXOP26VJ.js";
import "./lazy-chunk-LSCHH55P.js";
import "./lazy-chunk-CF3Z2UL4.js";
import "./lazy-chunk-TUYH7OVA.js";
import "./lazy-chunk-UFGT3XF3.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-YHCLTQIB.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-BKKP6AQU.js";
import "./lazy-chunk-AEKWREAA.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  exitStatus,
  linesOf,
  runCommand,
  writeContactSheet
};
