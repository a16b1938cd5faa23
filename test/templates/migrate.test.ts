import { describe, expect, it } from 'vitest';
import {
  type Migration,
  migrateTemplates,
  readConfig,
  readTemplates,
  type Template,
} from '#templates';
import { consequences } from '../../action/templates/migrate-settings.ts';
import { priced, ratesOf } from '../capabilities/planted.ts';

const today = new Date('2026-11-23T12:00:00Z');

/**
 * What would be migrated of these files, without what it says of prices, which are those of the day; a name without a
 * folder stands under `templates/`.
 */
function migrate(files: Readonly<Record<string, string>>, now = today): Migration[] {
  const { 'darkroom.yml': yml, ...rest } = files;
  const config = yml === undefined ? undefined : { path: 'darkroom.yml', text: yml };
  const templates = Object.entries(rest).map(([name, text]) => ({
    path: `templates/${name}.prompt`,
    text,
  }));
  const set = readTemplates({ templates, partials: [], config: readConfig(config).config });
  return migrateTemplates(set.templates, templates, { config, now }).map((migration) => ({
    ...migration,
    reasons: migration.reasons.filter((reason) => !reason.startsWith('price ')),
  }));
}

function template(model: string, keys: readonly string[] = ['aspectRatio: "1:1"']): string {
  const image = ['path: images/a.webp', 'alt: A', ...keys].map((key) => `  ${key}`).join('\n');
  return `---\n${model}\nimage:\n${image}\n---\nA bowl.\n`;
}

const anew = 'every image is rendered anew: the model is part of the request';
const gone = 'gemini-2.5-flash-image was shut down on 2026-10-02';

describe('a template of a retired model', () => {
  it('moves to the successor, by the name that it was written with', () => {
    expect(migrate({ a: template('model: nano-banana') })).toEqual([
      {
        path: 'templates/a.prompt',
        before: template('model: nano-banana'),
        after: template('model: nano-banana-2.1'),
        reasons: [`model nano-banana → nano-banana-2.1: ${gone}`, anew],
      },
    ]);
  });

  it.each([
    ['model: gemini-2.5-flash-image', 'model: gemini-nano-banana-2.1'],
    ['model: googleai/gemini-2.5-flash-image', 'model: googleai/gemini-nano-banana-2.1'],
    ['model: "nano-banana" # the old one', 'model: "nano-banana-2.1" # the old one'],
    ["model:   'Nano Banana'", "model:   'nano-banana-2.1'"],
    ['"model": nano-banana', '"model": nano-banana-2.1'],
    ['model: &m nano-banana', 'model: &m nano-banana-2.1'],
    ['model: gemini-3.1-flash-image-preview', 'model: gemini-nano-banana-2.1'],
    ['model: nano-banana-2', 'model: nano-banana-2.1'],
    ['model: gemini-3-pro-image-preview', 'model: gemini-3-pro-image'],
  ])('keeps how the model is written: %s', (before, after) => {
    expect(migrate({ a: template(before) })[0]?.after).toBe(template(after));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['comments before the front matter', (text: string) => `# one\n\n# two\n${text}`],
    [
      'other keys and odd spaces',
      (text: string) => text.replace('image:', `description:  'odd,  very'   # why\nimage:`),
    ],
    [
      'the model below the image block',
      (text: string) => text.replace(/(model: .*)\n(image:\n(?: {2}.*\n)+)/, '$2$1\n'),
    ],
  ])('keeps everything else, byte for byte: %s', (_, dress) => {
    const before = dress(template('model: nano-banana'));
    const [migration] = migrate({ a: before });
    expect(migration?.after).toBe(before.replace('nano-banana', 'nano-banana-2.1'));
  });

  it('takes the nearest tier, ratio and thinking that the successor offers, and says what follows', () => {
    const keys = ['tier: 512', 'aspectRatio: "1:1"', 'thinking: low'];
    const [migration] = migrate({ a: template('model: nano-banana-2', keys) });
    expect(migration?.after).toBe(
      template('model: nano-banana-2.1', ['tier: 1K', 'aspectRatio: "1:1"', 'thinking: minimal']),
    );
    expect(migration?.reasons).toEqual([
      'model nano-banana-2 → nano-banana-2.1: gemini-3.1-flash-image was shut down on 2026-10-29 (reported, not confirmed)',
      'tier 512 → 1K: nano-banana-2.1 does not offer 512',
      'thinking low → minimal: nano-banana-2.1 does not offer low',
      'pixels 512×512 → 1024×1024',
      anew,
    ]);
  });

  it('finds every value of a front matter on one line, in any order', () => {
    const line = (tier: string, model: string) =>
      `---\n{ image: { tier: ${tier}, path: images/a, alt: A, aspectRatio: "1:1" }, model: ${model} }\n---\nA bowl.\n`;
    const [migration] = migrate({ a: line('"512"', 'nano-banana-2') });
    expect(migration?.after).toBe(line('"1K"', 'nano-banana-2.1'));
  });

  it('says when the files change their type, and the pixels their number', () => {
    const before = template('model: nano-banana', ['aspectRatio: "16:9"']).replace('.webp', '');
    expect(migrate({ a: before })[0]?.reasons).toEqual([
      `model nano-banana → nano-banana-2.1: ${gone}`,
      'pixels 1344×768 → 1376×768',
      'files image/png → image/jpeg: no path declares a format, so their extension changes too',
      anew,
    ]);
  });

  it('is left to a person where the value cannot be replaced where it stands', () => {
    const before = template('model: "nano\\u002dbanana"');
    const [migration] = migrate({ a: before });
    expect(migration?.after).toBe(before);
    expect(migration?.reasons[0]).toBe(
      `model nano-banana: write nano-banana-2.1 by hand, for ${gone}`,
    );
  });

  it('stays where its model is current, not yet gone, or said to be gone by nobody', () => {
    expect(migrate({ a: template('model: nano-banana-2.1') })).toEqual([]);
    expect(migrate({ a: template('model: nano-banana-pro') })).toEqual([]);
    expect(migrate({})).toEqual([]);
  });

  it('moves ahead of an announced day, too', () => {
    const move = (day: string) =>
      migrate({ a: template('model: nano-banana-2') }, new Date(day))[0]?.reasons[0];
    expect(move('2026-10-10')).toBe(
      'model nano-banana-2 → nano-banana-2.1: gemini-3.1-flash-image will be shut down on 2026-10-29 (reported, not confirmed)',
    );
    expect(move('2026-10-29')).toContain('was shut down');
    // On that day the successor was not released yet.
    expect(move('2026-10-01')).toBeUndefined();
  });
});

