import type { Shot } from '../samples/picture.ts';

/** What kind a page is: reading pages have the smaller budget. */
export type PageKind =
  | 'home'
  | 'index'
  | 'guide'
  | 'pair'
  | 'compare'
  | 'prompt'
  | 'cost'
  | 'changes'
  | 'data'
  | 'docs';

/** One page of the site, as links, social cards, feeds and llms.txt speak of it. */
export interface PageInfo {
  /** From the site's base, with slashes at both ends: `/models/nano-banana-pro/`. */
  readonly path: string;
  readonly kind: PageKind;
  /** Unique, below 60 characters; a browser's tab shows the site's name behind it. */
  readonly title: string;
  /** One or two sentences, 50 to 160 characters. */
  readonly description: string;
  /** Words that people search for it by and that it does not say, or not as its own subject. */
  readonly alsoAsked?: string;
  /** At most three figures for the social card. Never a price that is not known. */
  readonly figures?: readonly { readonly label: string; readonly value: string }[];
  /** What the social card shows beside the title. */
  readonly picture?: Shot & { readonly emulated: boolean };
}
