import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { imagePriceOf, models, type Tier, usdText } from '#capabilities';
import { bytesBelow, type Copy, differing, inCopy } from './edited.ts';
import { told } from './told.ts';

/** What people read of a page, in words. */
function wordsOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/);
}

async function builtBy(copy: Copy, day?: string): Promise<string> {
  const result = await copy.build(day);
  if ('failed' in result) throw new Error(result.failed);
  return result.built;
}

/** What an image costs on the day of the build, as it is printed. */
function priceOf(name: string, tier: Tier): string {
  const on = new Date(`${told.day}T12:00:00Z`);
  const model = models.find((one) => one.name === name);
  return usdText(model?.kind === 'renderable' ? imagePriceOf(model, tier, { on }) : undefined);
}

const pro = 'action/capabilities/models/nano-banana-pro.json';

/** Makes the images of a model dearer by a quarter. */
async function raise(copy: Copy, file: string): Promise<void> {
  const json = await copy.read(file);
  const changed = json.replace(/"image": ([\d.]+),/g, (_, usd) => `"image": ${1.25 * usd},`);
  expect(changed).not.toBe(json);
  await copy.write(file, changed);
}

it('is the same to the byte when it is built again, elsewhere and without anything kept', async () => {
  await inCopy(async (copy) => {
    await rm(join(copy.folder, '.darkroom/astro'), { recursive: true });
    const [before, after] = await Promise.all([
      bytesBelow(inject('folder')),
      bytesBelow(await builtBy(copy)),
    ]);
    expect(differing(before, after)).toEqual([]);
  });
});

it('shows a changed price wherever it stood, and changes no other page and breaks no test', async () => {
  await inCopy(async (copy) => {
    const plan = ['plan', '--only', 'dashboard-mockup', '--force'] as const;
    const planned = await copy.darkroom(...plan);
    const price = priceOf('nano-banana-pro', '1K');
    await raise(copy, pro);

    const folder = inject('folder');
    const built = await builtBy(copy);
    const [before, after] = await Promise.all([bytesBelow(folder), bytesBelow(built)]);
    const pages = differing(before, after).filter((path) => path.endsWith('.html'));
    const stale = [...after].filter(
      ([path, bytes]) => path.endsWith('.html') && bytes.toString().includes(price),
    );
    expect(stale.map(([path]) => path)).toEqual([]);
    expect(pages).toEqual(
      expect.arrayContaining([
        'index.html',
        'models/index.html',
        'models/nano-banana-pro/index.html',
        'compare/nano-banana-2.1-vs-nano-banana-pro/index.html',
        'cost/index.html',
        'changes/index.html',
        'prompts/dashboard-mockup/index.html',
      ]),
    );
    for (const path of pages) {
      const old = wordsOf(String(before.get(path)));
      const now = wordsOf(String(after.get(path)));
      // A page that showed no price that is another now is the same to the byte …
      const gone = old.filter((word) => /\$\d/.test(word) && !now.includes(word));
      expect(gone, path).not.toEqual([]);
      // … and of the others only figures have changed.
      const words = now.filter((word) => !old.includes(word));
      expect(
        words.filter((word) => !/\d|^%$/.test(word)),
        path,
      ).toEqual([]);
    }
    expect(await copy.darkroom(...plan)).not.toBe(planned);

    await raise(copy, 'action/capabilities/models/nano-banana-2.1.json');
    const folders = ['capabilities', 'commands/migrate', 'report', 'site', 'templates'];
    expect(await copy.failures(...folders.map((folder) => `test/${folder}`))).toBe('');
  });
});

