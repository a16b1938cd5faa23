import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/render/error-words.ts
function oneLine(text) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim().replace(/\.$/, "");
  return plain.length > 300 ? `${plain.slice(0, 299)}\u2026` : plain;
}
function rootOf(error) {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return { code: "", words: String(root) };
  const code = "code" in root && typeof root.code === "string" ? root.code : "";
  const words = root.message || root.name;
  return { code, words: code === "" || words.includes(code) ? words : `${code}: ${words}` };
}

export {
  oneLine,
  rootOf
};
