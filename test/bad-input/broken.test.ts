import { afterEach, describe, expect, it } from 'vitest';
import { darkroom, openWorkshop, prompt, type Workshop } from '../commands/workshop.ts';

let shop: Workshop;
afterEach(() => shop.close());

/** The errors that a plan of these files tells, all at once. */
async function errorsOf(files: Readonly<Record<string, string>>, flags = ''): Promise<string[]> {
  shop = openWorkshop(files);
  const { out, status } = await darkroom(shop, `plan${flags}`);
  expect(status).toBe(2);
  return out.split('\n').filter((line) => line.startsWith('error '));
}

const retired =
  'gemini-2.5-flash-image was shut down on 2026-10-02. Move to gemini-nano-banana-2.1: darkroom migrate shows how; darkroom render --allow-retired tries anyway.';

describe('of a broken template', () => {
  it('the retired model, the missing reference and the path that is taken are told with the rest', async () => {
    const a = prompt({
      model: 'nano-banana',
      image: 'references: [{ id: board, role: style, path: refs/board.png }]',
      body: 'A {{colour}} bowl like {{reference "board"}}.',
    });
    expect(await errorsOf({ 'templates/a.prompt': a, 'templates/b.prompt': prompt() })).toEqual([
      `error templates/a.prompt:2:8: ${retired}`,
      'error templates/a.prompt:9:16: reference "board": refs/board.png does not exist. Add the file, or correct the path.',
      'error templates/a.prompt:11:5: The variable colour is not declared. Declare it under input.schema, or give it a default.',
      'error templates/b.prompt:5:9: a and b both write images/bowl (the other stands at templates/a.prompt:5:9). Change one of the two paths.',
    ]);
  });

  it('a retired model is told beside a tier that it never had', async () => {
    const a = prompt({ model: 'nano-banana', image: 'tier: 4K' });
    expect(await errorsOf({ 'templates/a.prompt': a })).toEqual([
      `error templates/a.prompt:2:8: ${retired}`,
      expect.stringMatching(/^error templates\/a\.prompt:8:9: .*tier 4K/),
    ]);
  });

  it('a reference outside the root is told, and not looked at', async () => {
    const image = 'references: [{ id: board, role: style, path: ../board.png }]';
    const body = 'A {{colour}} bowl like {{reference "board"}}.';
    const told = await errorsOf({ 'templates/a.prompt': prompt({ image, body }) });
    expect(told.filter((line) => line.includes('board.png'))).toEqual([
      expect.stringContaining('"../board.png" holds the folder ".."'),
    ]);
  });

  it('the faults are told to who asks only for what is drawn from it', async () => {
    const image = 'references: [{ id: base, role: base, from: a }]';
    const body = 'Turn {{reference "base"}} into a card.';
    const files = {
      'templates/a.prompt': prompt({ path: 'images/a', body: 'A {{colour}} bowl.' }),
      'templates/c.prompt': prompt({ path: 'images/c', image, body }),
    };
    for (const flags of [' --only c', ' --templates templates/c.prompt']) {
      expect(await errorsOf(files, flags)).toEqual([
        expect.stringContaining('The variable colour is not declared'),
      ]);
      shop.close();
    }
  });
});

it('a path that ends like the file of a candidate is refused', async () => {
  expect(await errorsOf({ 'templates/a.prompt': prompt({ path: 'images/a@2' }) })).toEqual([
    'error templates/a.prompt:5:9: "images/a@2" ends in @2, which marks a candidate. Write the number without @.',
  ]);
  shop.close();
  expect(await errorsOf({ 'templates/a.prompt': prompt({ path: 'images/a@3.webp' }) })).toEqual([
    expect.stringContaining('"images/a@3.webp" ends in @3'),
  ]);
  shop.close();
  shop = openWorkshop({ 'templates/a.prompt': prompt({ path: 'images/logo@2x.png' }) });
  expect((await darkroom(shop, 'plan')).status).toBe(0);
});
