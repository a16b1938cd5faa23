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
} from "./lazy-chunk-WK7R2HO3.js";
import "./lazy-chunk-AZZHAGLC.js";
import "./lazy-chunk-NALUCIHL.js";
import "./lazy-chunk-YVXTAAFS.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-6U72DIJ6.js";
import "./lazy-chunk-FEFFMNBK.js";
import "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-6Z3R4AIX.js";
import "./lazy-chunk-PD276HWV.js";
import "./lazy-chunk-HMGKTJQ6.js";
import "./lazy-chunk-IHRSPGRF.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-GWRVF4NX.js";
import "./lazy-chunk-YINST2YZ.js";
import "./lazy-chunk-AYHXKVGV.js";
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
