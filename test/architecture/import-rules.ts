import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { pathOf, portRooms, pureRooms, type Room, rooms } from './rooms.ts';

type Target = IRegularForbiddenRuleType['to'];

/** Matches packages by name, found or not. */
function packages(...names: readonly string[]): string {
  return `(^|node_modules/)(${names.join('|')})(/|$)`;
}

function rule(name: string, comment: string, from: IRegularForbiddenRuleType['from'], to: Target) {
  return { name, comment, severity: 'error', from, to } satisfies IRegularForbiddenRuleType;
}

const pure = pureRooms.map(pathOf);
const throughPorts = portRooms.map(pathOf);

/** Packages that compute and do nothing else. */
const calculators = packages(
  '@handlebars/parser',
  'diff',
  'fastest-levenshtein',
  'fast-string-width',
  'yaml',
  'zod',
);

/**
 * The only imports between adapters, each with its reason. Everything else an adapter needs of another comes by
 * the command that opens both.
 */
export const adapterHelpers: readonly { from: string; to: string; why: string }[] = [
  {
    from: '^action/adapters/gemini[^/]*\\.ts$',
    to: '^action/adapters/gemini[^/]*\\.ts$',
    why: 'one adapter in several files',
  },
  {
    from: '^action/adapters/(disk|images)\\.ts$',
    to: '^action/adapters/hash\\.ts$',
    why: 'a file is hashed in one way, whoever asks',
  },
  {
    from: '^action/adapters/disk\\.ts$',
    to: '^action/adapters/hash-memory\\.ts$',
    why: 'a part of the disk in its own file',
  },
  {
    from: '^action/adapters/disk\\.ts$',
    to: '^action/adapters/claim\\.ts$',
    why: 'a folder is claimed through its disk',
  },
  {
    from: '^action/adapters/claim\\.ts$',
    to: '^action/adapters/at-work\\.ts$',
    why: 'a claim holds as long as the process that made it',
  },
  {
    from: '^action/adapters/(disk|git-objects)\\.ts$',
    to: '^action/adapters/disk-write\\.ts$',
    why: 'a file is written whole in one way, whoever writes',
  },
  {
    from: '^action/adapters/(git-[^/]*|lfs)\\.ts$',
    to: '^action/adapters/(git-[^/]*|lfs)\\.ts$',
    why: 'one adapter in several files',
  },
  {
    from: '^action/adapters/github[^/]*\\.ts$',
    to: '^action/adapters/github[^/]*\\.ts$',
    why: 'one adapter in several files',
  },
  {
    from: '^action/adapters/(git-remote|github-git-data)\\.ts$',
    to: '^action/adapters/branch-room\\.ts$',
    why: 'a branch in the way is told in one way, whichever way it is met',
  },
];

/** What is sent to browsers: the scripts, and the pure modules that pages share with them. */
const shipped = [
  '^site/src/scripts/',
  '^site/src/lib/(address|copy/[^/]+|cost/(?:bars|bill|bill-view|campaign|offer|piece|rank|state|view|words)|money|compare/(?:judge|state)|pages/areas)\\.ts$',
];

