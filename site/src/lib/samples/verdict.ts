import {
  checkSettings,
  lifecycleOn,
  migrateTemplates,
  type SourceText,
  type Template,
  today,
} from '../catalog.ts';
import { lifeSentence } from '../facts/index.ts';

/** Whether a template still works on the day of the build. */
export interface Verdict {
  /** `soon`: it works today, and a day is known on which it will not. `not-yet`: its model is still to come. */
  readonly works: 'yes' | 'soon' | 'not-yet' | 'no';
  /** Whole sentences. */
  readonly why: readonly string[];
  /** What to change, where something is to be changed: one clause each, and the whole file with it. */
  readonly migration?: { readonly reasons: readonly string[]; readonly after: string };
}

/** Judges a template by today's capabilities: what it asks of its model, and where that model is in its life. */
export function verdictOf(template: Template, source: SourceText): Verdict {
  const faults = faultsOf(template);
  const life = lifecycleOn(template.apiId, today);
  const [moved] = migrateTemplates([template], [source], { config: undefined, now: today });
  const migration = moved && { migration: { reasons: moved.reasons, after: moved.after } };
  const told = `${lifeSentence(template.apiId.id, template.model, template.apiId)}.`;
  switch (life.state) {
    case 'shut-down':
      return {
        works: 'no',
        why: [told, ...faults],
        ...migration,
      };
    case 'unreleased':
      return { works: 'not-yet', why: [told, ...faults] };
    case 'announced': {
      const why = [told, ...faults];
      return { works: faults.length > 0 ? 'no' : 'soon', why, ...migration };
    }
    default: {
      if (faults.length > 0) return { works: 'no', why: faults };
      const ours = `${template.model.displayName} offers everything that this template asks for.`;
      return { works: 'yes', why: [ours] };
    }
  }
}

function faultsOf({
  model,
  tier,
  aspectRatio,
  thinking,
  variants,
  references,
}: Template): string[] {
  const referenceRoles = (variants[0]?.references ?? references).map(({ role }) => role);
  return checkSettings(model, { tier, aspectRatio, thinking, referenceRoles }).map(
    ({ fault, remedy }) => `${fault}. ${remedy}`,
  );
}
