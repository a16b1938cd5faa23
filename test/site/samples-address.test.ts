import { describe, expect, it } from 'vitest';
import {
  addressFault,
  addressOf,
  referencePath,
  titleOf,
} from '../../site/src/lib/samples/address.ts';
import { facets, shelfPath } from '../../site/src/lib/samples/facets.ts';

describe('an address', () => {
  it('is the name of a template, or tells a strange name apart by its digest', () => {
    expect(addressOf('shop/hero-2.1')).toBe('shop/hero-2.1');
    const strange = [
      '../x',
      'a b',
      'A/b',
      '"><script>',
      'שלום',
      '.hidden',
      'a//b',
      'a?b#c',
      '100%',
    ];
    const addresses = strange.map(addressOf);
    for (const one of addresses) expect(one).toMatch(/^[a-z\d-]+$/);
    expect(new Set(addresses).size).toBe(strange.length);
    expect(addressFault('pages/x')).toBeUndefined();
  });

  it('of a reference is its path, or tells a strange path apart and keeps its ending', () => {
    expect(referencePath('templates/refs/board.jpg')).toBe('/references/templates/refs/board.jpg');
    const strange = [
      '../x.png',
      'a b.png',
      'a#b.png',
      'a%2e.png',
      '.git/x.png',
      'a/../x.png',
      '"><.png',
    ];
    const paths = strange.map(referencePath);
    for (const path of paths) expect(path).toMatch(/^\/references\/[a-z\d-]+\.png$/);
    expect(new Set(paths).size).toBe(strange.length);
  });

  it('of a ratio holds no colon', () => {
    const [facet] = facets.filter(({ id }) => id === 'ratio');
    expect(facet && shelfPath({ facet, value: '16:9' })).toBe('/prompts/by/ratio/16x9/');
  });

  it('has a title in words', () => {
    expect(titleOf('shop/ferry-campaign')).toBe('Shop: Ferry campaign');
  });
});