it('takes up a new model from its JSON, its line in the list and its guide, and the tests with it', async () => {
  await inCopy(async (copy) => {
    const from = 'action/capabilities/models';
    const json = (await copy.read(`${from}/nano-banana-2.1.json`))
      .replaceAll('nano-banana-2.1', 'nano-banana-3')
      .replaceAll('Nano Banana 2.1', 'Nano Banana 3');
    await copy.write(`${from}/nano-banana-3.json`, json);
    const list = await copy.read(`${from}/index.ts`);
    await copy.write(
      `${from}/index.ts`,
      list
        .replace(
          '\nimport ',
          "\nimport nanoBanana3 from './nano-banana-3.json' with { type: 'json' };\nimport ",
        )
        .replace('\n};', "\n  'nano-banana-3.json': nanoBanana3,\n};"),
    );
    const guides = 'site/src/content/guides';
    await copy.write(
      `${guides}/nano-banana-3.mdx`,
      await copy.read(`${guides}/nano-banana-2.1.mdx`),
    );
    const built = await builtBy(copy);
    const shown = async (path: string) => readFile(join(built, path), 'utf8');
    expect(await shown('models/nano-banana-3/index.html')).toContain('Nano Banana 3');
    for (const path of ['index.html', 'models/index.html', 'compare/index.html', 'cost/index.html'])
      expect(await shown(path), path).toContain('Nano Banana 3');
    const names = [...(await bytesBelow(built)).keys()];
    // A page for each pair, and one that leads there from the other order.
    expect(
      names.filter((name) => /^compare\/.*nano-banana-3.*\/index\.html$/.test(name)),
    ).toHaveLength(2 * models.length);
    expect(JSON.parse(await shown('api/v1/models/nano-banana-3.json'))).toMatchObject({
      name: 'nano-banana-3',
    });
    expect(await shown('llms.txt')).toContain('models/nano-banana-3.md');
    expect(await shown('sitemap-0.xml')).toContain('/models/nano-banana-3/');
    expect(await copy.failures('test/capabilities', 'test/templates', 'test/site')).toBe('');
  });
});

it('shows that a model was shut down, with nothing rendered before', async () => {
  await inCopy(async (copy) => {
    await rm(join(copy.folder, '.darkroom'), { recursive: true });
    const path = 'action/capabilities/models/nano-banana-2.1.json';
    const json = JSON.parse(await copy.read(path));
    // Past by the day of the build and by every clock.
    const sources = Object.keys(json.sources).slice(0, 1);
    json.apiIds[0].shutdown = {
      on: '2026-11-20',
      confidence: 'confirmed',
      note: 'Planted.',
      sources,
    };
    json.apiIds[0].successor = 'gemini-3-pro-image';
    json.disputes.push({
      about: ['apiIds', '0', 'shutdown', 'on'],
      otherwise: null,
      words: 'It still answers.',
      sources,
    });
    await copy.write(path, JSON.stringify(json));
    const built = await builtBy(copy);
    const shown = async (page: string) => readFile(join(built, page, 'index.html'), 'utf8');
    const guide = await shown('models/nano-banana-2.1');
    expect(guide).toMatch(
      /Past its announced shutdown on 20 November 2026, which sources dispute\.<\/strong> Move to .*<li[^>]*>It still answers\.<span/s,
    );
    expect(guide).toContain(
      `Source read <time datetime="${json.sources[sources[0] ?? ''].checked}"`,
    );
    expect(guide).toContain('id="disputes"');
    expect(await shown('compare/nano-banana-2.1-vs-nano-banana-pro')).toContain(
      '/models/nano-banana-2.1/#disputes',
    );
    expect(await shown('prompts/library-hero')).toMatch(
      /<b>No longer works\.<\/b> gemini-nano-banana-2\.1 is past its announced shutdown on 20 November 2026/,
    );
  });
});

