import { Feed } from 'feed';
import type { ChangeEvent } from './event.ts';

/** Where the feeds and their page are, absolute. */
export interface FeedPlaces {
  readonly page: string;
  readonly atom: string;
  readonly rss: string;
}

/** The words at a feed's head. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
}

/**
 * The events as a feed, newest first. Its day is that of the newest event, so that a build without news writes the
 * same bytes.
 */
export function feedOf(
  events: readonly ChangeEvent[],
  { title, description }: FeedHead,
  { page, atom, rss }: FeedPlaces,
): Feed {
  const updated = noon(events[0]?.day ?? '1970-01-01');
  const feed = new Feed({
    id: page,
    title,
    description,
    link: page,
    language: 'en',
    updated,
    generator: false,
    feedLinks: { atom, rss },
    author: { name: 'The Darkroom developers', link: page },
  });
  for (const event of events) {
    const address = `${page}#${event.id}`;
    feed.addItem({
      id: address,
      link: address,
      // Both kinds of feed take these texts as HTML.
      title: escaped(event.title),
      description: escaped(event.text),
      content: contentOf(event),
      date: noon(event.day),
      published: noon(event.day),
    });
  }
  return feed;
}

/** The data knows days, not hours. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function contentOf({ text, cited }: ChangeEvent): string {
  const links = cited.sources.map(({ url, checked }) => {
    const address = escaped(url);
    return `<li><a href="${address}">${address}</a>, checked on ${checked}</li>`;
  });
  const sources =
    links.length > 0 ? `<p>Sources (${cited.confidence}):</p><ul>${links.join('')}</ul>` : '';
  return `<p>${escaped(text)}</p>${sources}`;
}

/** Control characters are not allowed in XML, however they are written. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
