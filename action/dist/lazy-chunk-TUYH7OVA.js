import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  grouped
} from "./lazy-chunk-UFGT3XF3.js";

// action/report/money.ts
function usdText(usd) {
  if (usd === void 0 || usd === null) return "unknown";
  if (usd === 0) return "$0.00";
  if (usd < 1e-4) return "<$0.0001";
  const decimals = usd < 0.99995 ? 4 : 2;
  return `$${grouped(rounded(usd, decimals).toFixed(decimals))}`;
}
function rounded(usd, decimals) {
  return Math.round(Number(`${usd}e${decimals}`)) / 10 ** decimals;
}
function roundUsd(usd) {
  return Math.round(usd * 1e6) / 1e6;
}

export {
  usdText,
  roundUsd
};
