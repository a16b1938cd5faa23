import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decoded } from '../src/lib/decoded.ts';
import { attribute, elementsOf, filesBelow } from './built-html.ts';
import { type Link, linksIn } from './link-sources.ts';

/** A link of the built site that leads nowhere. */
export interface LinkFault {
  /** From the built folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** As the file has it. */
  readonly href: string;
  readonly fault: string;
  readonly remedy: string;
}

type Verdict = Pick<LinkFault, 'fault' | 'remedy'>;

/**
 * Follows every link of a built site that stays on it: of pages, feeds, sitemaps, style sheets, Markdown, JSON and
 * JSON-LD. Links to other sites are not followed.
 * @param folder the built site
 * @param home the address of its front page, with the base path: `https://example.org/darkroom/`
 * @returns sorted by file and line
 */
export function brokenLinks(folder: string, home: string): LinkFault[] {
  const site = openSite(folder, home);
  // Pagefind's files are data and code of its own, which name no page of ours by address.
  const files = site.files.filter((file) => !file.startsWith('pagefind/'));
  const links = files.map((file) => {
    const found = linksIn(file, site.read(file));
    if (file.endsWith('.html')) site.anchors(file);
    return { file, found };
  });
  return links.flatMap(({ file, found }) => {
    const seen = new Set<string>();
    return found
      .sort((a, b) => a.line - b.line)
      .flatMap((link): LinkFault[] => {
        const verdict = judge(site, file, link);
        const key = `${link.line} ${link.href}`;
        if (verdict === undefined || seen.has(key)) return [];
        seen.add(key);
        return [{ file, line: link.line, href: link.href, ...verdict }];
      });
  });
}

interface Site {
  readonly home: URL;
  readonly files: readonly string[];
  readonly has: (file: string) => boolean;
  readonly read: (file: string) => string;
  readonly anchors: (file: string) => ReadonlySet<string>;
}

function openSite(folder: string, home: string): Site {
  const files = filesBelow(folder);
  const known = new Set(files);
  const anchors = new Map<string, ReadonlySet<string>>();
  const read = (file: string): string =>
    /\.(html|svg|xml|xsl|rss|atom|css|md|txt|json|webmanifest)$/.test(file)
      ? readFileSync(join(folder, file), 'utf8')
      : '';
  return {
    home: new URL(home),
    files,
    has: (file) => known.has(file),
    read,
    anchors: (file) => {
      const found = anchors.get(file) ?? anchorsOf(read(file));
      anchors.set(file, found);
      return found;
    },
  };
}

function anchorsOf(html: string): ReadonlySet<string> {
  const ids = elementsOf(html).flatMap((element) => [
    attribute(element, 'id'),
    element.tagName === 'a' ? attribute(element, 'name') : undefined,
  ]);
  return new Set(ids.filter((id) => id !== undefined));
}

/** What is wrong with a link; undefined where nothing is, or where it leaves the site. */
function judge(site: Site, file: string, link: Link): Verdict | undefined {
  const { href } = link;
  if (href === '' || href === '#') return verdict('', 'is empty', 'Give it an address.');
  const here = new URL(file.replace(/(^|\/)index\.html$/, '$1'), site.home);
  if (!URL.canParse(href, here))
    return verdict(href, 'is no address', 'Escape what it is made of.');
  const url = new URL(href, here);
  if (url.protocol === 'javascript:') return verdict(href, 'is a script', 'Use a button.');
  if (url.origin !== site.home.origin || !/^https?:$/.test(url.protocol)) return undefined;
  if (file === '404.html' && !/^(\/|#|https?:)/.test(href)) {
    return verdict(
      href,
      'is relative on a page that answers at any depth',
      'Begin it with the base path.',
    );
  }
  if (!url.pathname.startsWith(site.home.pathname)) {
    return verdict(
      href,
      `leaves the base path ${site.home.pathname}`,
      'Build it with the base path.',
    );
  }
  return judgeTarget(site, url, link);
}

function judgeTarget(site: Site, url: URL, link: Link): Verdict | undefined {
  const path = decoded(url.pathname.slice(site.home.pathname.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.has(target)) {
    return site.has(posix.join(target, 'index.html'))
      ? verdict(link.href, 'is a folder without its last slash', 'Add the slash.')
      : verdict(link.href, 'does not exist', `Build ${target}, or link to a page that exists.`);
  }
  const anchor = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  // A fragment with `=` is the state of a page's controls, which the page itself judges.
  const isAnchor = anchor !== '' && anchor !== 'top' && !anchor.includes('=') && !link.isName;
  if (!isAnchor || !target.endsWith('.html') || site.anchors(target).has(anchor)) return undefined;
  return verdict(link.href, `has no anchor #${anchor} in ${target}`, 'Link to an id of that page.');
}

function verdict(href: string, fault: string, remedy: string): Verdict {
  return { fault: `the link "${href}" ${fault}.`, remedy };
}
