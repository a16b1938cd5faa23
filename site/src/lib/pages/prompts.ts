import type { Template } from '../catalog.ts';
import { facets, type Shelf, shelfPath, shelvesOf } from '../samples/facets.ts';
import {
  pricesOf,
  priceText,
  promptPath,
  samplesOf,
  templates,
  titleOf,
} from '../samples/index.ts';
import { letteringOf, letteringWords } from '../samples/lettering.ts';
import { orderedTemplates } from '../samples/order.ts';
import type { PageInfo } from './page.ts';

/** How many prompts one page of the gallery holds. */
export const pageSize = 24;

/** One page of a list of templates. */
export interface GalleryPage {
  readonly page: PageInfo;
  readonly templates: readonly Template[];
  /** From 1. */
  readonly number: number;
  /** The addresses of all pages of this list, this one among them. */
  readonly paths: readonly string[];
  /** Absent where the list holds every template. */
  readonly shelf?: Shelf;
}

/** The gallery's own pages: `/prompts/`, `/prompts/page/2/` and so on. */
export function galleryPages(): readonly GalleryPage[] {
  const count = templates.length;
  const description = `${count} image prompts, ready to run, each with its renders, its price and its settings, ready to copy or to start a template from.`;
  return paged(
    { path: '/prompts/', title: 'Prompts, ready to run', description },
    orderedTemplates,
  );
}

/** The pages of every value of every facet. */
export function shelfPages(): readonly GalleryPage[] {
  return facets
    .flatMap((facet) => shelvesOf(facet, orderedTemplates))
    .flatMap((shelf) => {
      const heading = shelf.facet.headingOf(shelf.value);
      const these = shelf.templates.map(({ name }) => titleOf(name));
      const description = `${heading}: ${these.join(', ')}. With renders and everything to copy.`;
      const list = { path: shelfPath(shelf), title: clipped(heading, 50), description };
      return paged(list, shelf.templates).map((one) => ({ ...one, shelf }));
    });
}

/** The page of one template. */
export function promptPage(template: Template): PageInfo {
  const { name, description = '', model, tier, aspectRatio } = template;
  const { one } = pricesOf(template);
  const size = [tier, aspectRatio].filter((text) => text !== undefined).join(', ');
  const settings = `An image prompt for ${model.displayName}${size && ` (${size})`}, with its renders and what it costs.`;
  const figures = [
    { label: 'Model', value: model.displayName },
    ...(size ? [{ label: 'Size', value: size }] : []),
    ...(one === undefined ? [] : [{ label: 'A picture', value: priceText(one) }]),
  ];
  const [picture] = samplesOf(name);
  return {
    path: promptPath(name),
    kind: 'prompt',
    title: clipped(`${titleOf(name)}: image prompt`, 58),
    description: clipped(`${sentence(description)}${settings}`, 158),
    figures,
    ...(letteringOf(template) === 'words' && { alsoAsked: letteringWords }),
    ...(picture && { picture }),
  };
}

/** Every page about prompts. */
export function promptsPages(): PageInfo[] {
  return [
    ...galleryPages().map(({ page }) => page),
    ...shelfPages().map(({ page }) => page),
    ...templates.map(promptPage),
  ];
}

function paged(
  list: Pick<PageInfo, 'path' | 'title' | 'description'>,
  all: readonly Template[],
): GalleryPage[] {
  const count = Math.max(1, Math.ceil(all.length / pageSize));
  const paths = Array.from({ length: count }, (_, index) =>
    index === 0 ? list.path : `${list.path}page/${index + 1}/`,
  );
  return paths.map((path, index) => {
    const number = index + 1;
    const which = number === 1 ? '' : `, page ${number}`;
    const title = `${list.title}${which}`;
    const description = clipped(
      `${which && `Page ${number} of ${count}. `}${list.description}`,
      158,
    );
    const some = all.slice(index * pageSize, number * pageSize);
    return { page: { path, kind: 'index', title, description }, templates: some, number, paths };
  });
}

/** A text of at most so many characters, cut between words where it can be. */
function clipped(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

function sentence(text: string): string {
  if (text === '') return '';
  return /[.!?…]$/.test(text.trim()) ? `${text.trim()} ` : `${text.trim()}. `;
}
