import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  didYouMean,
  listed,
  nearest
} from "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-FSMGDTKE.js";
export {
  didYouMean,
  listed,
  nearest
};
