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
} from "./lazy-chunk-5XRRIVIZ.js";
import "./lazy-chunk-IRT5SIXS.js";
import "./lazy-chunk-TEN3TS7J.js";
import "./lazy-chunk-O5F5DLMH.js";
import "./lazy-chunk-6U72DIJ6.js";
import "./lazy-chunk-FEFFMNBK.js";
import "./lazy-chunk-J7N7USUU.js";
import "./lazy-chunk-XJVIWZ77.js";
import "./lazy-chunk-VAKJROHI.js";
import "./lazy-chunk-HMGKTJQ6.js";
import "./lazy-chunk-XLAA23ZR.js";
import "./lazy-chunk-LJBYW5XN.js";
import "./lazy-chunk-VAIFCN7E.js";
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
