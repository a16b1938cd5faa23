import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/gather/unreadable.ts
function unreadable(path, reading) {
  const { fault, remedy, missing } = reading;
  return {
    rule: "unreadable",
    severity: "error",
    // A file that is not there has no first line to point at.
    file: missing ? "" : path,
    line: 1,
    column: 1,
    message: `${path} ${fault}`,
    remedy
  };
}
function unreadableWords(code) {
  return { fault: `cannot be read (${code})`, remedy: "Give yourself permission to read it." };
}

export {
  unreadable,
  unreadableWords
};
