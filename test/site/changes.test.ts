import { describe, expect, it } from 'vitest';
import { allNamed, childText, parseXml } from '../../site/build/xml.ts';
import {
  type Model,
  modelNamed,
  models,
  type RenderableModel,
} from '../../site/src/lib/catalog.ts';
import { changesOn } from '../../site/src/lib/changes/events.ts';
import { feedOf } from '../../site/src/lib/changes/feed.ts';

const places = {
  page: 'https://example.org/darkroom/changes/',
  atom: 'https://example.org/darkroom/changes/atom.xml',
  rss: 'https://example.org/darkroom/changes/rss.xml',
};
const head = { title: 'Changes', description: 'What changed.' };
const source = { url: 'https://example.org/source?a=1&b=2', checked: '2026-03-01' };

const announcement = { url: 'https://example.org/announcement', checked: '2026-03-02' };
type Shutdown = NonNullable<Model['apiIds'][number]['shutdown']>;

/** A model that ends on a day which was announced before. */
function ending(on: string, more: Partial<Shutdown> = {}, displayName = 'Old Lamp'): Model {
  const [apiId, ...others] = modelNamed('nano-banana-2.1').apiIds;
  if (apiId === undefined) throw new Error('It has an id.');
  const shutdown = {
    on,
    confidence: 'confirmed',
    note: null,
    sources: [source],
    announced: { on: '2026-02-03', sources: [announcement] },
    ...more,
  } as const;
  return {
    ...modelNamed('nano-banana-2.1'),
    name: 'old-lamp',
    displayName,
    apiIds: [
      { ...apiId, id: 'old-lamp-1', released: '2026-01-01', shutdown, successor: 'new-lamp' },
      ...others,
    ],
  };
}

function titles(some: readonly Model[], day: string) {
  const { coming, past } = changesOn(some, day);
  return { coming: coming.map(({ title }) => title), past: past.map(({ title }) => title) };
}

