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
} from "./lazy-chunk-ROTXFKA2.js";
import "./lazy-chunk-TXCWPN7D.js";
import "./lazy-chunk-CJOM55OA.js";
import "./lazy-chunk-LX5VI7NX.js";
import "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-CYSV5PGN.js";
import "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-RIMY3Z5I.js";
import "./lazy-chunk-EH4KEMAY.js";
import "./lazy-chunk-4OJYBA3L.js";
import "./lazy-chunk-THPZ3ZRX.js";
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
