import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_mod
} from "./lazy-chunk-Z7XSUYBT.js";
import {
  __toESM
} from "./lazy-chunk-FSMGDTKE.js";

// action/templates/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(word, candidates) {
  const wanted = loosen(word);
  const near = [...candidates].map((candidate) => {
    const written = loosen(candidate);
    const length = Math.max(wanted.length, written.length);
    const wrong = (0, import_fastest_levenshtein.distance)(wanted, written);
    return { candidate, length, wrong, longer: Math.abs(wanted.length - written.length) };
  }).filter(({ length, wrong }) => wrong === 0 || length > 2 && wrong <= Math.ceil(length / 3)).sort((a, b) => a.wrong - b.wrong || a.longer - b.longer);
  return near[0]?.candidate;
}
function didYouMean(word, candidates, otherwise) {
  const found = nearest(word, candidates);
  return found === void 0 ? otherwise : `Did you mean ${found}?`;
}
function listed(words, most = 12) {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(", ")} and ${rest} more` : words.join(", ");
}
function loosen(word) {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}

export {
  nearest,
  didYouMean,
  listed
};
