import type { AspectRatio, ReferenceRole, Tier } from '#capabilities';
import type { Place } from './problem.ts';
import type { Prose } from './prose.ts';
import type { Intent } from './template.ts';

/** What may be unknown of a template that has an error. `words`: all of them, partials' included. */
export type Part = 'intent' | 'tier' | 'aspectRatio' | 'references' | 'words' | 'variants' | 'alts';

/** What a rule looks at: one template, as far as it could be read. */
export interface LintSubject {
  readonly intent: Intent | undefined;
  readonly tier: Tier | undefined;
  readonly aspectRatio: AspectRatio | undefined;
  readonly references: readonly {
    readonly id: string;
    readonly role: ReferenceRole;
    readonly at: Place;
  }[];
  /** Ids of the references that the prompt mentions. */
  readonly mentioned: ReadonlySet<string>;
  /** The prompt's own words: the body's and those of its partials, where they can be read. */
  readonly prose: readonly Prose[];
  /** How many variants there are. */
  readonly variants: number;
  /** Alt text by variant. */
  readonly alts: readonly string[];
  /** What could not be read. */
  readonly unknown: ReadonlySet<Part>;
  readonly at: Readonly<
    Record<'image' | 'intent' | 'tier' | 'aspectRatio' | 'alt' | 'references', Place>
  >;
}

/** Where a rule does not hold, and what to do about it. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  readonly remedy: string;
}

/** One piece of the guide's advice. `what` and `why` are sentences for people; the site shows them. */
export interface LintRule {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** What must be known for the rule to say something true. */
  readonly needs?: readonly Part[];
  readonly find: (subject: LintSubject) => readonly Finding[];
}
