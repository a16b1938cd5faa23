import { builtinModules } from 'node:module';
import type { Edge } from './inspect.ts';

/** The parts of a package.json that are judged. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What a project does with packages. */
export interface PackageUse {
  readonly edges: readonly Pick<Edge, 'file' | 'module'>[];
  /** Text of each file that may name a package, for those that are found by name and read as files (a font). */
  readonly texts: readonly string[];
  /** Commands that each package brings. */
  readonly bins: Readonly<Record<string, readonly string[]>>;
}

/** Every fault of a manifest: versions that are not exact, packages that nobody uses, ships or declares. */
export function manifestFaults(manifest: Manifest, use: PackageUse): string[] {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const versions = [...Object.entries(dependencies), ...Object.entries(devDependencies)];
  const shipped = use.edges.filter(({ file }) => ships(file)).flatMap(packageOf);
  const imported = use.edges.flatMap(packageOf);
  const isNamed = (name: string): boolean =>
    use.texts.some((text) =>
      [`'${name}/`, `\`${name}/`, `'${name}'`].some((form) => text.includes(form)),
    );
  return [
    ...versions
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned: ${version}`),
    ...Object.keys(dependencies)
      .filter((name) => name in devDependencies)
      .map((name) => `${name} stands in both lists`),
    ...Object.keys(dependencies)
      .filter((name) => !shipped.includes(name) && !isNamed(name))
      .map((name) => `${name} is a dependency that nothing in action/ uses`),
    ...Object.keys(devDependencies)
      .filter((name) => !imported.includes(name) && !isNamed(name) && !serves(name, manifest, use))
      .map((name) => `${name} is a dev dependency that nothing uses`),
    ...new Set(
      shipped
        .filter((name) => !(name in dependencies))
        .map((name) => `${name} ships with action/ and is not a dependency`),
    ),
    ...new Set(
      imported
        .filter((name) => !(name in dependencies) && !(name in devDependencies))
        .map((name) => `${name} is imported and not declared`),
    ),
  ];
}

const nodeModules: ReadonlySet<string> = new Set(builtinModules);

/** The bundler's script is a tool, everything else below action/ ships. */
function ships(file: string): boolean {
  return file.startsWith('action/') && file !== 'action/build.ts';
}

/** A package is of use without an import when a script runs a command of its, or when it types one that is used. */
function serves(name: string, manifest: Manifest, { bins }: PackageUse): boolean {
  const { dependencies = {}, devDependencies = {}, scripts = {} } = manifest;
  const commands = Object.values(scripts).flatMap((script) =>
    script.split(/&&|\|\||;/).map((part) => part.trim().split(/\s+/)[0] ?? ''),
  );
  if (bins[name]?.some((bin) => commands.includes(bin))) return true;
  const typed = /^@types\/(?:(.+)__)?(.+)$/.exec(name);
  if (typed === null) return false;
  const [, scope, base = ''] = typed;
  const wanted = scope ? `@${scope}/${base}` : base;
  return wanted in dependencies || wanted in devDependencies;
}

/** The package of an import: `zod` of `zod/mini`; none for files, Node's modules and `#imports`. */
function packageOf({ module }: { readonly module: string }): string[] {
  if (/^[./#]|^node:/.test(module) || nodeModules.has(module)) return [];
  const [scope = '', name = ''] = module.split('/');
  return [module.startsWith('@') ? `${scope}/${name}` : scope];
}
