/** What a template is for. */
interface UseCaseFacts {
  readonly text: string;
  /** How the page of its prompts is headed. */
  readonly heading: string;
  /** The templates of this repository that are for it, the strongest first: the gallery shows them in this order. */
  readonly templates: readonly string[];
}

/**
 * What people come to make, in the order in which pages list it. A new template gets its place here: a test fails
 * without it.
 */
export const useCases = {
  products: {
    text: 'Product shots',
    heading: 'Product-shot prompts',
    templates: ['bottle-series', 'watch-ladder', 'glazed-cup', 'tote-lifestyle'],
  },
  heroes: {
    text: 'Heroes and banners',
    heading: 'Hero and banner prompts',
    templates: ['library-hero', 'isometric-pool', 'skyline-ribbon'],
  },
  thumbnails: {
    text: 'Thumbnails and social posts',
    heading: 'Thumbnail and social-post prompts',
    templates: ['creator-thumbnail', 'delivery-story', 'meetup-card'],
  },
  mockups: {
    text: 'Mockups and concepts',
    heading: 'Mockup and concept prompts',
    templates: ['dashboard-mockup', 'stage-set'],
  },
  posters: {
    text: 'Posters and packaging',
    heading: 'Poster and packaging prompts',
    templates: ['marmalade-jars', 'ferry-campaign', 'winter-timetable', 'beanstalk-bookmark'],
  },
  characters: {
    text: 'Characters and stickers',
    heading: 'Character and sticker prompts',
    templates: ['fox-sheet', 'fox-stickers'],
  },
  illustrations: {
    text: 'Illustrations',
    heading: 'Illustration prompts',
    templates: ['icon-set', 'attention-editorial'],
  },
  edits: {
    text: 'Edits',
    heading: 'Prompts that rework a picture',
    templates: ['room-refresh', 'linocut-lighthouse'],
  },
} as const satisfies Readonly<Record<string, UseCaseFacts>>;
export type UseCase = keyof typeof useCases;

/** Every template with its use case, as pages list them. */
const assigned: ReadonlyMap<string, UseCase> = new Map(
  (Object.keys(useCases) as UseCase[]).flatMap((use) =>
    useCases[use].templates.map((name) => [name, use] as const),
  ),
);
const order = [...assigned.keys()];

/** What a template is for; undefined where nobody said. */
export function useCaseOf(templateName: string): UseCase | undefined {
  return assigned.get(templateName);
}

/** Where the gallery shows a template; behind all others where nobody said what it is for. */
export function placeOf(templateName: string): number {
  const place = order.indexOf(templateName);
  return place === -1 ? order.length : place;
}