/** Rules on who imports what, in dependency-cruiser's form. Every one has a planted violation in plantings.ts. */
export const importRules: readonly IRegularForbiddenRuleType[] = [
  ...rooms.map(oneWay),
  ...rooms.filter(({ mayType }) => mayType !== undefined).map(typesOnly),
  ...adapterHelpers.map(({ from, to, why }, index) => helperOf(from, to, why, index)),
  rule(
    'adapters-apart',
    'adapters do not know each other',
    { path: '^action/adapters/([^/]+)$' },
    {
      path: '^action/adapters/',
      pathNot: adapterHelpers.map(({ to }) => to),
    },
  ),
  rule(
    'no-cycle',
    'no two files need each other at run time; types are erased and may',
    { path: '^(action|site|test)/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'product-without-tests',
    'nothing that ships imports test/',
    { path: '^(action|site)/' },
    { path: '^test/' },
  ),
  rule(
    'site-door',
    "the site knows the engine by lib/catalog.ts; money's words and the schemas have doors of their own",
    { path: '^site/', pathNot: '^site/src/lib/catalog\\.ts$' },
    {
      path: '^action/',
      pathNot: '^action/capabilities/(money|json-schema|check/index)\\.ts$',
    },
  ),
  rule(
    'site-scripts',
    'what is sent to a browser imports only what may be sent: no engine, no parser, no file',
    { path: shipped },
    {
      pathNot: [...shipped, '^action/capabilities/money\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'pure-packages',
    'a pure room imports only packages that compute',
    { path: pure },
    {
      pathNot: ['^action/', '^\\.', calculators],
      dependencyTypesNot: ['core'],
    },
  ),
  rule(
    'pure-modules',
    "a pure room imports none of Node's modules but SHA-256 and the parser of flags",
    {
      path: pure,
      pathNot: [
        '^action/templates/digest\\.ts$',
        '^action/report/contact-sheet\\.ts$',
        '^action/usage\\.ts$',
      ],
    },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'pure-hash',
    'the digest and the contact sheet (its CSP) hash, and import nothing else of Node',
    { path: ['^action/templates/digest\\.ts$', '^action/report/contact-sheet\\.ts$'] },
    { dependencyTypes: ['core'], pathNot: '^crypto$' },
  ),
  rule(
    'pure-usage',
    'usage.ts parses flags, and imports nothing else of Node',
    { path: '^action/usage\\.ts$' },
    { dependencyTypes: ['core'], pathNot: '^util$' },
  ),
  rule(
    'ports-packages',
    'a room with ports imports no SDK',
    { path: throughPorts },
    { pathNot: ['^action/', '^\\.', calculators], dependencyTypesNot: ['core'] },
  ),
  rule(
    'ports-modules',
    "a room with ports imports none of Node's modules but path",
    { path: throughPorts },
    { dependencyTypes: ['core'], pathNot: '^path' },
  ),
  rule(
    'door-gemini',
    '@google/genai has one door: adapters/gemini*',
    { path: '^action/', pathNot: '^action/adapters/gemini[^/]*\\.ts$' },
    { path: packages('@google/[^/]+') },
  ),
  rule(
    'door-github',
    '@actions/* and octokit have one door: adapters/{runner,github}*',
    { path: '^action/', pathNot: '^action/adapters/(runner|github)[^/]*\\.ts$' },
    { path: packages('@actions/[^/]+', '@octokit/[^/]+', 'octokit') },
  ),
  rule(
    'door-disk',
    "node:fs has one door: adapters; the emulator's drawing reads its font",
    {
      path: '^action/',
      pathNot: ['^action/adapters/', '^action/emulator/proof/', '^action/build\\.ts$'],
    },
    { path: '^fs(/promises)?$' },
  ),
  rule(
    'door-pictures',
    'sharp and image-size have one door: adapters; the emulator draws, and decodes what it is sent as Google does',
    {
      path: '^action/',
      pathNot: ['^action/adapters/', '^action/emulator/proof/', '^action/emulator/request\\.ts$'],
    },
    { path: packages('sharp', 'image-size') },
  ),
  rule(
    'door-network',
    'sockets are opened by adapters/{gemini,github}*, and served by the emulator',
    {
      path: '^action/',
      pathNot: ['^action/adapters/(gemini|github)[^/]*\\.ts$', '^action/emulator/'],
    },
    { path: '^(https?|http2|net|tls|dgram|dns(/promises)?|undici)$' },
  ),
  rule(
    'door-processes',
    'other programs are started by adapters/git* alone',
    { path: '^action/', pathNot: '^action/adapters/git[^/]*\\.ts$' },
    { path: '^(child_process|cluster|worker_threads|vm|inspector(/promises)?)$' },
  ),
  rule(
    'environment-module',
    'node:process is not imported: the environment is read where `process` is allowed',
    { path: '^action/' },
    { path: '^process$' },
  ),
];

/** A room imports what it may and nothing else of action/. */
function oneWay({ name, path, may, mayType = [] }: Room): IRegularForbiddenRuleType {
  const allowed = [...may, ...mayType].map(pathOf);
  return rule(
    `room-${name}`,
    `${name} imports ${allowed.length === 0 ? 'no other room' : [...may, ...mayType].join(', ')}`,
    { path },
    { path: '^action/', pathNot: [path, ...allowed] },
  );
}

/** What a room may know by type, it does not run. */
function typesOnly({ name, path, mayType = [] }: Room): IRegularForbiddenRuleType {
  return rule(
    `types-of-${name}`,
    `${name} imports only types from ${mayType.join(', ')}`,
    { path },
    { path: mayType.map(pathOf), dependencyTypesNot: ['type-only'] },
  );
}

/** A file that helps some adapters is not open to the others. */
function helperOf(from: string, to: string, why: string, index: number): IRegularForbiddenRuleType {
  return rule(
    `adapter-helper-${index + 1}`,
    `${to} serves ${from} alone: ${why}`,
    { path: '^action/adapters/', pathNot: [from, to] },
    { path: to },
  );
}
