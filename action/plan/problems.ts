import { lifecycleOn } from '#capabilities';
import type { Position, Problem, Template } from '#templates';
import type { LockFile, ProjectFacts } from './facts.ts';
import type { Node } from './order.ts';
import type { PlannedRender } from './plan.ts';

/** Rules about committed pictures and locks: for `verify` they are findings, for a render they are in the way. */
export const integrityRules = [
  'edited-image',
  'edited-lock',
  'damaged-lock',
  'unknown-file',
] as const;

/** A picture on a declared path whose bytes are not those that its lock records. */
export function editedImage(node: Pick<Node, 'id'>, file: string, lockPath: string): Problem {
  return {
    rule: 'edited-image',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `${file} was edited by hand: its bytes are not those that ${lockPath} records`,
    remedy: `Restore it with git, move your edit to another path, or render over it with darkroom render --force --only ${node.id}.`,
  };
}

/** A file that stands where a render would go and that no lock knows: somebody's own work. */
export function unknownFile(node: Pick<Node, 'id' | 'template'>, file: string): Problem {
  return {
    rule: 'unknown-file',
    severity: 'error',
    file: node.template.path,
    ...node.template.at.path,
    message: `${file} stands on the path of ${node.id} and no lock knows it`,
    remedy: `Move the file, choose another path, or render over it with darkroom render --force --only ${node.id}.`,
  };
}

/** A picture on a render's path that belongs to another template, which cannot be read. */
export function pathOfBroken(node: Node, file: string, lockPath: string): Problem {
  return {
    rule: 'path-taken',
    severity: 'error',
    file: node.template.path,
    ...node.template.at.path,
    message: `${file} stands on the path of ${node.id} and is recorded in ${lockPath}, whose template is broken`,
    remedy: 'Mend that template first, or change one of the two paths.',
  };
}

/** The entries of a lock that contradict themselves: they are not as Darkroom wrote them. */
export function editedLock({ path: file, text, edited }: LockFile): Problem[] {
  return [...edited].map((path) => ({
    rule: 'edited-lock',
    severity: 'error',
    file,
    ...positionOf(text, path),
    message: `the entry of ${path} was edited by hand: what it says does not have its check`,
    remedy:
      'Restore the entry from git: Darkroom alone writes entries, and a person may only remove a whole one.',
  }));
}

/** What stands in the way of a template's references, each once. */
export function referenceProblems(template: Template, facts: ProjectFacts): Problem[] {
  const seen = new Set<string>();
  const filled = template.variants.flatMap(({ references }) => references);
  return [...template.references, ...filled].flatMap(({ id, source, at }) => {
    if ('from' in source) return [];
    const state = facts.references.get(source.path);
    const key = `${at.line}:${at.column}:${source.path}`;
    if (state === undefined || state.ok || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        rule: 'reference',
        severity: 'error' as const,
        file: template.path,
        ...at,
        message: `reference "${id}": ${source.path} ${state.fault}`,
        remedy: state.remedy,
      },
    ];
  });
}

/** Bytes of one whole request that the Gemini API takes inline, as base64: https://ai.google.dev/gemini-api/docs/file-input-methods */
const inlineRequestBytes = 100 * 1024 * 1024;

/** A render whose references are together too large for one request. */
export function requestTooLarge(render: PlannedRender, facts: ProjectFacts): Problem | undefined {
  const bytes = render.references.reduce((sum, { source }) => {
    const state = 'path' in source ? facts.references.get(source.path) : undefined;
    return sum + (state?.ok ? state.bytes : 0);
  }, 0);
  if ((bytes * 4) / 3 <= inlineRequestBytes) return undefined;
  return {
    rule: 'references-too-large',
    severity: 'error',
    file: render.template.path,
    ...render.template.at.references,
    message: `the references of ${render.id} are ${Math.ceil(bytes / 2 ** 20)} MiB together, and a request holds at most 75 MiB of images`,
    remedy: 'Scale the reference images down: models see them at about one megapixel.',
  };
}

/** What the model's life cycle means for a render that would be sent, or for one that stays as it is. */
export function lifecycleProblem(
  template: Template,
  use: { readonly sent: boolean; readonly allowRetired: boolean; readonly now: Date },
): Problem | undefined {
  const life = lifecycleOn(template.apiId, use.now);
  const id = template.apiId.id;
  const at: Position = template.at.model;
  if (life.state === 'current' || life.state === 'reported')
    return use.sent ? movingName(template) : undefined;
  if (life.state === 'unreleased') {
    const message = `${id} is not released before ${life.on}`;
    return {
      rule: 'model-unreleased',
      severity: 'warning',
      file: template.path,
      ...at,
      message,
      remedy: 'Wait for the day, or choose a released model.',
    };
  }
  const instead = life.successor === null ? 'Choose a current model' : `Move to ${life.successor}`;
  const said = life.confidence === 'reported' ? ' (reported, not confirmed)' : '';
  const tense = life.state === 'announced' ? 'will be shut down on' : 'was shut down on';
  const dead = life.state === 'shut-down' && life.confidence === 'confirmed';
  const stops = dead && use.sent && !use.allowRetired;
  return {
    rule: dead ? 'model-retired' : 'model-lifecycle',
    severity: stops ? 'error' : use.sent ? 'warning' : 'notice',
    file: template.path,
    ...at,
    message: `${id} ${tense} ${life.on}${said}`,
    remedy: stops
      ? `${instead}: darkroom migrate shows how; darkroom render --allow-retired tries anyway.`
      : `${instead}: darkroom migrate shows how.`,
  };
}

/** An alias answers for whatever model its provider points it at: a digest over it promises nothing. */
function movingName({ apiId, path, at }: Template): Problem | undefined {
  if (apiId.channel !== 'alias') return undefined;
  return {
    rule: 'model-alias',
    severity: 'warning',
    file: path,
    ...at.model,
    message: `${apiId.id} is an alias, which may stand for another model tomorrow`,
    remedy: `Write ${apiId.successor ?? 'the id of the model itself'}.`,
  };
}

/** Line and column of an entry in a lock's text; the first of the file where it cannot be found. */
export function positionOf(text: string, path: string): Position {
  const lines = text.split('\n');
  const needle = `${JSON.stringify(path)}:`;
  const index = lines.findIndex((line) => line.trimStart().startsWith(needle));
  if (index < 0) return { line: 1, column: 1 };
  return { line: index + 1, column: (lines[index]?.indexOf(needle) ?? 0) + 1 };
}

/** A problem of the whole plan, which stands in no file: a `darkroom.yml` need not even be there. */
export function ofTheWhole(rule: string, message: string, remedy: string): Problem {
  return { rule, severity: 'error', file: '', line: 1, column: 1, message, remedy };
}
