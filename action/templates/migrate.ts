import {
  aspectRatios,
  lifecycleOn,
  type RenderableModel,
  successorOf,
  type Tier,
  thinkingLevels,
  tiers,
} from '#capabilities';
import type { Position } from './problem.ts';
import type { SourceText, Template } from './template.ts';

/** One file as it is and as it would be, and why. */
export interface Migration {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** One sentence a change, without a full stop. */
  readonly reasons: readonly string[];
}

/** What is to be moved: a template whose model was, or is said to be, shut down or about to be. */
interface Move {
  readonly template: Template;
  readonly from: RenderableModel;
  readonly to: RenderableModel;
  /** What stands in the file now, and what is to stand there. */
  readonly written: string;
  readonly next: string;
  readonly because: string;
}

interface Edit {
  readonly at: Position;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
}

/**
 * Moves templates off models that have a shutdown date, to their successors. Each file is changed only where a
 * value must change; comments, line ends and everything else stay byte for byte. A model that comes from
 * `darkroom.yml` is changed there. Nothing to move: an empty list.
 * @param config `darkroom.yml`, if there is one
 */
export function migrateTemplates(
  templates: readonly Template[],
  sources: readonly SourceText[],
  { config, now }: { readonly config: SourceText | undefined; readonly now: Date },
): Migration[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const moves = templates.flatMap((template) => moveOf(template, now) ?? []);
  const own = moves.flatMap((move): Migration[] => {
    const { path } = move.template;
    const before = texts.get(path);
    if (before === undefined) return [];
    const applied = [modelEdit(move), ...settingEdits(move)].filter(
      ({ at, was }) => tokenAt(before, at)?.value === was,
    );
    const after = applied.reduceRight(replaceToken, before);
    const reasons = [...applied.map(({ reason }) => reason), ...consequences(move)];
    return after === before ? [] : [{ path, before, after, reasons }];
  });
  return [...own, ...migrateConfig(moves, texts, config)];
}

function moveOf(template: Template, now: Date): Move | undefined {
  const life = lifecycleOn(template.apiId, now);
  if (life.state === 'current' || life.state === 'unreleased') return undefined;
  const successor = liveSuccessor(template, now);
  if (successor === undefined) return undefined;
  const { model, apiId } = successor;
  const [, prefix = '', bare = ''] =
    /^((?:googleai|vertexai|models)\/)?(.*)$/.exec(template.modelWritten) ?? [];
  const byId = bare === template.apiId.id;
  const said = life.confidence === 'reported' ? ' (reported, not confirmed)' : '';
  const tense = life.state === 'announced' ? 'will be' : 'was';
  return {
    template,
    from: template.model,
    to: model,
    written: template.modelWritten,
    next: `${prefix}${byId ? apiId.id : model.name}`,
    because: `${template.apiId.id} ${tense} shut down on ${life.on}${said}`,
  };
}

/** Follows successors until one that is alive. */
function liveSuccessor(
  { apiId }: Template,
  now: Date,
): { model: RenderableModel; apiId: Template['apiId'] } | undefined {
  const seen = new Set<string>([apiId.id]);
  let match = successorOf(apiId);
  while (match?.found && match.model.kind === 'renderable' && !seen.has(match.apiId.id)) {
    if (lifecycleOn(match.apiId, now).state === 'current')
      return { model: match.model, apiId: match.apiId };
    seen.add(match.apiId.id);
    match = successorOf(match.apiId);
  }
  return undefined;
}

function modelEdit({ template, written, next, because }: Move): Edit {
  return {
    at: template.at.model,
    was: written,
    becomes: next,
    reason: `model ${written} → ${next}: ${because}`,
  };
}

