/**
 * Why there is no room for a branch: git keeps branches as files, so that `a` and `a/b` exclude each other.
 * @returns what is said of the one that stands in the way; undefined where none does
 */
export function branchInTheWay(branch: string, others: readonly string[]): string | undefined {
  const blocker = others.find(
    (other) => branch.startsWith(`${other}/`) || other.startsWith(`${branch}/`),
  );
  if (blocker === undefined) return undefined;
  return `a branch named ${blocker} stands in the way of ${branch}. Rename it.`;
}
