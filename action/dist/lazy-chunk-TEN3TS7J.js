import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/report/wording.ts
var grouped = new Intl.NumberFormat("en-US");
function numberText(value) {
  return grouped.format(value);
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

// action/adapters/git.ts
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
var execute = promisify(execFile);
var mostBytes = 110 * 2 ** 20;
var mostCommits = 50;
function openGit(root) {
  return {
    tracked: async (folder) => {
      const out = await git(root, ["ls-files", "-z", "--", folder]);
      return out.toString("utf8").split("\0").filter(Boolean);
    },
    restore: async (path, sha256, to) => {
      for (const commit of await commitsOf(root, path)) {
        const bytes = await git(root, ["cat-file", "blob", `${commit}:./${path}`]);
        if (createHash("sha256").update(bytes).digest("hex") !== sha256) continue;
        await writeFile(to, bytes);
        return true;
      }
      return false;
    },
    lastCommit: async (path) => {
      const format = "--format=%H%x00%aI%x00%an";
      const out = await git(root, ["log", "-1", format, "--", path]);
      const [sha, date, author] = out.toString("utf8").trim().split("\0");
      return sha && date && author !== void 0 ? { sha, date, author } : void 0;
    }
  };
}
async function commitsOf(root, path) {
  const out = await git(root, [
    "log",
    "--all",
    `--max-count=${mostCommits}`,
    "--format=%H",
    "--",
    path
  ]);
  return out.toString("utf8").split("\n").filter(Boolean);
}
async function git(root, args) {
  const settings = [
    "--no-pager",
    "--literal-pathspecs",
    "--no-optional-locks",
    "-c",
    "core.hooksPath=/dev/null"
  ];
  try {
    const { stdout } = await execute("git", [...settings, ...args], {
      cwd: root,
      encoding: "buffer",
      maxBuffer: mostBytes
    });
    return stdout;
  } catch {
    return Buffer.alloc(0);
  }
}

export {
  numberText,
  counted,
  pixelsText,
  durationText,
  sentences,
  openGit
};
