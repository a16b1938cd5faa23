import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/report/wording.ts
function numberText(value) {
  return grouped(String(value));
}
function grouped(digits) {
  return digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ",");
}
function counted(amount, noun, plural = `${noun}s`) {
  return `${numberText(amount)} ${amount === 1 ? noun : plural}`;
}
function pixelsText(pixels) {
  return pixels === void 0 ? "as it comes" : `${pixels.width}\xD7${pixels.height}`;
}
function durationText(milliseconds) {
  if (milliseconds < 1e3) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = Math.round(milliseconds / 1e3);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function sentences(message, remedy) {
  return [message, remedy].map(stopped).join(" ").trim();
}
function stopped(text) {
  const words = text.trim();
  return words === "" || /[.!?]["'”’»)]*$/.test(words) ? words : `${words}.`;
}

// action/commands/look.ts
import { styleText } from "node:util";

// action/report/style.ts
var plainLook = { width: void 0, style: (_tone, text) => text };
var toneFormats = {
  error: ["bold", "red"],
  warning: ["yellow"],
  notice: ["cyan"],
  good: ["green"],
  quiet: ["dim"],
  strong: ["bold"]
};

// action/commands/look.ts
function lookOf(stream, { colours }) {
  if (!stream.isTTY) return plainLook;
  return {
    // A terminal that a program made often claims 0 columns.
    width: stream.columns || void 0,
    style: colours ? (tone, text) => styleText([...toneFormats[tone]], text, { validateStream: false }) : (_tone, text) => text
  };
}

export {
  numberText,
  grouped,
  counted,
  pixelsText,
  durationText,
  sentences,
  plainLook,
  lookOf
};
