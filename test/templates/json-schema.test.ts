import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema, templateJsonSchema } from '../../action/templates/json-schema.ts';
import { read, template } from './reading.ts';

const text = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
const frontMatter = (prompt: string) => parse(prompt.split('---\n')[1] ?? '');

/** `npm run schemas` is this test with --update. */
describe('The checked-in JSON Schemas', () => {
  it('are what the code says', async () => {
    const folder = '../../action/templates';
    await expect(text(templateJsonSchema())).toMatchFileSnapshot(`${folder}/template.schema.json`);
    await expect(text(configJsonSchema())).toMatchFileSnapshot(`${folder}/darkroom.schema.json`);
  });

  it('describe every key of a template', () => {
    const undescribed = (schema: object, path: string): string[] =>
      Object.entries((schema as { properties?: Record<string, object> }).properties ?? {}).flatMap(
        ([key, value]) => [
          ...('description' in value ? [] : [`${path}${key}`]),
          ...undescribed(value, `${path}${key}.`),
          ...undescribed((value as { items?: object }).items ?? {}, `${path}${key}[].`),
        ],
      );
    expect(undescribed(templateJsonSchema(), '')).toEqual([]);
    expect(undescribed(configJsonSchema(), '')).toEqual([]);
  });

  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    templateJsonSchema(),
  );

  it.each([
    ['the least', template('')],
    [
      'everything',
      template(
        '  tier: 512\n  aspectRatio: "1:1"\n  thinking: minimal\n  candidates: 2\n  lint: { off: [no-intent] }\n  matrix: { a: [x, 1, true] }\n  exclude: [{ a: x }]\n  include: [{ a: z }]\n  references: [{ id: r, role: base, path: r.png }]',
        '{{a}}',
        'model: nano-banana-2\nconfig: { temperature: 1 }\nmyapp.team: x\ninput: { schema: { a: any } }\ndescription: x',
      ).replace('images/bowl', 'images/{{a}}'),
    ],
  ])('accept, as the reader does, %s', (_, prompt) => {
    expect(validate(frontMatter(prompt)), JSON.stringify(validate.errors)).toBe(true);
    expect(read({ 'a.prompt': prompt }).errors).toEqual([]);
  });

  it.each([
    ['an unknown key', template('  seed: 1')],
    ['a misplaced key', template('', undefined, 'model: a\ntier: 2K')],
    ['a dotted key of ours', template('', undefined, 'model: a\nimage.tier: 2K')],
    ['an unknown tier', template('  tier: 3K')],
    ['too many candidates', template('  candidates: 9')],
    ['no path', template('').replace('  path: images/bowl\n', '')],
    ['a reference without a role', template('  references: [{ id: r, path: r.png }]')],
    ['an empty axis', template('  matrix: { a: [] }')],
    ['no image block', '---\nmodel: nano-banana-2.1\n---\nA bowl.\n'],
  ])('refuse, as the reader does, %s', (_, prompt) => {
    expect(validate(frontMatter(prompt))).toBe(false);
    expect(read({ 'a.prompt': prompt }).errors).not.toEqual([]);
  });

  it('refuse what darkroom.yml must not hold', () => {
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configJsonSchema());
    expect(check({ budgetUsd: 'none', defaults: { model: 'a' } })).toBe(true);
    expect([check({ budgetUsd: 'all' }), check({ budgetusd: 1 })]).toEqual([false, false]);
  });
});
