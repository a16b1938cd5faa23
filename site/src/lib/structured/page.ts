import { absolute, cardPath } from '../link.ts';
import type { PageInfo } from '../pages/page.ts';
import { trailOf } from '../pages/trail.ts';
import { licence, publisher } from './site.ts';

/** The way from the home page to a page, as search engines show it above its title. */
export function breadcrumbs(page: PageInfo): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trailOf(page).map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/**
 * A page to be read.
 * @param modified the day of what it says (YYYY-MM-DD), such as `checkedOn([model])`
 */
export function article(page: PageInfo, modified: string): object {
  return {
    '@type': 'TechArticle',
    headline: page.title,
    description: page.description,
    url: absolute(page.path),
    image: absolute(cardPath(page)),
    dateModified: modified,
    author: publisher(),
    publisher: publisher(),
    inLanguage: 'en',
  };
}

/** A page that leads to others of its kind. */
export function collection(page: PageInfo): object {
  return {
    '@type': 'CollectionPage',
    name: page.title,
    description: page.description,
    url: absolute(page.path),
  };
}

/** A prompt that can be taken and used: its text is that of its first variant. */
export function creativeWork(
  page: PageInfo,
  {
    name,
    text,
    partOf,
  }: { readonly name: string; readonly text: string; readonly partOf: PageInfo },
): object {
  return {
    '@type': 'CreativeWork',
    name,
    description: page.description,
    text,
    url: absolute(page.path),
    license: licence,
    isPartOf: collection(partOf),
  };
}

/** Questions with their answers as plain text. */
export function faq(
  questions: readonly { readonly question: string; readonly answerText: string }[],
): object {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answerText }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answerText },
    })),
  };
}

/** Pages in their order. */
export function itemList(pages: readonly PageInfo[]): object {
  return {
    '@type': 'ItemList',
    numberOfItems: pages.length,
    itemListElement: pages.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: absolute(path),
    })),
  };
}
