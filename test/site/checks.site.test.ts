import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { type Fault, told } from './fault.ts';
import { firstViewFaults } from './first-view.ts';
import { backwardFaults, keyboardFaults } from './keyboard.ts';
import type { View, WatchedPage } from './page-watch.ts';
import { home, noise, type PlantedSite, pageOf, plantSite } from './planted-site.ts';
import { reflowFaults } from './reflow.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';
import { withoutScriptsFaults } from './without-scripts.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'; img-src * data:; style-src 'self' 'unsafe-inline'; script-src 'self'">`;

/** A picture of 300 by 200 pixels that loads lazily. */
const lazy = '<img alt="" loading="lazy" width="300" height="200" src="/darkroom/heavy.svg">';

/** The bodies of pages, each with one fault; the folder is the name. */
const planted: Readonly<Record<string, string>> = {
  sound: '<button type="button" hidden>Later</button>',
  console: '<script src="/darkroom/console.js"></script>',
  throws: '<script src="/darkroom/throws.js"></script>',
  policy: '<script>document.title = "x"</script>',
  foreign: '<img alt="" width="1" height="1" src="http://localhost:9/a.png">',
  missing: '<img alt="" width="1" height="1" src="/darkroom/none.png">',
  shifts: '<script src="/darkroom/shifts.js"></script><p>Below</p>',
  many: '<p></p>'.repeat(1_500),
  heavy: lazy,
  deep: `<style>img { display: block; margin-top: 900px }</style>${lazy}`,
  eager: `<style>img { display: block; margin-top: 900px }</style>${lazy.replace('lazy', 'eager')}`,
  pale: '<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>',
  small:
    '<style>button { width: 9px; height: 9px; padding: 0; border: 0 }</style><button type="button" aria-label="a"></button><button type="button" aria-label="b"></button>',
  wide: '<div><pre>a</pre></div><style>pre { width: 400px }</style>',
  cut: '<style>p { width: 40px; overflow: hidden; white-space: nowrap }</style>',
  empty: '<style>main > * { display: none }</style>',
  idle: '<button type="button">Go</button>',
  unseen: '<style>a:focus, button:focus { outline: none }</style><button type="button">Go</button>',
  covered:
    '<style>div { position: fixed; inset: auto 0 0; height: 300px; background: #fff }</style><p><a href="/darkroom/">Far</a></p><div></div>',
  stuck: `<style>div { position: sticky; top: 0; height: 150px; background: #fff } p { height: 60px }</style><div></div>${'<p><a href="/darkroom/">Row</a></p>'.repeat(20)}`,
  unreached:
    '<script src="/darkroom/steals.js"></script><button type="button" id="a">A</button><button type="button" id="b">B</button>',
};

const files: Readonly<Record<string, string>> = {
  'heavy.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><desc>${noise(250_000)}</desc></svg>`,
  'console.js': 'console.error("planted")',
  'throws.js': 'throw new Error("planted")',
  'shifts.js':
    'setTimeout(() => { const d = document.createElement("div"); d.style.height = "200px"; document.querySelector("h1").before(d) }, 40); document.write("<p>x</p>")',
  'steals.js':
    'addEventListener("keydown", (event) => { if (document.activeElement.id === "a") { event.preventDefault(); document.activeElement.blur() } })',
};

let folder: PlantedSite | undefined;
let site: SiteInBrowser | undefined;
let watched: WatchedPage | undefined;

beforeAll(async () => {
  const pages = Object.entries(planted).map(([name, main]) => {
    const text = pageOf({ path: `${name}/`, title: name, main, head: policy });
    return [`${name}/index.html`, text] as const;
  });
  const bare = pageOf({ path: 'bare/' }).replace(/<a class="skip".*<\/a>/, '');
  folder = plantSite({ ...Object.fromEntries(pages), ...files, 'bare/index.html': bare });
  site = await openSite(folder.folder, home);
});
afterEach(() => watched?.close());
afterAll(async () => {
  await site?.close();
  folder?.close();
});

async function open(name: string, view?: View): Promise<WatchedPage> {
  if (site === undefined) throw new Error('The browser did not start.');
  watched = await site.openPage(`${name}/`, view);
  return watched;
}

type PageFaults = (page: WatchedPage['page'], file: string) => Promise<Fault[]>;

async function find(name: string, check: PageFaults, view?: View): Promise<string> {
  return told(await check((await open(name, view)).page, name)).join('\n');
}

