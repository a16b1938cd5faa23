import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/adapters/branch-room.ts
function branchInTheWay(branch, others) {
  const blocker = others.find(
    (other) => branch.startsWith(`${other}/`) || other.startsWith(`${branch}/`)
  );
  if (blocker === void 0) return void 0;
  return `a branch named ${blocker} stands in the way of ${branch}. Rename it.`;
}

export {
  branchInTheWay
};
