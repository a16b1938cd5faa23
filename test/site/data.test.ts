import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { modelAnswer, modelIndex } from '../../site/src/lib/api/answers.ts';
import { llmsText } from '../../site/src/lib/api/llms.ts';
import { schemaNames } from '../../site/src/lib/api/paths.ts';
import { schemaOf } from '../../site/src/lib/api/schemas.ts';
import { type Model, modelNamed, models } from '../../site/src/lib/catalog.ts';
import { pickSentences } from '../../site/src/lib/compare/index.ts';
import { statusText } from '../../site/src/lib/guides/status.ts';
import { absolute } from '../../site/src/lib/link.ts';
import type { PageInfo } from '../../site/src/lib/pages/page.ts';

import { dataPage } from '../../site/src/lib/pages/single.ts';

import { article, breadcrumbs, checkedOn, dataset } from '../../site/src/lib/structured/index.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const name of schemaNames) ajv.addSchema(JSON.parse(JSON.stringify(schemaOf(name))));

/** What a schema has against an answer as it is written to its file. */
function faults(schema: string, answer: object): unknown {
  const check = ajv.getSchema(absolute(`/schemas/${schema}.json`));
  if (check === undefined) throw new Error(`There is no schema ${schema}.`);
  return check(JSON.parse(JSON.stringify(answer))) ? [] : check.errors;
}

