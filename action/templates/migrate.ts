import { lifecycleOn, type RenderableModel, successorOf } from '#capabilities';
import { type Edit, replaceTokens, stands } from './migrate-edit.ts';
import { consequences, settingChanges } from './migrate-settings.ts';
import type { Place, Position } from './problem.ts';
import { tierOf } from './settings.ts';
import type { Setting, SourceText, Template } from './template.ts';
import { readYaml } from './yaml-text.ts';

/** One file as it is and as it would be, and why. Where both are alike, the reasons say what is left to do by hand. */
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
  readonly to: RenderableModel;
  /** What is to stand in the file in place of `template.modelWritten`. */
  readonly next: string;
  readonly because: string;
}

/**
 * Moves templates off models that have a shutdown date, to their successors. Each file is changed only where a
 * value must change; comments, line ends and everything else stay byte for byte. What comes from
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
  const defaults = config && defaultsOf(config);
  const inherits = ({ template }: Move): boolean =>
    template.modelWritten === defaults?.model &&
    !stands(texts.get(template.path) ?? '', template.at.model, template.modelWritten);
  const heirs = moves.filter(inherits);
  const own = moves.flatMap((move): Migration[] => {
    const before = texts.get(move.template.path);
    if (before === undefined) return [];
    const heir = heirs.includes(move);
    const edits = [...(heir ? [] : [modelEdit(move)]), ...settingEdits(move)];
    const later = ({ setting, was }: Edit): boolean =>
      heirs.length > 0 && defaults?.[setting] === was;
    const known = heir ? [] : consequences(move.template, move.to, now);
    return migrated({ path: move.template.path, text: before }, { edits, later, known });
  });
  return [...own, ...(config && defaults ? migrateConfig(heirs, config, { defaults, now }) : [])];
}

function moveOf(template: Template, now: Date): Move | undefined {
  const life = lifecycleOn(template.apiId, now);
  if (life.state !== 'announced' && life.state !== 'shut-down') return undefined;
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
    to: model,
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

function modelEdit({ template, next, because }: Move, at: Position = template.at.model): Edit {
  return { setting: 'model', at, was: template.modelWritten, becomes: next, because };
}

function settingEdits({ template, to }: Move): Edit[] {
  return settingChanges(template, to).map((change) => ({
    ...change,
    at: template.at[change.setting],
  }));
}

interface Changes {
  readonly edits: readonly Edit[];
  /** An edit that another file takes over. */
  readonly later: (edit: Edit) => boolean;
  /** What follows from the change. */
  readonly known: readonly string[];
}

function migrated({ path, text }: SourceText, { edits, later, known }: Changes): Migration[] {
  const here = edits.filter(({ at, was }) => stands(text, at, was));
  const byHand = edits.filter((edit) => !here.includes(edit) && !later(edit));
  const reasons = [
    ...here.map(
      ({ setting, was, becomes, because }) => `${setting} ${was} → ${becomes}: ${because}`,
    ),
    ...byHand.map(
      ({ setting, was, becomes, because }) =>
        `${setting} ${was}: write ${becomes} by hand, for ${because}`,
    ),
    ...known,
  ];
  if (here.length + byHand.length === 0) return [];
  return [{ path, before: text, after: replaceTokens(text, here), reasons }];
}

/** The defaults of `darkroom.yml` that a template may inherit, as texts, and where they stand. */
type Inherited = Partial<Record<Setting, string>> & {
  readonly places: (setting: Setting) => Place;
};

function defaultsOf(config: SourceText): Inherited | undefined {
  const yaml = readYaml(config.text, { file: config.path, line: 1, column: 1 }, () => {});
  const defaults = (yaml?.value as { defaults?: Record<string, unknown> } | null)?.defaults;
  if (yaml === undefined || typeof defaults !== 'object' || defaults === null) return undefined;
  const texts = Object.entries(defaults).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  );
  return {
    ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
    places: (setting) => yaml.at(['defaults', setting]),
  };
}

function migrateConfig(
  moves: readonly Move[],
  config: SourceText,
  { defaults, now }: { readonly defaults: Inherited; readonly now: Date },
): Migration[] {
  const [move] = moves;
  if (move === undefined) return [];
  const settings = {
    tier: tierOf(defaults.tier as Template['tier']),
    aspectRatio: defaults.aspectRatio as Template['aspectRatio'],
    thinking: defaults.thinking as Template['thinking'],
  };
  const changes = settingChanges(settings, move.to);
  const edits = [
    modelEdit(move, defaults.places('model')),
    ...changes.map((change) => ({ ...change, at: defaults.places(change.setting) })),
  ];
  const names = moves.map(({ template }) => template.name);
  const heirs = `${names.join(', ')} ${names.length === 1 ? 'takes its' : 'take their'} model from here`;
  const known = [
    heirs,
    ...new Set(moves.flatMap(({ template, to }) => consequences(template, to, now))),
  ];
  return migrated(config, { edits, later: () => false, known });
}
