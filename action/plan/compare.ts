import type { Asked, AskedPart } from '#templates';
import type { Reason } from './plan.ts';

/** Which reason a request differs for, and what exactly changed, as a person would say it. */
export interface Change {
  readonly reason: Reason;
  readonly detail: string;
}

/**
 * What changed between the request that made a picture and today's.
 *
 * The reason names the most telling change (settings, then prompt, then references); the detail names all of
 * them. A reference that waits for its source is a changed reference: its bytes are not known yet.
 */
export function compareAsked(
  before: Asked,
  now: Omit<Asked, 'parts'> & { readonly parts: readonly PartNow[] },
): Change {
  const settings = settingChanges(before, now);
  const prompt = textOf(before.parts) === textOf(now.parts) ? [] : ['prompt'];
  const references = referenceChanges(before.parts, now.parts);
  const detail = [...settings, ...prompt, ...references].join('; ');
  if (settings.length > 0) return { reason: 'setting changed', detail };
  if (prompt.length > 0) return { reason: 'prompt changed', detail: references.join('; ') };
  return { reason: 'reference changed', detail };
}

/** A part of today's request; a reference without SHA-256 waits for its source. */
export type PartNow =
  | { readonly text: string }
  | { readonly reference: string; readonly sha256?: string };

const settingNames = ['model', 'tier', 'aspectRatio', 'thinking', 'format'] as const;

function settingChanges(before: Omit<Asked, 'parts'>, now: Omit<Asked, 'parts'>): string[] {
  return settingNames
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name} ${before[name] ?? 'none'} → ${now[name] ?? 'none'}`);
}

function textOf(parts: readonly (AskedPart | PartNow)[]): string {
  return parts.map((part) => ('text' in part ? part.text : '')).join('\u0000');
}

function referenceChanges(before: readonly AskedPart[], now: readonly PartNow[]): string[] {
  const old = new Map(
    before.flatMap((part) => ('text' in part ? [] : [[part.reference, part.sha256]])),
  );
  const current = new Map(
    now.flatMap((part) => ('text' in part ? [] : [[part.reference, part.sha256]])),
  );
  const gone = [...old.keys()]
    .filter((id) => !current.has(id))
    .map((id) => `reference ${id} removed`);
  const changed = [...current].flatMap(([id, sha256]) => {
    if (!old.has(id)) return [`reference ${id} added`];
    return old.get(id) === sha256 ? [] : [`reference ${id} changed`];
  });
  return [...gone, ...changed];
}
