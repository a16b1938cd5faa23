/** A part of the site. */
export interface Area {
  readonly path: string;
  readonly name: string;
  /** What is found there. */
  readonly words: string;
}

/** What the head of every page leads to, in the order in which a reader is led through the site. */
export const headAreas: readonly Area[] = [
  { path: '/models/', name: 'Models', words: 'What each model takes, makes and costs' },
  { path: '/compare/', name: 'Compare', words: 'Two to four models side by side' },
  { path: '/prompts/', name: 'Prompts', words: 'Prompts, ready to run' },
  { path: '/cost/', name: 'Cost', words: 'What a campaign would cost' },
  { path: '/changes/', name: 'Changes', words: 'What came, ended and changed its price' },
  { path: '/docs/', name: 'Docs', words: 'The Action and its command line' },
];

/** What the foot of every page leads to. */
export const footAreas: readonly Area[] = [
  { path: '/data/', name: 'Data', words: 'Everything as JSON' },
];

/** All areas. */
export const areas: readonly Area[] = [...headAreas, ...footAreas];
