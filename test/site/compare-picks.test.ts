import { describe, expect, it } from 'vitest';
import { isAlive, type Model, modelNamed, usdText } from '../../site/src/lib/catalog.ts';
import { pairs, pickSentences } from '../../site/src/lib/compare/index.ts';
import { knownPrice } from '../../site/src/lib/compare/known-price.ts';
import {
  cheaperReferences,
  lowerPrice,
  squarePrice,
} from '../../site/src/lib/compare/price-reasons.ts';
import { otherFormats } from '../../site/src/lib/compare/size-reasons.ts';
import { factOf, squarePrices, type Value } from '../../site/src/lib/facts/index.ts';
import { compared, dear, plain, ratesOf, tiersOf } from './planted-models.ts';

const picksOf = (a: string, b: string) => pickSentences(modelNamed(a), modelNamed(b));

/** GPT Image 2.6 as it would be if only resellers told of it. */
const hearsay = {
  ...modelNamed('gpt-image-2.6'),
  apiIds: modelNamed('gpt-image-2.6').apiIds.map((id) => ({ ...id, channel: 'reported' })),
} as Model;

/** Another source's word on the end of a model's first id. */
const disputed = {
  about: ['apiIds', '0', 'shutdown', 'on'],
  otherwise: null,
  words: 'It answers.',
  sources: [],
};

