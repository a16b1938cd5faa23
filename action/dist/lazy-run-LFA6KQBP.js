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
} from "./lazy-chunk-72VOYZKT.js";
import "./lazy-chunk-7N3HNQ4J.js";
import "./lazy-chunk-GTUU6OFE.js";
import "./lazy-chunk-3HAYBQY6.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-GAD7HR5X.js";
import "./lazy-chunk-2SIV6EAH.js";
import "./lazy-chunk-CY2XGBA7.js";
import "./lazy-chunk-5JZABC2O.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-SYZUB2N6.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-ABVEI75A.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-AEKWREAA.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  exitStatus,
  linesOf,
  runCommand,
  writeContactSheet
};