describe('the price of an image', () => {
  const path = 'templates/a.prompt';
  const text = template('model: nano-banana-2.1');
  const [found] = readTemplates({
    templates: [{ path, text }],
    partials: [],
    config: readConfig(undefined).config,
  }).templates;
  if (found === undefined) throw new Error('The template cannot be read.');
  const model = priced(found.model);
  const from = (image: number): Template => ({
    ...found,
    model: { ...model, ...ratesOf({ image }) },
  });

  it.each([
    [60, ['price down 50 %: $0.0672 → $0.0336 an image']],
    [20, ['price up 50 %: $0.0224 → $0.0336 an image']],
    [30, []],
  ])('of $%d a million tokens goes to $30 in words', (image, words) => {
    expect(consequences(from(image), model, today)).toEqual([...words, anew]);
  });
});

describe('a retired model in darkroom.yml', () => {
  const heir = template('description: no model of its own');

  it.each([
    [
      'defaults:\r\n  model: "nano-banana" # ours\r\n',
      'defaults:\r\n  model: "nano-banana-2.1" # ours\r\n',
    ],
    ['defaults: { model: nano-banana }', 'defaults: { model: nano-banana-2.1 }'],
    [
      '# model: nano-banana\ndefaults:\n  thinking: low\n  model: nano-banana-2\n  tier: 512\n',
      '# model: nano-banana\ndefaults:\n  thinking: minimal\n  model: nano-banana-2.1\n  tier: 1K\n',
    ],
  ])('is changed there: %j', (before, after) => {
    const migrations = migrate({
      'darkroom.yml': before,
      a: heir,
      b: heir.replace('a.webp', 'b.webp'),
    });
    expect(migrations.map(({ path }) => path)).toEqual(['darkroom.yml']);
    expect(migrations[0]?.after).toBe(after);
    expect(migrations[0]?.reasons).toContain('a, b take their model from here');
  });

  it('leaves to a person a default that only some templates cannot keep', () => {
    const [migration, ...rest] = migrate({
      'darkroom.yml': 'defaults:\n  tier: 512\n',
      a: template('model: nano-banana-2'),
    });
    expect(rest).toEqual([]);
    expect(migration?.after).toBe(template('model: nano-banana-2.1'));
    expect(migration?.reasons).toContain(
      'tier 512: write 1K by hand, for nano-banana-2.1 does not offer 512',
    );
  });
});