describe('the JSON API', () => {
  it('lists every model with its state on the day, its answer and its guide', () => {
    const index = modelIndex();
    expect(faults('api.v1', index)).toEqual([]);
    expect(index.models.map(({ name }) => name).sort()).toEqual(models.map(({ name }) => name));
    expect(index.models.find(({ name }) => name === 'nano-banana')).toEqual({
      name: 'nano-banana',
      displayName: 'Nano Banana',
      kind: 'renderable',
      apiId: 'gemini-2.5-flash-image',
      status: {
        state: 'shut-down',
        on: '2026-10-02',
        confidence: 'confirmed',
        disputed: true,
        successor: expect.any(String),
      },
      url: absolute('/api/v1/models/nano-banana.json'),
      guide: absolute('/models/nano-banana/'),
    });
  });

  it.each(models)('answers for $name by its schemas', (model) => {
    const answer = modelAnswer(model);
    expect(faults('api.v1', answer)).toEqual([]);
    expect(faults('capabilities.v1', answer.capabilities as object)).toEqual([]);
  });

  it('keeps a published no, a zero and what nobody publishes apart', () => {
    const { facts } = modelAnswer(modelNamed('gpt-image-2.6'));
    expect(facts['price.square']).toMatchObject({ state: 'unknown', text: 'not published' });
    expect(facts['price.2K']).toMatchObject({ state: 'none' });
    expect(facts['price.2K']).not.toHaveProperty('amount');
    expect(facts['references.total']).toMatchObject({ state: 'known', amount: 16 });
  });

  it('resolves citations to addresses and days', () => {
    const { facts } = modelAnswer(modelNamed('nano-banana-2.1'));
    expect(facts['price.2K']?.sources[0]).toEqual({
      url: expect.stringMatching(/^https:/),
      checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('says of a model that answers which other has taken its place', () => {
    const { status, facts } = modelAnswer(modelNamed('gpt-image-2'));
    expect(status).toEqual({ state: 'current', successor: 'gpt-image-2.5-flare' });
    expect(modelAnswer(modelNamed('gpt-image-2.5')).status).toEqual({ state: 'current' });
    expect(facts.status?.text).toBe('superseded by GPT Image 2.5');
  });

  it('says how sure a shutdown is, in its state and in words', () => {
    const { status, facts } = modelAnswer(modelNamed('nano-banana-2'));
    expect(status).toMatchObject({ state: 'shut-down', confidence: 'reported' });
    expect(facts.status).toMatchObject({
      state: 'known',
      text: 'reported shut down on 29 October 2026, which sources dispute',
    });
    const plain = { ...modelNamed('nano-banana'), disputes: [] };
    expect(modelAnswer(plain).facts.status).toMatchObject({
      state: 'known',
      text: 'shut down on 2 October 2026',
    });
    expect(modelAnswer(plain).status).not.toHaveProperty('disputed');
    expect(modelAnswer(modelNamed('nano-banana-pro')).status).not.toHaveProperty('confidence');
  });

  it('gives every stable id by which a model is called; without one, its first', () => {
    const model = modelNamed('gpt-image-2.6');
    const [apiId] = model.apiIds;
    if (!apiId) throw new Error('It has an id.');
    const called = (...channels: readonly (typeof apiId.channel)[]) => {
      const apiIds = channels.map((channel, index) => ({ ...apiId, id: `id-${index}`, channel }));
      return modelAnswer({ ...model, apiIds } as Model).facts['api-id']?.text;
    };
    expect(called('preview', 'stable', 'snapshot', 'stable')).toBe('id-1, id-3');
    expect(called('reported', 'reported')).toBe('id-0');
  });

  it('tells the day of a first preview apart from that of the stable id, and from none', () => {
    const model = modelNamed('nano-banana-2.1');
    const [stable] = model.apiIds;
    if (!stable) throw new Error('It has an id.');
    const released = { ...stable, released: '2026-03-01' };
    const preview = { ...stable, id: 'p', channel: 'preview' as const, released: '2026-01-02' };
    const { facts } = modelAnswer({ ...model, apiIds: [released, preview] });
    expect(facts.released).toMatchObject({ state: 'known', text: 'stable since 1 March 2026' });
    expect(facts.previewed).toMatchObject({ state: 'known', text: '2 January 2026' });
    const plain = modelAnswer({ ...model, apiIds: [released] }).facts;
    expect(plain.released).toMatchObject({ state: 'known', text: '1 March 2026' });
    expect(plain.previewed).toMatchObject({ state: 'none', text: 'came without a preview' });
  });

  it('marks the day of a release on which sources disagree, with them, and no other day', () => {
    const model = modelNamed('nano-banana-2.1');
    const [stable] = model.apiIds;
    if (!stable) throw new Error('It has an id.');
    const released = { ...stable, released: '2026-03-01' };
    const preview = { ...stable, id: 'p', channel: 'preview' as const, released: '2026-01-02' };
    const sources = [{ url: 'https://example.org/', checked: '2026-03-02' }];
    const dispute = { otherwise: null, words: 'Another day.', sources };
    const factsOf = (index: string) =>
      modelAnswer({
        ...model,
        apiIds: [released, preview],
        disputes: [{ ...dispute, about: ['apiIds', index, 'released'] }],
      }).facts;
    const others = [...model.provenance.apiIds.sources, ...sources];
    expect(factsOf('0')).toMatchObject({
      released: {
        text: 'stable since 1 March 2026 (disputed)',
        confidence: 'unconfirmed',
        sources: others,
      },
      previewed: { text: '2 January 2026', confidence: model.provenance.apiIds.confidence },
    });
    expect(factsOf('1')).toMatchObject({
      released: { text: 'stable since 1 March 2026' },
      previewed: { text: '2 January 2026 (disputed)', confidence: 'unconfirmed' },
    });
  });

  it('marks the day on which a model comes where sources disagree about it', () => {
    const model = modelNamed('nano-banana-pro');
    const [apiId] = model.apiIds;
    if (!apiId) throw new Error('It has an id.');
    const coming = {
      ...model,
      apiIds: [{ ...apiId, released: '2999-03-01', shutdown: null }],
      disputes: [
        { about: ['apiIds', '0', 'released'], otherwise: null, words: 'Later.', sources: [] },
      ],
    };
    expect(modelAnswer(coming)).toMatchObject({
      status: { state: 'unreleased', on: '2999-03-01', disputed: true },
      facts: { status: { text: 'comes on 1 March 2999 (disputed)' } },
    });
    expect(statusText(coming).text).toBe('Comes on 1 March 2999 (disputed)');
    expect(pickSentences(coming, modelNamed('nano-banana-2.1')).a.sentences[0]).toBe(
      'It comes on 1 March 2999 (disputed).',
    );
  });

  it('tells a model that always thinks from one of which nobody says', () => {
    expect(modelAnswer(modelNamed('nano-banana-pro')).facts['thinking.default']).toMatchObject({
      state: 'none',
      text: 'no setting: it always thinks',
    });
  });

  it('refuses an answer with a state or a day that there is not', () => {
    const index = modelIndex();
    const [first] = index.models;
    const wrong = { ...index, models: [{ ...first, status: { state: 'sleeping' } }] };
    expect(faults('api.v1', wrong)).not.toEqual([]);
    expect(faults('api.v1', { ...index, day: 'today' })).not.toEqual([]);
  });
});

describe('the JSON Schemas', () => {
  it.each(schemaNames)('%s is one, and is named by its address', (name) => {
    const schema = schemaOf(name);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({ $id: absolute(`/schemas/${name}.json`) });
  });

  it('refuse a capability that is not known', () => {
    const model = modelNamed('nano-banana-pro');
    expect(faults('capabilities.v1', { ...model, speed: 'fast' })).not.toEqual([]);
  });
});

const home: PageInfo = { path: '/', kind: 'home', title: 'Home', description: 'What it is for.' };

describe('llms.txt', () => {
  const prompt: PageInfo = {
    path: '/prompts/hero/',
    kind: 'prompt',
    title: 'A [hero]\n## of `mine`',
    description: 'One\nline.',
  };

  it('has a heading, a summary and sections of links with what each is', () => {
    const text = llmsText({
      home,
      pages: [home, dataPage, prompt],
      models: [modelNamed('gpt-image-2')],
    });
    expect(text.split('\n').slice(0, 8)).toEqual([
      '# Darkroom',
      '',
      '> What it is for.',
      '',
      '## Model guides, as Markdown',
      '',
      `- [GPT Image 2](${absolute('/models/gpt-image-2.md')}): for comparison: prices, strengths, cautions, with sources.`,
      '',
    ]);
    expect(text).toContain(`- [Image model data](${absolute('/data/')}): `);
    expect(text.match(/^## .*/gm)).not.toContain('## Optional');
  });

  it('lets no name end its link or its line', () => {
    const text = llmsText({ home, pages: [prompt], models: [] });
    const name = 'A \\[hero\\] ## of \\`mine\\`';
    expect(text).toContain(`- [${name}](${absolute('/prompts/hero/')}): One line.`);
  });

  it('lists the first hundred prompts, since a thousand help nobody', () => {
    const pages = Array.from({ length: 1000 }, (_, index) => ({
      ...prompt,
      path: `/prompts/p${index}/`,
    }));
    expect(llmsText({ home, pages, models: [] }).match(/^- \[A /gm)).toHaveLength(100);
  });
});

describe('structured data', () => {
  it('leads from home by the area to the page', () => {
    expect(breadcrumbs({ ...dataPage, path: '/models/x/', title: 'X "<b>"' })).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Darkroom', item: absolute('/') },
        { '@type': 'ListItem', position: 2, name: 'Models', item: absolute('/models/') },
        { '@type': 'ListItem', position: 3, name: 'X "<b>"', item: absolute('/models/x/') },
      ],
    });
  });

  it('is as old as the newest check of a source', () => {
    const checked = checkedOn([modelNamed('nano-banana-2')]);
    expect(checked <= checkedOn()).toBe(true);
    expect(article(dataPage, checked)).toMatchObject({ dateModified: checked });
    expect(dataset(dataPage, ['/api/v1/models.json'], checked)).toMatchObject({
      distribution: [{ contentUrl: absolute('/api/v1/models.json') }],
    });
  });
});