function settingEdits({ template, to }: Move): Edit[] {
  const edits: Edit[] = [];
  const { tier, aspectRatio, thinking, at } = template;
  if (tier !== undefined && to.tiers[tier] === undefined) {
    const next = nearest(tiers, tier, Object.keys(to.tiers) as Tier[]);
    if (next)
      edits.push({
        at: at.tier,
        was: tier,
        becomes: next,
        reason: `tier ${tier} → ${next}: ${to.name} does not offer ${tier}`,
      });
  }
  if (aspectRatio !== undefined && !to.ratios.includes(aspectRatio)) {
    const next = nearestRatio(aspectRatio, to.ratios);
    edits.push({
      at: at.aspectRatio,
      was: aspectRatio,
      becomes: next,
      reason: `aspectRatio ${aspectRatio} → ${next}: ${to.name} does not offer ${aspectRatio}`,
    });
  }
  if (thinking !== undefined && !to.thinking.levels.includes(thinking)) {
    const next = nearest(thinkingLevels, thinking, to.thinking.levels);
    if (next)
      edits.push({
        at: at.thinking,
        was: thinking,
        becomes: next,
        reason: `thinking ${thinking} → ${next}: ${to.name} does not offer ${thinking}`,
      });
  }
  return edits.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** What changes although nothing in the file says so: price, pixels, references. */
function consequences({ template, from, to }: Move): string[] {
  const tier = template.tier ?? from.defaultTier;
  const before = from.tiers[tier]?.usd.standard;
  const next = to.tiers[tier]
    ? tier
    : (nearest(tiers, tier, Object.keys(to.tiers) as Tier[]) ?? tier);
  const after = to.tiers[next]?.usd.standard;
  const price =
    before != null && after != null && before !== after ? [priceWords(before, after)] : [];
  const most = to.references.total;
  const used = Math.max(0, ...template.variants.map(({ references }) => references.length));
  const tooMany =
    most !== null && used > most
      ? [`${used} references: ${to.name} takes ${most}, so take ${used - most} out by hand`]
      : [];
  return [
    ...price,
    ...tooMany,
    'every image of the template is rendered anew: the model is part of the request',
  ];
}

function priceWords(before: number, after: number): string {
  const percent = Math.round(Math.abs(after / before - 1) * 100);
  return `price ${after > before ? 'up' : 'down'} ${percent} %: ${before} → ${after} USD an image's output`;
}

/** The wanted value's neighbour in the scale: the next one below that is offered, else the next above. */
function nearest<Value>(
  scale: readonly Value[],
  wanted: Value,
  offered: readonly Value[],
): Value | undefined {
  const index = scale.indexOf(wanted);
  const below = scale.slice(0, index).findLast((value) => offered.includes(value));
  return below ?? scale.slice(index).find((value) => offered.includes(value));
}

function nearestRatio(wanted: string, offered: readonly string[]): string {
  const shape = (ratio: string): number => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.log(across / down);
  };
  const apart = (ratio: string): number => Math.abs(shape(ratio) - shape(wanted));
  return offered.toSorted((a, b) => apart(a) - apart(b))[0] ?? aspectRatios[0];
}

function migrateConfig(
  moves: readonly Move[],
  texts: ReadonlyMap<string, string>,
  config: SourceText | undefined,
): Migration[] {
  if (config === undefined) return [];
  const inherited = moves.find(
    ({ template, written }) =>
      tokenAt(texts.get(template.path) ?? '', template.at.model)?.value !== written,
  );
  if (inherited === undefined) return [];
  const lines = config.text.split('\n');
  const line = lines.findIndex(
    (one) => /^\s+model:\s/.test(one) && one.includes(inherited.written),
  );
  if (line < 0) return [];
  const at = { line: line + 1, column: (lines[line] ?? '').search(/\S+\s*(#.*)?\r?$/) + 1 };
  const edit = { ...modelEdit(inherited), at };
  const after = replaceToken(config.text, edit);
  return after === config.text
    ? []
    : [{ path: config.path, before: config.text, after, reasons: [edit.reason] }];
}

/** The YAML scalar that stands at a place: its value, and where its text lies in the file. */
function tokenAt(
  text: string,
  at: Position,
): { value: string; start: number; end: number; quote: string } | undefined {
  const lines = text.split('\n');
  const line = lines[at.line - 1];
  if (line === undefined) return undefined;
  const token = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#,{}[\]]+))/.exec(line.slice(at.column - 1));
  if (token === null) return undefined;
  const start = lines
    .slice(0, at.line - 1)
    .reduce((sum, one) => sum + one.length + 1, at.column - 1);
  const quote = token[3] === undefined ? token[0].slice(0, 1) : '';
  return {
    value: token[1] ?? token[2] ?? token[3] ?? '',
    start,
    end: start + token[0].length,
    quote,
  };
}

function replaceToken(text: string, { at, was, becomes }: Edit): string {
  const token = tokenAt(text, at);
  if (token?.value !== was) return text;
  return `${text.slice(0, token.start)}${token.quote}${becomes}${token.quote}${text.slice(token.end)}`;
}
