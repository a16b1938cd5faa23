import { globSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { type Config, type Problem, readConfig, type SourceText } from '../catalog.ts';

/** The texts of a root that its templates are read from. */
export interface Sources {
  readonly config: Config;
  readonly templates: readonly SourceText[];
  readonly partials: readonly SourceText[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what the command line reads: `darkroom.yml`, every template that it names and the partials beside them. The
 * command line ran before the site is built and refused what may not be read, so that this can be simple.
 * @param root with a slash at its end
 */
export function readSources(root: string): Sources {
  const read = (path: string): SourceText => ({ path, text: readFileSync(root + path, 'utf8') });
  const hasConfig = isThere(`${root}darkroom.yml`, 'file');
  const { config: written, problems } = readConfig(hasConfig ? read('darkroom.yml') : undefined);
  const templates = written.templates.map((one) =>
    isThere(root + one, 'folder') ? posix.join(one, '**/*.prompt') : one,
  );
  const config = { ...written, templates };
  const paths = matching(root, templates).filter(isTemplate);
  const folders = new Set(['templates', ...paths.map((path) => posix.dirname(path))]);
  const partials = matching(
    root,
    [...folders].map((folder) => posix.join(folder, '_*.prompt')),
  );
  return { config, templates: paths.map(read), partials: partials.map(read), problems };
}

function matching(root: string, globs: readonly string[]): string[] {
  const found = globSync([...globs], {
    cwd: root,
    exclude: ['.darkroom/**', '**/node_modules/**', '**/.git/**'],
  });
  return [...new Set(found.map((path) => path.replaceAll('\\', '/')))].sort();
}

function isTemplate(path: string): boolean {
  return path.endsWith('.prompt') && !posix.basename(path).startsWith('_');
}

function isThere(path: string, kind: 'file' | 'folder'): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (kind === 'file' ? stats?.isFile() : stats?.isDirectory()) ?? false;
}
