/**
 * A template's or partial's name: its path without `.prompt`, below the fixed folder of the first glob
 * that holds it. `templates/shop/hero.prompt` under `templates/**\/*.prompt` is `shop/hero`.
 */
export function nameIn(path: string, globs: readonly string[]): string {
  const folder = globs.map(fixedFolder).find((fixed) => path.startsWith(fixed)) ?? '';
  return path.slice(folder.length).replace(/\.prompt$/, '');
}

/** The folders that stand before a glob's first pattern, with the closing slash: `templates/`. */
function fixedFolder(glob: string): string {
  const parts = glob.replace(/^\.\//, '').split('/');
  const pattern = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  const fixed = parts.slice(0, pattern < 0 ? -1 : pattern);
  return fixed.length === 0 ? '' : `${fixed.join('/')}/`;
}