describe('the watch', () => {
  it('hears nothing on a sound page', async () => {
    expect(await (await open('sound')).faults()).toEqual([]);
  });

  it.each([
    ['console', 'console/: The console has an error: planted'],
    ['throws', 'A script threw: planted'],
    ['policy', 'The content security policy stops something: script-src-elem refuses inline'],
    ['foreign', 'The page asks http://localhost:9/a.png.'],
    ['missing', '/darkroom/none.png answers 404.'],
    ['many', 'The page has 15'],
  ])('hears the fault of the page %s', async (name, fault) => {
    expect(told(await (await open(name)).faults()).join('\n')).toContain(fault);
  });

  it('hears of a request that breaks', async () => {
    const { page, faults, visit } = await open('sound');
    await page.route('**/heavy.svg', (route) => route.abort('connectionreset'));
    await visit('eager/');
    expect(told(await faults()).join('\n')).toContain('/darkroom/heavy.svg failed.');
  });

  it('hears nothing of a request that a page drops because it is left', async () => {
    const { page, faults } = await open('sound');
    await page.route('**/heavy.svg', () => undefined);
    const ofPicture = (request: { url: () => string }) => request.url().endsWith('/heavy.svg');
    const dropped = page.waitForEvent('requestfailed', ofPicture);
    const asked = page.waitForRequest(ofPicture);
    await page.goto(new URL('../eager/', page.url()).href, { waitUntil: 'commit' });
    await asked;
    await page.goto(new URL('../sound/', page.url()).href);
    await dropped;
    expect(await faults()).toEqual([]);
  });

  it('looks at the site as its reader chose, before what their system asks for', async () => {
    const { page } = await open('sound', { theme: 'light', chosenTheme: 'dark', width: 320 });
    const seen = await page.evaluate(() => [
      localStorage.getItem('theme'),
      matchMedia('(prefers-color-scheme: light)').matches,
      matchMedia('(prefers-reduced-motion: reduce)').matches,
      innerWidth,
    ]);
    expect(seen).toEqual(['dark', true, true, 320]);
  });

  it('sees each page for the first time', async () => {
    const { page, visit } = await open('sound');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit('sound/');
    await visit('sound/');
    const times = (path: string): number => asked.filter((one) => one === path).length;
    expect(times('/darkroom/assets/site.css')).toBe(2);
  });

  it('sees the layout shift', async () => {
    const { page, faults } = await open('shifts');
    await page.waitForTimeout(200);
    expect(told(await faults()).join('\n')).toContain('The layout shifts by 0.');
  });
});

describe('axe', () => {
  it('finds nothing on a sound page', async () => {
    expect(await find('sound', axeFaults)).toBe('');
    expect(await find('pale', axeFaults)).toBe('');
  });

  it('finds what is pale in the dark theme alone', async () => {
    expect(await find('pale', axeFaults, { theme: 'dark' })).toContain(
      'color-contrast (serious) at',
    );
  });

  it('finds targets that are too small', async () => {
    expect(await find('small', axeFaults)).toContain('target-size (serious) at button');
  });
});

describe('the check of the first view', () => {
  it.each(['heavy', 'eager'])('finds the weight of the page %s', async (name) => {
    const found = await find(name, firstViewFaults);
    expect(found).toMatch(/^heavy|^eager/);
    expect(found).toMatch(/first view weighs 1\d\d\.\d KB of 150\.0 KB, 1\d\d\.\d KB of them pict/);
  });

  it.each(['sound', 'deep'])('finds nothing on the page %s', async (name) => {
    expect(await find(name, firstViewFaults)).toBe('');
  });
});

describe('the reflow check', () => {
  it('finds what scrolls sideways, and text that is cut off', async () => {
    const view = { width: 320 };
    expect(await find('sound', reflowFaults, view)).toBe('');
    expect(await find('wide', reflowFaults, view)).toContain('sideways because of pre "a"');
    expect(await find('cut', reflowFaults, view)).toContain(
      'The text of p "Words to read." is cut',
    );
  });
});

describe('the check without scripts', () => {
  it('finds content that is not there, and buttons that do nothing', async () => {
    const view = { javaScript: false };
    expect(await find('sound', withoutScriptsFaults, view)).toBe('');
    expect(await find('empty', withoutScriptsFaults, view)).toContain('The main content is empty.');
    expect(await find('idle', withoutScriptsFaults, view)).toContain(
      'The button "Go" does nothing',
    );
  });
});

describe('the keyboard check', () => {
  it.each([
    ['bare', 'The first stop of the tab key is no skip link.'],
    ['unseen', 'button "Go" does not show its focus.'],
    ['covered', 'a "Far" has the focus under something.'],
    ['unreached', 'The tab key never reaches button "B".'],
  ])('finds the fault of the page %s', async (name, fault) => {
    expect(await find(name, keyboardFaults, { height: 320 })).toContain(fault);
  });

  it('finds nothing on a sound page', async () => {
    expect(await find('sound', keyboardFaults)).toBe('');
    expect(await find('sound', backwardFaults)).toBe('');
  });

  it('finds backwards what sticks over what has the focus', async () => {
    const view = { height: 500 };
    expect(await find('stuck', keyboardFaults, view)).toBe('');
    expect(await find('stuck', backwardFaults, view)).toContain(
      'a "Row" has the focus under something.',
    );
  });
});
