import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  checkSettings,
  priceFor,
  type RenderableModel,
  type Tier,
  tiers,
  usdText,
} from '#capabilities';
import {
  defaultConfig,
  printProblem,
  promptText,
  readTemplates,
  type Template,
  type Variant,
} from '#templates';
import { living, today } from '../../site/src/lib/catalog.ts';
import { thinkingOf } from '../../site/src/lib/facts/index.ts';
import { expectedTokens, provenanceOf } from '../../site/src/lib/guides/provenance.ts';
import { absolute } from '../../site/src/lib/link.ts';
import { facets, shelvesOf } from '../../site/src/lib/samples/facets.ts';
import {
  cheaperThan,
  maybeCheaperThan,
  pictureOf,
  portableOf,
  pricesOf,
  priceText,
  referenceFiles,
  samples,
  sourceOf,
  stagePricesOf,
  templateNamed,
  templates,
} from '../../site/src/lib/samples/index.ts';
import { structuredSample } from '../../site/src/lib/samples/provenance.ts';
import { useCaseOf } from '../../site/src/lib/samples/use-cases.ts';

interface Settings {
  readonly model: RenderableModel;
  readonly tier: Tier;
}

function settingsOf({ model, tier }: Template): Settings {
  return { model, tier: tier ?? model.defaultTier };
}

/** What the plan expects an image to cost, in USD: the first variant's unless another is given. */
function expectedUsd(
  { thinking, variants: [first] }: Template,
  { model, tier }: Settings,
  variant: Variant | undefined = first,
): number {
  const promptBytes = Buffer.byteLength(promptText(variant?.parts ?? []));
  const references = variant?.references.length ?? 0;
  return (
    priceFor(model, { on: today, tier, promptBytes, references, thinking })?.expected.usd ??
    Infinity
  );
}

function isAllowed(
  { aspectRatio, thinking, variants }: Template,
  { model, tier }: Settings,
): boolean {
  const referenceRoles = (variants[0]?.references ?? []).map(({ role }) => role);
  return checkSettings(model, { tier, aspectRatio, thinking, referenceRoles }).length === 0;
}

function changesFrom(now: Settings, other: Settings): number {
  return Number(other.model !== now.model) + Number(other.tier !== now.tier);
}