describe('picks', () => {
  it('gives sentences for each model of every pair, each with its full stop', () => {
    for (const { a, b } of pairs) {
      const picks = pickSentences(a, b);
      for (const { sentences } of [picks.a, picks.b]) {
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence).toMatch(/^[^.].*[^.]\.$/);
      }
    }
  });

  it('says the same of a model whichever is named first', () => {
    for (const { a, b } of pairs) {
      const [forward, back] = [pickSentences(a, b), pickSentences(b, a)];
      expect(back).toEqual({ a: forward.b, b: forward.a });
    }
  });

  it('tells the price of an image in words and figures', () => {
    expect(lowerPrice(plain, dear)?.text).toBe(
      'the price of an image matters most: a quarter of the price at 1K ($0.1000 against $0.4000), half at 2K ($0.2000 against $0.4000) and 40% at 4K ($0.4000 against $1.00).',
    );
    expect(lowerPrice(dear, plain)).toBeUndefined();
    // What is billed on top may cost more all the same.
    const dearer = { ...plain, ...ratesOf({ image: 100, input: 2, text: 6 }) };
    const other = { ...dear, ...ratesOf({ image: 100, input: 1, text: 6 }) };
    expect(lowerPrice(dearer, other)?.text).toMatch(
      / against \$1\.00\); but per 1M tokens, text sent costs \$2\.00 \(against \$1\.00\)\.$/,
    );
    expect(lowerPrice(dearer, other)?.facts.at(-1)).toBe('rate.text-input');
  });

  it('never picks a model that was shut down, and says what to use', () => {
    for (const { a, b } of pairs) {
      const picks = pickSentences(a, b);
      for (const { model, is, heading } of [picks.a, picks.b]) {
        expect(is === 'gone').toBe(!isAlive(model));
        if (!isAlive(model)) expect(heading).toBe(`Do not pick ${model.displayName}`);
      }
    }
  });

  it.each([
    ['confirmed', [], 'It was shut down on 1 May 2026.', 'of the two, only it answers.'],
    [
      'reported',
      [],
      'It is reported shut down on 1 May 2026.',
      'Nano Banana is reported shut down on 1 May 2026.',
    ],
    [
      'confirmed',
      [disputed],
      'It is past its announced shutdown on 1 May 2026, which sources dispute.',
      'Nano Banana is past its announced shutdown on 1 May 2026, which sources dispute.',
    ],
    [
      'reported',
      [disputed],
      'It is reported shut down on 1 May 2026, which sources dispute.',
      'Nano Banana is reported shut down on 1 May 2026, which sources dispute.',
    ],
  ] as const)(
    'tells of an end that is %s no more than sources do',
    (confidence, disputes, ...said) => {
      const model = modelNamed('nano-banana');
      const [stable] = model.apiIds;
      if (!stable) throw new Error('It has an id.');
      const shutdown = { on: '2026-05-01', confidence, note: null, sources: [] };
      const gone = { ...model, apiIds: [{ ...stable, shutdown }], disputes };
      const { a, b } = pickSentences(modelNamed('gpt-image-2'), gone);
      expect([b.sentences, b.instead?.name]).toEqual([
        [said[0], 'Use Nano Banana 2.1 instead.'],
        'nano-banana-2.1',
      ]);
      expect(a.sentences[0]).toBe(`you need an image today: ${said[1]}`);
    },
  );

  it('says so where nothing speaks for a model, and what the choice does not change', () => {
    expect(pickSentences({ ...compared, displayName: 'Twin' }, compared).b).toMatchObject({
      is: 'nothing',
      reasons: [],
      sentences: [
        'Nothing in the data speaks for Compared over Twin.',
        'Both are alike in the price of 1,024 × 1,024 ($0.0100 (low) to $0.5000 (high)), the largest image (40.0 MP), aspect ratios (any between 1:3 and 3:1, in steps of 16 px), references (10 at most) and masks (as a hint only).',
      ],
    });
  });

  it('puts what only one can do before size, size before price, price before the rest', () => {
    const wide = { ...plain, ratios: [...plain.ratios, '1:4' as const] };
    const { a, b } = pickSentences(wide, compared);
    expect(a.reasons.map(({ facts: [fact] }) => fact).slice(0, 2)).toEqual(['ratios/1:4', 'kind']);
    expect(b.reasons.map(({ facts: [fact] }) => fact)).toEqual([
      'transparent',
      'mask',
      'largest',
      'price.square',
      'ratios/any',
    ]);
  });

  it('tells everything that speaks for a model, however much it is', () => {
    const more = { references: { total: 11 }, outputMediaTypes: ['image/png'] };
    const { b } = pickSentences(plain, { ...compared, ...more });
    expect(b.reasons.map(({ facts: [fact] }) => fact)).toEqual([
      'transparent',
      'mask',
      'largest',
      'price.square',
      'ratios/any',
      'references.total',
      'media-type/PNG',
    ]);
  });

  it('tells the price of every quality at once, for the model that has qualities', () => {
    expect(squarePrice(plain, compared)).toBeUndefined();
    expect(squarePrice(compared, plain)?.text).toBe(
      'quality low is enough: 1,024 × 1,024 is then $0.0100, against $0.1000; at medium or high it is $0.2000 to $0.5000.',
    );
  });

  it('tells a price that is known from one that nobody publishes', () => {
    const silent = { ...compared, displayName: 'Silent', prices: null };
    const before = 'you must know the price beforehand: ';
    const none = 'for Silent, no price of an image is published.';
    expect(pickSentences(compared, silent)).toMatchObject({
      a: {
        is: 'pick',
        sentences: [`${before}1,024 × 1,024 costs $0.0100 (low) to $0.5000 (high); ${none}`],
      },
      b: { is: 'nothing' },
    });
    expect(pickSentences(plain, silent).a.sentences).toContain(
      `${before}an image costs $0.1000 at 1K, $0.2000 at 2K and $0.4000 at 4K; ${none}`,
    );
    expect(knownPrice(silent, compared)).toBeUndefined();
    expect(knownPrice(plain, dear)).toBeUndefined();
    expect(knownPrice(plain, { ...dear, ...tiersOf({ '1K': null, '2K': null }) })?.facts).toEqual([
      'price.1K',
      'price.2K',
      'price.4K',
    ]);
    const wide = { '2048x2048': { low: { outputTokens: 100 } } };
    expect(knownPrice(plain, { ...silent, prices: wide })).toBeUndefined();
  });

  it('tells in which formats only one answers', () => {
    const more = { ...compared, outputMediaTypes: ['image/jpeg', 'image/webp', 'image/png'] };
    expect(otherFormats(more, plain)).toEqual({
      facts: ['media-type/WebP', 'media-type/PNG'],
      text: 'you want WebP or PNG back: Plain answers in JPEG.',
    });
    expect(otherFormats(plain, more)).toBeUndefined();
    expect(otherFormats(more, { ...compared, outputMediaTypes: null })).toBeUndefined();
  });

  it('weighs references by what they cost, not by their tokens', () => {
    for (const pair of pairs) {
      const picks = pickSentences(pair.a, pair.b);
      const said = [...picks.a.sentences, ...picks.b.sentences].filter((text) =>
        text.startsWith('references are most of what you send'),
      );
      for (const text of said) {
        const [mine, theirs] = [...text.matchAll(/\$(\d+\.\d+)/g)].map(([, usd]) => Number(usd));
        expect(mine).toBeLessThan(theirs ?? 0);
      }
    }
    const sends = (tokensPerImage: number) => ({ inputs: { ...plain.inputs, tokensPerImage } });
    const often = { ...plain, ...sends(2000) };
    const few = { ...plain, ...sends(1000) };
    expect(cheaperReferences(few, often)).toEqual({
      facts: ['reference-tokens', 'rate.image-input'],
      text: 'references are most of what you send: each costs $0.0100, against $0.0200.',
    });
    // Half as many tokens, at twice the rate.
    const same = { ...few, ...ratesOf({ input: 20, image: 100 }) };
    expect(cheaperReferences(same, often)).toBeUndefined();
    // It saves $0.01 a reference, of which there can be 10, on an image that costs at least $0.20 more.
    expect(cheaperReferences({ ...dear, ...sends(1000) }, often)).toBeUndefined();
    expect(cheaperReferences(few, compared)).toBeUndefined();
  });

  it('never promises that a model answers today which only resellers report', () => {
    const { a, b } = pickSentences(hearsay, modelNamed('nano-banana'));
    expect([...a.sentences, ...b.sentences].join(' ')).not.toContain('today');
  });

  it('prefers a model that more than resellers report', () => {
    expect(pickSentences(modelNamed('gpt-image-2.5'), hearsay).a.sentences[0]).toBe(
      'you need a model that its maker confirms: all that is known of GPT Image 2.6 comes from resellers.',
    );
  });

  it('warns of a model that only resellers report, once', () => {
    const warning = 'All that is known of it comes from resellers, none of it from its maker.';
    expect(pickSentences(modelNamed('nano-banana'), hearsay).b.caution).toBe(warning);
    expect(pickSentences(modelNamed('nano-banana-pro'), hearsay).b.caution).toBeUndefined();
    expect(picksOf('nano-banana', 'gpt-image-2.6').b.caution).toBeUndefined();
  });
});

