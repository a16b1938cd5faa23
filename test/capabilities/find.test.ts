import { describe, expect, it } from 'vitest';
import { findModel, models } from '#capabilities';

/** Name and id of what a query finds. */
function found(query: string) {
  const match = findModel(query);
  return match.found ? [match.model.name, match.apiId.id] : match.suggestions;
}

describe('findModel', () => {
  it.each([
    ['nano-banana-2.1', 'nano-banana-2.1', 'gemini-nano-banana-2.1'],
    ['Nano Banana 2 Lite', 'nano-banana-2-lite', 'gemini-3.1-flash-lite-image'],
    [' NANO BANANA PRO ', 'nano-banana-pro', 'gemini-3-pro-image'],
    ['gemini-3-pro-image', 'nano-banana-pro', 'gemini-3-pro-image'],
    ['googleai/gemini-nano-banana-2.1', 'nano-banana-2.1', 'gemini-nano-banana-2.1'],
    ['vertexai/gemini-3-pro-image', 'nano-banana-pro', 'gemini-3-pro-image'],
    ['models/gemini-3.1-flash-image', 'nano-banana-2', 'gemini-3.1-flash-image'],
    ['gpt-image-2.5', 'gpt-image-2.5', 'gpt-image-2.5-flare'],
    ['gpt-image-2-2026-04-21', 'gpt-image-2', 'gpt-image-2-2026-04-21'],
  ])('takes %j for %s by %s', (query, name, id) => {
    expect(found(query)).toEqual([name, id]);
  });

  it('resolves every API id to itself, and every name to the stable id where there is one', () => {
    for (const model of models) {
      for (const { id } of model.apiIds) expect(found(id)).toEqual([model.name, id]);
      const stable = model.apiIds.find(({ channel }) => channel === 'stable');
      if (stable && stable.id !== model.name) {
        expect(found(model.name)).toEqual([model.name, stable.id]);
      }
    }
  });

  it('keeps a retired preview id as it is, for its life to be told', () => {
    expect(found('gemini-3-pro-image-preview')).toEqual([
      'nano-banana-pro',
      'gemini-3-pro-image-preview',
    ]);
  });

  it.each([
    ['nano-bannana-2.1', ['nano-banana-2.1']],
    ['Nano Bananna Pro', ['nano-banana-pro']],
    ['gemini-3-pro-imgae', ['gemini-3-pro-image']],
    ['googleai/gemini-nano-banana-2-1', ['gemini-nano-banana-2.1']],
  ])('suggests the closest spelling first for %j', (query, [closest]) => {
    expect(found(query)[0]).toBe(closest);
    expect(found(query).length).toBeLessThanOrEqual(3);
  });

  it.each(['', 'dall-e-3', 'imagen-4.0-generate-001', 'stable-diffusion'])(
    'suggests nothing for %j, which is near to nothing',
    (query) => {
      expect(findModel(query)).toEqual({ found: false, suggestions: [] });
    },
  );
});