describe('the templates of this repository', () => {
  it('have each a use case', () => {
    expect(templates.filter(({ name }) => !useCaseOf(name)).map(({ name }) => name)).toEqual([]);
  });

  it('are all in every facet that they have a value of, and nowhere twice', () => {
    for (const facet of facets) {
      const listed = shelvesOf(facet, templates).flatMap((shelf) => shelf.templates);
      expect(listed.length).toBe(new Set(listed).size);
      expect(listed.length).toBe(templates.filter((one) => facet.valueOf(one)).length);
    }
  });

  it('offer every file that they send along', () => {
    const files = referenceFiles();
    expect(files).toContain('templates/refs/brand-board.jpg');
    expect(files).not.toContain('templates/refs/README.md');
    expect(files).toEqual([...new Set(files)].sort());
  });

  it('work alone once their partials are put in', () => {
    for (const one of templates) {
      const { text, whole } = portableOf(one);
      expect([one.name, whole]).toEqual([one.name, true]);
      expect(text).not.toMatch(/\{\{>/);
    }
  });

  it('are planned without advice in the repository that they are put into', () => {
    const ported = templates.map((one) => ({ path: one.path, text: portableOf(one).text }));
    const sources = { templates: ported, partials: [], config: defaultConfig };
    expect(readTemplates(sources).problems.map(printProblem)).toEqual([]);
  });

  it('have a neighbour where anything costs less, and it changes as little as can be', () => {
    for (const one of templates) {
      const now = expectedUsd(one, settingsOf(one));
      const lower = living
        .flatMap((model) => tiers.map((tier) => ({ model, tier })))
        .filter((other) => isAllowed(one, other) && thinkingOf(other.model) !== 'unmeasured')
        .filter((other) => expectedUsd(one, other) < now);
      const cheaper = cheaperThan(one);
      const fewest = Math.min(...lower.map((other) => changesFrom(settingsOf(one), other)));
      expect([one.name, cheaper && changesFrom(settingsOf(one), cheaper)]).toEqual([
        one.name,
        lower.length === 0 ? undefined : fewest,
      ]);
      if (cheaper) expect(cheaper.one.usd).toBe(expectedUsd(one, cheaper));
    }
  });

  it('that draw candidates are told what the stages before the delivery cost', () => {
    const one = templates.find(
      ({ model }) => model.tiers['1K'] && model.tiers['2K'] && model.tiers['4K'],
    );
    if (one === undefined) throw new Error('No template has a model of three tiers.');
    const way = (changes: Partial<Template>) =>
      stagePricesOf({ ...one, ...changes }).map(({ stage, tier, price }) => [
        stage,
        tier,
        price.usd,
      ]);
    const at = (tier: Tier): number => expectedUsd(one, { model: one.model, tier });
    expect(way({ tier: '4K', candidates: 3 })).toEqual([
      ['preview', '1K', 3 * at('1K')],
      ['review', '2K', at('2K')],
    ]);
    expect(way({ tier: '2K', candidates: 3 })).toEqual([['preview', '1K', 3 * at('1K')]]);
    expect(way({ tier: '4K', candidates: 1 })).toEqual([]);
  });

  it('are never advised a model whose price leaves something out', () => {
    for (const one of templates) {
      const cheaper = cheaperThan(one);
      if (cheaper) expect(thinkingOf(cheaper.model)).not.toBe('unmeasured');
    }
  });

  it('are told of a model that may cost less only where none of its rates is above their own', () => {
    const told = templates.flatMap((one) => {
      const maybe = maybeCheaperThan(one);
      return maybe ? [{ one, maybe }] : [];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { one, maybe } of told) {
      expect(thinkingOf(maybe.model)).toBe('unmeasured');
      expect(isAllowed(one, maybe)).toBe(true);
      expect(expectedUsd(one, maybe)).toBeLessThan(expectedUsd(one, settingsOf(one)));
      const [theirs, own] = [maybe.model, one.model].map((model) => model.rates.at(-1));
      for (const rate of ['input', 'text', 'image'] as const)
        expect(theirs?.[rate]).toBeLessThanOrEqual(own?.[rate] ?? 0);
    }
  });

  it('have a lower bound for a price where thinking is unmeasured', () => {
    expect(priceText(pricesOf(templateNamed('stage-set')).one)).toMatch(/^from \$[\d.]+$/);
    expect(priceText(pricesOf(templateNamed('library-hero')).one)).toMatch(/^\$/);
    expect(priceText(undefined)).toBe('unknown');
  });

  it('have one price on every page: what the plan expects, never what the emulator says', () => {
    expect(samples.length).toBeGreaterThan(30);
    for (const sample of samples.filter(({ emulated }) => emulated)) {
      const { template: one, variant } = sample;
      const unmeasured = thinkingOf(one.model) === 'unmeasured';
      const price = usdText(expectedUsd(one, settingsOf(one), variant));
      expect(provenanceOf(sample)).toMatch(/, expected to cost (from )?\$[\d.]+$/);
      expect(provenanceOf(sample)).toContain(
        `, expected to cost ${unmeasured ? 'from ' : ''}${price}`,
      );
      expect(expectedTokens(sample)).toMatch(
        unmeasured
          ? /^[\d,]+ in; [\d,]+ image out; nobody has measured how much .* thinks$/
          : /^[\d,]+ in; [\d,]+ text and [\d,]+ image out$/,
      );
    }
  });

  it('show renders at their own ratio, never enlarged', () => {
    for (const sample of samples) {
      for (const { width, height } of pictureOf(sample).sizes) {
        expect(width).toBeLessThanOrEqual(sample.width);
        expect(Math.abs(height - (width * sample.height) / sample.width)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('structured data of a picture', () => {
  const [sample] = samples;
  if (!sample) throw new Error('There are no renders.');

  it('names the largest file that a page offers, and the model that drew it', () => {
    const [found] = structuredSample({ ...sample, emulated: false });
    const files = pictureOf(sample).sizes.map(({ name }) => absolute(`/pictures/${name}`));
    expect(found).toMatchObject({
      contentUrl: files.at(-1),
      creditText: sample.template.model.displayName,
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    });
  });

  it('is none of an emulated one, which no model drew', () => {
    expect(structuredSample({ ...sample, emulated: true })).toEqual([]);
  });
});

it('shows the same bytes for the same template file as the repository has', async () => {
  const one = templateNamed('icon-set');
  expect(sourceOf(one).text).toBe(await readFile(one.path, 'utf8'));
});