describe('a reason', () => {
  const all = pairs.map(({ a, b }) => ({ a, b, picks: pickSentences(a, b) }));

  it('rests on facts that speak for no other reason and for no other side', () => {
    for (const { a, b, picks } of all) {
      const facts = [...picks.a.reasons, ...picks.b.reasons].flatMap((reason) => reason.facts);
      expect(facts, `${a.name} or ${b.name}`).toEqual([...new Set(facts)]);
    }
  });

  it('says no figure that the facts of the two do not', () => {
    for (const { a, b, picks } of all) {
      for (const reason of [...picks.a.reasons, ...picks.b.reasons]) {
        const known = knownFigures(reason.facts, [a, b]);
        for (const figure of figuresOf(reason.text, [a, b])) {
          expect(known, `${figure} in: ${reason.text}`).toContain(figure);
        }
      }
    }
  });

  it('rests on nothing that is unknown of one of the two, unless it says so', () => {
    for (const { a, b, picks } of all) {
      for (const { facts, text } of [...picks.a.reasons, ...picks.b.reasons]) {
        if (text.endsWith('no price of an image is published.')) continue;
        for (const id of facts.map(questionOf)) {
          if (id === 'kind') continue;
          const answers = [a, b].map((model) => factOf(model, id).value.is);
          expect(answers, `${id} of ${a.name} or ${b.name}`).not.toContain('unknown');
        }
      }
    }
  });
});

function questionOf(fact: string): string {
  return fact.split('/')[0] ?? fact;
}

/** The figures of a text but for those of the models' names and of its fixed words. */
function figuresOf(text: string, models: readonly Model[]): string[] {
  const names = models.map(({ displayName }) => displayName).sort((x, y) => y.length - x.length);
  const words = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return words.replaceAll(/1,024 × 1,024|per 1M|at \dK/g, '').match(/\d[\d,.:]*\d|\d/g) ?? [];
}

/** All figures that the answers hold, and what follows from them: prices of qualities and references, and shares. */
function knownFigures(facts: readonly string[], models: readonly Model[]): string[] {
  const texts = facts.map(questionOf).flatMap((id) => {
    if (id === 'kind') return [];
    return models.flatMap((model) => [
      factOf(model, id).value.text,
      ...(id === 'price.square' ? qualityPrices(model) : []),
      ...(id === 'reference-tokens' ? referencePrice(model) : []),
    ]);
  });
  const tierPrices = facts.filter((id) => /^price\.\dK$/.test(id));
  const shares = tierPrices.map((id) => {
    const [one = 0, other = 0] = models.map((model) => amountOf(factOf(model, id).value));
    return Math.min(one, other) / Math.max(one, other);
  });
  const percents = shares.map((share) => String(Math.round(share * 100)));
  return [...texts.flatMap((text) => text.match(/\d[\d,.:]*\d|\d/g) ?? []), ...percents];
}

function amountOf(value: Value): number | undefined {
  return value.is === 'unknown' ? undefined : value.amount;
}

function qualityPrices(model: Model): string[] {
  return model.kind === 'comparison' ? squarePrices(model).map(({ usd }) => usdText(usd)) : [];
}

function referencePrice(model: Model): string[] {
  if (model.kind === 'comparison' || model.inputs.tokensPerImage === null) return [];
  const rate = amountOf(factOf(model, 'rate.image-input').value) ?? 0;
  return [usdText((model.inputs.tokensPerImage * rate) / 1e6)];
}
