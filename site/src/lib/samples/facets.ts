import {
  aspectRatios,
  compare,
  type Intent,
  intents,
  shelf,
  type Template,
  tiers,
} from '../catalog.ts';
import { letteringOf } from './lettering.ts';
import { useCaseOf, useCases } from './use-cases.ts';

/** One way to divide the templates. */
export interface Facet {
  /** As it stands in addresses: `/prompts/by/tier/`, `?tier=`. */
  readonly id: 'use' | 'model' | 'tier' | 'ratio' | 'intent' | 'lettering';
  readonly label: string;
  /** What none of them is told apart by is not here. */
  valueOf(template: Template): string | undefined;
  /** How a value is written for people. */
  textOf(value: string): string;
  /** How a page of one value is headed. */
  headingOf(value: string): string;
  /** All values in their order. */
  readonly order: readonly string[];
}

/** A value for people, and the heading of its page. */
interface Words {
  readonly text: string;
  readonly heading: string;
}

/** What a template's pictures are for, in words. */
const intentWords: Readonly<Record<Intent, Words>> = {
  draft: { text: 'Draft', heading: 'Rough-draft prompts' },
  final: { text: 'Final', heading: 'Final-art prompts' },
  edit: { text: 'Edit', heading: 'Image-editing prompts' },
  'style-transfer': { text: 'Style transfer', heading: 'Style-transfer prompts' },
  variants: { text: 'Variants', heading: 'Many-variant prompts' },
};

/** What a template says of words in its pictures, in words. */
const letteringTexts: Readonly<Record<string, Words>> = {
  words: { text: 'Words in the picture', heading: 'Prompts with words in the picture' },
  none: { text: 'None', heading: 'Prompts for wordless pictures' },
};

/** The facets, in the order in which pages offer them. */
export const facets: readonly Facet[] = [
  {
    id: 'use',
    label: 'Use case',
    valueOf: ({ name }) => useCaseOf(name),
    ...worded(useCases),
    order: Object.keys(useCases),
  },
  {
    id: 'model',
    label: 'Model',
    valueOf: ({ model }) => model.name,
    textOf: modelText,
    headingOf: (value) => `${modelText(value)} prompts`,
    order: shelf.map(({ name }) => name),
  },
  {
    id: 'tier',
    label: 'Tier',
    valueOf: ({ tier }) => tier,
    textOf: (value) => value,
    headingOf: (value) => `${value} prompts`,
    order: tiers,
  },
  {
    id: 'ratio',
    label: 'Ratio',
    valueOf: ({ aspectRatio }) => aspectRatio,
    textOf: (value) => value,
    headingOf: (value) => `${value} prompts`,
    order: aspectRatios,
  },
  {
    id: 'intent',
    label: 'Intent',
    valueOf: ({ intent }) => intent,
    ...worded(intentWords),
    order: intents,
  },
  {
    id: 'lettering',
    label: 'Lettering',
    valueOf: letteringOf,
    ...worded(letteringTexts),
    order: Object.keys(letteringTexts),
  },
];

/** One value of a facet with the templates that have it. */
export interface Shelf {
  readonly facet: Facet;
  readonly value: string;
  readonly templates: readonly Template[];
}

/** The values that some template has, in order, each with its templates. */
export function shelvesOf(facet: Facet, templates: readonly Template[]): readonly Shelf[] {
  const groups = Map.groupBy(templates, (template) => facet.valueOf(template));
  return [...groups]
    .flatMap(([value, some]) => (value === undefined ? [] : [{ facet, value, templates: some }]))
    .sort(
      (a, b) =>
        facet.order.indexOf(a.value) - facet.order.indexOf(b.value) || compare(a.value, b.value),
    );
}

/** Where the templates of one value are listed. */
export function shelfPath({ facet, value }: Pick<Shelf, 'facet' | 'value'>): string {
  return `/prompts/by/${facet.id}/${value.replaceAll(':', 'x')}/`;
}

function modelText(name: string): string {
  return shelf.find((model) => model.name === name)?.displayName ?? name;
}

function worded(words: Readonly<Record<string, Words>>): Pick<Facet, 'textOf' | 'headingOf'> {
  return {
    textOf: (value) => words[value]?.text ?? value,
    headingOf: (value) => words[value]?.heading ?? value,
  };
}
