import ts from 'typescript';

/** What one file does that no import shows. */
export interface SyntaxRule {
  readonly name: string;
  readonly comment: string;
  /** Matches the files it holds for, from the root. */
  readonly path: string;
  readonly pathNot?: string;
  /** What a node does wrong, in a word; undefined where it does nothing wrong. */
  readonly fault: (node: ts.Node) => string | undefined;
}

/** Globals that reach the network, the clock, chance or the process. */
const worldly = new Set([
  'EventSource',
  'WebSocket',
  'XMLHttpRequest',
  'crypto',
  'fetch',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Functions of well-known objects that read the clock, roll dice or start a timer. */
const worldlyMembers: Readonly<Record<string, readonly string[]>> = {
  AbortSignal: ['timeout'],
  Date: ['now'],
  Math: ['random'],
  Temporal: ['Now'],
};

/** Rules on what the code of a file does. Every one has a planted violation in plantings.ts. */
export const syntaxRules: readonly SyntaxRule[] = [
  {
    name: 'pure-globals',
    comment:
      'pure rooms and rooms with ports touch no clock, chance, timer, network or process: now is an argument',
    path: '^action/((capabilities|templates|plan|report|render|gather)/|(inputs|usage|ports|run|decide|readiness|spend|terms)\\.ts$)',
    fault: (node) => worldlyGlobal(node) ?? readingOfClock(node) ?? worldlyMember(node),
  },
  {
    name: 'pure-hash-only',
    comment: 'of node:crypto a pure room takes SHA-256, never its randomness',
    path: '^action/(capabilities|templates|plan|report)/',
    fault: (node) =>
      ts.isImportSpecifier(node) &&
      moduleOf(node) === 'node:crypto' &&
      (node.propertyName ?? node.name).text !== 'createHash'
        ? `${node.name.text} of node:crypto`
        : undefined,
  },
  {
    name: 'environment',
    comment:
      'the environment is read in main.ts, cli.ts and adapters/runner.ts alone, and handed on as arguments',
    path: '^action/',
    pathNot: '^action/(main|cli|adapters/runner)\\.ts$',
    fault: environment,
  },
  {
    name: 'no-drawer',
    comment: 'a file is named for what it does: utils, helpers, common and types are drawers',
    path: '(^|/)(utils?|helpers?|common|types|misc|shared)(/|\\.ts$)',
    fault: (node) => (ts.isSourceFile(node) ? 'this file' : undefined),
  },
  {
    name: 'astro-door',
    comment: 'a page or component knows the engine by lib/catalog.ts alone, and no tests',
    path: '^site/.*\\.astro$',
    fault: (node) => {
      const module = ts.isImportDeclaration(node) ? node.moduleSpecifier.getText() : '';
      return /^['"]#|\/(action|test)\//.test(module) ? `imports ${module}` : undefined;
    },
  },
  {
    name: 'no-mock',
    comment: 'tests run real servers and real files, not stand-ins for our own modules',
    path: '^test/',
    fault: (node) =>
      ts.isPropertyAccessExpression(node) &&
      isNamed(node.expression, 'vi') &&
      /^(mock|doMock|hoisted|stubGlobal)$/.test(node.name.text)
        ? `vi.${node.name.text}`
        : undefined,
  },
];

/** Every fault that the rules find in a file, with its line (from 1). */
export function syntaxFaults(
  path: string,
  text: string,
): { readonly rule: string; readonly line: number; readonly fault: string }[] {
  const rules = syntaxRules.filter(
    (rule) =>
      new RegExp(rule.path).test(path) && !(rule.pathNot && new RegExp(rule.pathNot).test(path)),
  );
  if (rules.length === 0) return [];
  const code = path.endsWith('.astro') ? frontMatterOf(text) : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const faults: { rule: string; line: number; fault: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    for (const rule of rules) {
      const fault = rule.fault(node);
      if (fault === undefined) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push({ rule: rule.name, line: line + 1, fault });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** The code of an Astro file, from its first line on, so that lines stay what they are. */
function frontMatterOf(text: string): string {
  return /^---\n([\s\S]*?)\n---/.exec(text)?.[0].replaceAll('---', '') ?? '';
}

/** An identifier that names a value here, rather than a member, a key or something declared. */
function isValue(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  const isDeclaredHere = 'name' in parent && parent.name === node;
  return !isDeclaredHere;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function worldlyGlobal(node: ts.Node): string | undefined {
  if (ts.isMetaProperty(node)) return node.getText();
  return isValue(node) && worldly.has(node.text) ? node.text : undefined;
}

/** `new Date()` and `Date()` read the clock; `new Date(0)` does not. */
function readingOfClock(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined;
  }
  return ts.isCallExpression(node) && isNamed(node.expression, 'Date') ? 'Date()' : undefined;
}

/** `Math.random`, `Math['random']` and `const { random } = Math`: taking such an object apart counts as use. */
function worldlyMember(node: ts.Node): string | undefined {
  if (!isValue(node)) return undefined;
  const members = worldlyMembers[node.text];
  if (members === undefined) return undefined;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return members.includes(parent.name.text) ? `${node.text}.${parent.name.text}` : undefined;
  }
  const takesApart = ts.isElementAccessExpression(parent) || ts.isVariableDeclaration(parent);
  return takesApart ? `${node.text} taken apart` : undefined;
}

/** `process.env`, `process['env']`, `const { env } = process`, `import.meta.env`. */
function environment(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)) {
    return node.name.text === 'env' ? 'import.meta.env' : undefined;
  }
  if (!isValue(node) || node.text !== 'process') return undefined;
  const { parent } = node;
  const isOtherMember = ts.isPropertyAccessExpression(parent) && parent.name.text !== 'env';
  return isOtherMember ? undefined : parent.getText();
}

function moduleOf(node: ts.ImportSpecifier): string | undefined {
  const { moduleSpecifier } = node.parent.parent.parent;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}
