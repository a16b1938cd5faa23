/**
 * Structured data of the pages, in the words of schema.org. Plain objects: the frame adds the context and writes them
 * as JSON-LD. Addresses are absolute, and no date comes from the clock.
 */

export { checkedOn } from './checked.ts';
export { article, breadcrumbs, collection, creativeWork, faq, itemList } from './page.ts';
export { imageObject } from './picture.ts';
export { dataset, software, webSite } from './site.ts';