describe('changesOn', () => {
  it('sets what is coming apart, and tells of its announcement on the day of that, from its source', () => {
    const { coming, past } = changesOn([ending('2026-12-01')], '2026-06-01');
    expect(coming.map(({ day, title }) => [day, title])).toContainEqual([
      '2026-12-01',
      'Old Lamp (old-lamp-1) ends on 1 December 2026',
    ]);
    expect(past.find(({ kind }) => kind === 'announcement')).toEqual({
      id: 'old-lamp-1-announcement',
      day: '2026-02-03',
      kind: 'announcement',
      model: { name: 'old-lamp', displayName: 'Old Lamp' },
      title: 'The end of Old Lamp (old-lamp-1) is announced for 1 December 2026',
      text: 'Move to new-lamp.',
      cited: { confidence: 'official', sources: [announcement] },
    });
  });

  it('tells of an end that is only reported as reported, on the same days', () => {
    const { coming, past } = changesOn(
      [ending('2026-12-01', { confidence: 'reported' })],
      '2026-06-01',
    );
    expect(coming.map(({ title }) => title)).toContain(
      'Old Lamp (old-lamp-1) is reported to end on 1 December 2026',
    );
    expect(past.find(({ kind }) => kind === 'announcement')).toMatchObject({
      day: '2026-02-03',
      title: 'An end of Old Lamp (old-lamp-1) is reported for 1 December 2026',
      cited: { confidence: 'reported' },
    });
  });

  it('marks an end on which sources disagree, with what they say', () => {
    const about = ['apiIds', '0', 'shutdown', 'on'];
    const words = 'A reseller says that it answers.';
    const model = {
      ...ending('2026-12-01'),
      disputes: [{ about, otherwise: null, words, sources: [source] }],
    };
    const end = changesOn([model], '2026-12-01').past.find(({ kind }) => kind === 'shutdown');
    expect(end).toMatchObject({
      title: 'Old Lamp (old-lamp-1) is shut down (disputed)',
      text: `Move to new-lamp. ${words}`,
    });
  });

  it('tells of a shutdown as past from its very day on', () => {
    expect(titles([ending('2026-12-01')], '2026-11-30').past).not.toContain(
      'Old Lamp (old-lamp-1) is shut down',
    );
    expect(titles([ending('2026-12-01')], '2026-12-01').past).toContain(
      'Old Lamp (old-lamp-1) is shut down',
    );
  });

  it('has an event of the day itself among the past ones alone', () => {
    const { coming, past } = changesOn([ending('2026-12-01')], '2026-12-01');
    expect(coming.map(({ id }) => id)).not.toContain('old-lamp-1-shutdown');
    expect(past.map(({ id }) => id)).toContain('old-lamp-1-shutdown');
  });

  it('announces nothing where no day of an announcement is recorded, whenever a source was read', () => {
    const [apiId] = ending('2026-12-01').apiIds;
    if (!apiId?.shutdown) throw new Error('It ends.');
    const { announced, ...unannounced } = apiId.shutdown;
    const model = {
      ...ending('2026-12-01'),
      apiIds: [{ ...apiId, shutdown: unannounced }],
    } as Model;
    const kindsOf = (one: Model) => changesOn([one], '2026-06-01').past.map(({ kind }) => kind);
    expect(kindsOf(model)).not.toContain('announcement');
    expect(kindsOf(ending('2026-12-01'))).toContain('announcement');
  });

  it('dates no event of the models by the day on which a source was read', () => {
    const { past } = changesOn(models, '2026-11-24');
    const days = models.flatMap(({ apiIds, ...model }) => [
      ...apiIds.flatMap(({ released, shutdown }) => [
        released,
        shutdown?.on,
        shutdown?.announced?.on,
      ]),
      ...(model.kind === 'renderable' ? model.rates.map(({ from }) => from) : []),
    ]);
    expect(past.filter(({ day }) => !days.includes(day))).toEqual([]);
    expect(
      past.filter(({ kind }) => kind === 'announcement').map(({ day, title }) => [day, title]),
    ).toEqual([
      [
        '2026-05-28',
        'The end of gemini-3.1-flash-image-preview (Nano Banana 2, preview) is announced for 25 June 2026',
      ],
      [
        '2026-05-28',
        'The end of gemini-3-pro-image-preview (Nano Banana Pro, preview) is announced for 25 June 2026',
      ],
    ]);
  });

  it('sends readers of an event to a successor that came after it only as of today', () => {
    const { past } = changesOn([modelNamed('nano-banana-2')], '2026-11-24');
    const texts = Object.fromEntries(past.map(({ id, text }) => [id, text]));
    expect(texts['gemini-3-1-flash-image-preview-announcement']).toMatch(
      /^Today, move to gemini-nano-banana-2\.1\. /,
    );
    expect(texts['gemini-3-1-flash-image-shutdown']).toMatch(/^Move to gemini-nano-banana-2\.1\. /);
  });

  it('tells beside a price what another source says of it', () => {
    const { past } = changesOn([modelNamed('nano-banana-2')], '2026-11-24');
    expect(past.find(({ kind }) => kind === 'price')?.text).toMatch(
      / Batches cost 50% of that\. For what is sent, Google’s preview page of February 2026 said \$0\.25\.$/,
    );
  });

  it('names ids that came on one day together', () => {
    const model = { ...modelNamed('gpt-image-2.6'), disputes: [] };
    const { past } = changesOn([model], '2026-11-24');
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({
      title: 'GPT Image 2.6 is released',
      text: 'Called by gpt-image-2.6-flare and gpt-image-2.6-sunburst.',
      cited: model.provenance.apiIds,
    });
  });

  it('marks a release on whose day sources disagree, with what they say, and calls it nobody’s official word', () => {
    const model = modelNamed('gpt-image-2.6');
    const words = 'A reseller gives another day.';
    const dispute = { about: ['apiIds', '1', 'released'], otherwise: null, words };
    const disputed = { ...model, disputes: [{ ...dispute, sources: [source] }] };
    expect(changesOn([disputed], '2026-11-24').past[0]).toMatchObject({
      title: 'GPT Image 2.6 is released (disputed)',
      text: `Called by gpt-image-2.6-flare and gpt-image-2.6-sunburst. ${words}`,
      cited: {
        confidence: 'unconfirmed',
        sources: [...model.provenance.apiIds.sources, source],
      },
    });
  });

  it('says of ids how they came', () => {
    const titleOf = (channel: Model['apiIds'][number]['channel']) => {
      const model = modelNamed('gpt-image-2.6');
      const apiIds = model.apiIds.map((apiId) => ({ ...apiId, channel }));
      return titles([{ ...model, apiIds, disputes: [] } as Model], '2026-11-24').past[0];
    };
    expect(titleOf('preview')).toBe('GPT Image 2.6 is released as a preview');
    expect(titleOf('reported')).toBe('GPT Image 2.6 is reported by resellers');
    expect(titleOf('alias')).toBe('GPT Image 2.6 has another id');
  });

  it('tells what a price was before', () => {
    const model = modelNamed('nano-banana-2.1') as RenderableModel;
    const [first] = model.rates;
    if (first === undefined) throw new Error('It has rates.');
    const rates = [
      { ...first, from: '2026-01-01', image: 60 },
      { ...first, from: '2026-02-01', image: 0 },
    ];
    expect(titles([{ ...model, rates }], '2026-11-24').past).toEqual(
      expect.arrayContaining([
        'Nano Banana 2.1 goes from $60.00 to $0.00 (free) per 1M image tokens',
        'Nano Banana 2.1 is priced at $60.00 per 1M image tokens',
      ]),
    );
  });

  it('gives each event of all models a stable id of its own, newest first', () => {
    const { past } = changesOn(models, '2026-11-24');
    expect(new Set(past.map(({ id }) => id)).size).toBe(past.length);
    expect(past.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(past.map(({ day }) => day)).toEqual(
      past
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    expect(past.map(({ id }) => id)).toEqual(
      changesOn([...models].reverse(), '2026-11-24').past.map(({ id }) => id),
    );
  });
});

describe('the feeds', () => {
  const hostile = '</title>]]><script>"Lamp" & \'Sons\'';
  const { past } = changesOn([ending('2026-03-01', {}, hostile)], '2026-06-01');

  it.each(['atom1', 'rss2'] as const)('%s is the same of the same events', (kind) => {
    expect(feedOf(past, head, places)[kind]()).toBe(feedOf(past, head, places)[kind]());
  });

  it('are as old as their newest event', () => {
    const atom = parseXml(feedOf(past, head, places).atom1());
    expect(childText(atom, 'updated')).toBe('2026-03-01T12:00:00.000Z');
    expect(childText(atom, 'id')).toBe(places.page);
  });

  it.each([
    ['atom1', 'entry'],
    ['rss2', 'item'],
  ] as const)('%s keeps hostile names as text', (kind, entry) => {
    const feed = parseXml(feedOf(past, head, places)[kind]());
    const [release] = allNamed(feed, entry).filter((one) =>
      childText(one, 'title')?.includes('is released'),
    );
    // The title is HTML by both formats: what a reader shows of it is the name as it stands in the data.
    expect(release && childText(release, 'title')).toBe(
      "&lt;/title&gt;]]&gt;&lt;script&gt;&quot;Lamp&quot; &amp; 'Sons' is released",
    );
  });
});
