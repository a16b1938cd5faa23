import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/adapters/disk-write.ts
import { linkSync, mkdirSync, renameSync, rmSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";
async function writeWhole({ path, target }, write, mayReplace) {
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    unlinkIfThere(part);
    await write(part);
    if (mayReplace && appears(part, target)) return true;
    const isFree = mayReplace === void 0 || await mayReplace();
    if (isFree) renameSync(part, target);
    else removeQuietly(part);
    return isFree;
  } catch (error) {
    removeQuietly(part);
    throw new WriteFault(path, error);
  }
}
function appears(part, target) {
  try {
    linkSync(part, target);
  } catch {
    return false;
  }
  removeQuietly(part);
  return true;
}
function unlinkIfThere(file) {
  try {
    unlinkSync(file);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function removeQuietly(file) {
  try {
    rmSync(file, { force: true });
  } catch {
  }
}
var WriteFault = class extends Error {
  name = "WriteFault";
  code;
  constructor(path, cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    super(
      `${path} cannot be written (${code}). ${remedies[code] ?? "Check the folder and the disk."}`,
      { cause }
    );
    this.code = code;
  }
};
var remedies = {
  ENOSPC: "Free some space on the disk.",
  EDQUOT: "Free some space: the quota is used up.",
  EACCES: "Give yourself write permission to the folder.",
  EPERM: "Give yourself write permission to the folder.",
  EROFS: "The file system is read-only: run where it can be written."
};

export {
  writeWhole,
  WriteFault
};
