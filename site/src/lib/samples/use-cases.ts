/** What people come to make, in the order in which pages list it. */
export const useCases = {
  products: 'Product shots',
  heroes: 'Heroes and banners',
  thumbnails: 'Thumbnails and social posts',
  mockups: 'Mockups and concepts',
  posters: 'Posters and packaging',
  characters: 'Characters and stickers',
  illustrations: 'Illustrations',
  edits: 'Edits',
} as const;
export type UseCase = keyof typeof useCases;

/** What each template of this repository is for. A new template gets its line here: a test fails without it. */
const assigned: Readonly<Record<string, UseCase>> = {
  'attention-editorial': 'illustrations',
  'beanstalk-bookmark': 'posters',
  'bottle-series': 'products',
  'creator-thumbnail': 'thumbnails',
  'dashboard-mockup': 'mockups',
  'delivery-story': 'thumbnails',
  'ferry-campaign': 'posters',
  'fox-sheet': 'characters',
  'fox-stickers': 'characters',
  'glazed-cup': 'products',
  'icon-set': 'illustrations',
  'isometric-pool': 'heroes',
  'library-hero': 'heroes',
  'linocut-lighthouse': 'edits',
  'marmalade-jars': 'posters',
  'meetup-card': 'thumbnails',
  'room-refresh': 'edits',
  'skyline-ribbon': 'heroes',
  'stage-set': 'mockups',
  'tote-lifestyle': 'products',
  'watch-ladder': 'products',
  'winter-timetable': 'posters',
};

/** What a template is for; undefined where nobody said. */
export function useCaseOf(templateName: string): UseCase | undefined {
  return Object.hasOwn(assigned, templateName) ? assigned[templateName] : undefined;
}