it('speaks of a model that is still to come as coming, not as gone', async () => {
  await inCopy(async (copy) => {
    const built = await builtBy(copy, '2026-09-01');
    const shown = async (path: string) => readFile(join(built, path), 'utf8');
    const groups = (await shown('models/index.html')).split('<section');
    const group = groups.find((one) => one.includes('>Coming</h2>'));
    expect(group).toContain('Nano Banana 2.1');
    expect(await shown('prompts/library-hero/index.html')).toMatch(
      /<b>Does not work yet\.<\/b> gemini-nano-banana-2\.1 comes on 6 October 2026/,
    );
    expect(await shown('cost/index.html')).toMatch(/Still to come<\/h3>/);
    expect(await shown('models/nano-banana-2.1/index.html')).not.toContain('answers no more');
    expect(await shown('models/index.html')).not.toMatch(/width="-/);
  });
});

it.each([
  {
    fault: 'a guide that names a fact that does not exist',
    path: 'site/src/content/guides/nano-banana-pro.mdx',
    edit: (text: string) => text.replace('<Fact of="', '<Fact of="unheard.'),
    says: /nano-banana-pro\.mdx:\d+.*unheard\./,
  },
  {
    fault: 'a template with a problem',
    path: 'templates/stage-set.prompt',
    edit: (text: string) => text.replace('tier: 1K', 'tier: 9K'),
    says: /templates\/stage-set\.prompt:\d+:\d+: .*tier/,
  },
  {
    fault: 'a link that leads nowhere',
    path: 'site/src/content/guides/nano-banana-pro.mdx',
    edit: (text: string) =>
      text.replace('## Strengths\n', '## Strengths\n\n[Nowhere](/darkroom/nowhere/)\n'),
    // The page, and its Markdown with the whole address: one place to mend.
    says: /Links of the site lead nowhere\.\nsite\/src\/content\/guides\/nano-banana-pro\.mdx:\d+: .*\/darkroom\/nowhere\/.*\n$/,
  },
  {
    fault: 'a guide that is no MDX',
    path: 'site/src/content/guides/nano-banana-pro.mdx',
    edit: (text: string) => text.replace('" />', '"'),
    says: /guides\/nano-banana-pro\.mdx:\d+: The MDX cannot be read: .*Mend it\./,
  },
  {
    fault: 'a lock whose image is missing',
    path: 'templates/stage-set.lock.json',
    from: '.darkroom/emulated/templates/stage-set.lock.json',
    edit: (text: string) => text,
    says: /templates\/stage-set\.lock\.json.*images\/stage-set/,
  },
  {
    fault: 'a capability file that is no JSON',
    path: pro,
    edit: (text: string) => text.replace('"kind": "renderable",', '$&,'),
    says: /models\/nano-banana-pro\.json:\d+:\d+: stops being JSON at `,`\. Look there/,
  },
  {
    fault: 'a capability file that breaks its schema',
    path: pro,
    edit: (text: string) => text.replace('"sendsImageSize": true', '"sendsImageSize": "yes"'),
    says: /capabilities\/models\/nano-banana-pro\.json:\d+:\d+: sendsImageSize: .*Write true or false\./,
  },
  {
    fault: 'a successor that there is not',
    path: 'action/capabilities/models/nano-banana.json',
    edit: (text: string) => text.replace('"gemini-nano-banana-2.1"', '"gemini-nano-banana-9"'),
    says: /models\/nano-banana\.json:\d+:\d+: apiIds\.0\.successor: gemini-nano-banana-9 is no API id/,
  },
  {
    fault: 'a source that was looked up on a day to come',
    path: pro,
    edit: (text: string) => text.replace(/"checked": "\d+/, '"checked": "9999'),
    says: /models\/nano-banana-pro\.json:\d+:\d+: sources\.[\w-]+\.checked: 9999-\S+ is still to come on/,
  },
])('does not build from $fault, and says where', async ({ path, from, edit, says }) => {
  await inCopy(async (copy) => {
    const text = await copy.read(from ?? path);
    const edited = edit(text);
    if (from === undefined) expect(edited).not.toBe(text);
    await copy.write(path, edited);
    const result = await copy.build();
    expect('failed' in result && result.failed).toMatch(says);
  });
});
