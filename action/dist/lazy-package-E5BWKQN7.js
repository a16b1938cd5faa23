import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import "./lazy-chunk-FSMGDTKE.js";

// package.json
var version = "0.1.0";
var package_default = { version };
export {
  package_default as default,
  version
};
