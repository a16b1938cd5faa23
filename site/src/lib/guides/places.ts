import type { Model } from '../catalog.ts';
import type { Reading } from './narrow.ts';
import type { Part } from './parts.ts';
import type { Section, SectionTitle } from './sections.ts';

interface Place {
  readonly section: SectionTitle;
  readonly at: 'start' | 'end';
}

const disputes: Place = { section: 'Where to be careful', at: 'end' };

/** Where each part stands, once. */
const places: Readonly<Record<Model['kind'], Readonly<Partial<Record<Part['name'], Place>>>>> = {
  renderable: {
    Disputes: disputes,
    TierLadder: { section: 'Workflow', at: 'start' },
    CopyPrompts: { section: 'Prompting guidance', at: 'end' },
  },
  comparison: { Disputes: disputes },
};

/** Holds the parts of all sections against the places of their model's kind. */
export function checkPlaces(sections: readonly Section[], { model, faults }: Reading): void {
  const wanted = places[model.kind];
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((part) => (part.type === 'part' ? { part, section } : [])),
  );
  for (const { part, section } of found) {
    const place = wanted[part.name];
    if (place && stands(part, section, place)) continue;
    const words = place
      ? `<${part.name} /> is out of place. Put it, once, ${spelt(place)}.`
      : `There is no place for <${part.name} /> here. Leave it out.`;
    faults.push({ line: part.line, words });
  }
  for (const [name, place] of Object.entries(wanted)) {
    const section = sections.find(({ title }) => title === place.section);
    if (section === undefined || found.some(({ part }) => part.name === name)) continue;
    const words = `<${name} /> is missing. Put it ${spelt(place)}.`;
    faults.push({ line: section.line, words });
  }
}

function stands(part: Part, { title, blocks }: Section, { section, at }: Place): boolean {
  return title === section && blocks.at(at === 'start' ? 0 : -1) === part;
}

function spelt({ section, at }: Place): string {
  return at === 'start'
    ? `directly below the heading "${section}"`
    : `at the end of the section "${section}"`;
}
