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
} from "./lazy-chunk-D7LOG7T5.js";
import "./lazy-chunk-ESBKYHFP.js";
import "./lazy-chunk-YWG4ULEL.js";
import "./lazy-chunk-AF65NL3Z.js";
import "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-MUT2KYC4.js";
import "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-R2PHZQGJ.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-OZCGRKUY.js";
import "./lazy-chunk-W3TSDLLV.js";
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
