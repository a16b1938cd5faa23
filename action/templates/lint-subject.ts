import type { LintSubject, Part } from './lint-rule.ts';
import type { Partials } from './partials.ts';
import { compare } from './problem.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Declaration } from './read-template.ts';

/** What the lint rules look at in a template, and which parts of it they must not judge. */
export function lintSubjectOf(
  declaration: Declaration,
  { alts, partials }: { alts: readonly string[] | undefined; partials: Partials },
): LintSubject {
  const { declared, content, at } = declaration;
  return {
    intent: declared.intent,
    tier: declared.tier,
    aspectRatio: declared.aspectRatio,
    references: content.references,
    mentioned: new Set(content.uses.references.map(({ id }) => id)),
    prose: proseIn(declaration, partials),
    variants: content.combinations?.length ?? 0,
    alts: alts ?? [],
    unknown: unknownIn(declaration, alts === undefined),
    at,
  };
}

function unknownIn({ read, content }: Declaration, noAlts: boolean): Set<Part> {
  const { damage, frontMatter } = read;
  const written = frontMatter.image.references ?? [];
  const missing: Readonly<Record<Part, boolean>> = {
    intent: damage.lost('image', 'intent'),
    tier: damage.lost('image', 'tier'),
    aspectRatio: damage.lost('image', 'aspectRatio'),
    references: damage.harmed('image', 'references') || content.references.length < written.length,
    words: !content.complete,
    variants: content.combinations === undefined,
    alts: noAlts,
  };
  return new Set((Object.keys(missing) as Part[]).filter((part) => missing[part]));
}

function proseIn({ file, content }: Declaration, partials: Partials): Prose[] {
  const names = [...content.uses.partials].sort(compare);
  const bodies = [file.body, ...names.map((name) => partials.get(name)?.body)];
  return bodies.flatMap((body) => (body === undefined ? [] : [proseOf(body)]));
}
