import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/report/money.ts
function usdText(usd) {
  if (usd === void 0 || usd === null) return "unknown";
  if (usd === 0) return "$0.00";
  if (usd < 1e-4) return "<$0.0001";
  return `$${(usd < 0.99995 ? small : large).format(usd)}`;
}
var small = withDecimals(4);
var large = withDecimals(2);
function withDecimals(decimals) {
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  });
}
function roundUsd(usd) {
  return Math.round(usd * 1e6) / 1e6;
}

export {
  usdText,
  roundUsd
};
