import { tellingWords } from '../../scripts/search-words.ts';
import {
  type AspectRatio,
  aspectRatios,
  type Pixels,
  promptText,
  type Template,
} from '../catalog.ts';
import { href } from '../link.ts';
import { proportionOf } from '../words.ts';
import { captionOf } from './caption.ts';
import { type Facet, facets } from './facets.ts';
import {
  compiledOf,
  type Picture,
  pictureOf,
  pricesOf,
  priceText,
  promptPath,
  samplesOf,
  srcsetOf,
  titleOf,
} from './index.ts';
import { letteringOf, letteringWords } from './lettering.ts';

/** A template as the gallery shows it and as its filter knows it: plain data, also for /prompts/index.json. */
export interface Card {
  readonly path: string;
  /** The same as an address of this site. */
  readonly href: string;
  readonly title: string;
  /** Model, tier and price, as one line. */
  readonly facts: string;
  /** What the picture shows, or what was asked for. */
  readonly alt: string;
  /** Whether no model drew the picture. */
  readonly emulated: boolean;
  /** Absent where nothing was rendered. */
  readonly picture?: Pick<Picture, 'src' | 'srcset' | 'width' | 'height'>;
  readonly sizes: string;
  /** The nearest of the ratios that rows are laid out by: `16x9`. */
  readonly shape: string;
  /** Values by facet. */
  readonly is: Partial<Record<Facet['id'], string>>;
  /** What the search box looks in: each word once, as `tellingWords` writes it, between spaces. */
  readonly words: string;
}

/** A template's card: its first render, its settings and the price of one picture. */
export function cardOf(template: Template): Card {
  const { name, model, tier } = template;
  const [sample] = samplesOf(name);
  const picture = sample && pictureOf(sample);
  const path = promptPath(name);
  const title = titleOf(name);
  const { one } = pricesOf(template);
  const price = one === undefined ? 'price not published' : priceText(one);
  const ratio = nearestRatio(picture ?? { width: 1, height: 1 });
  return {
    path,
    href: href(path),
    title,
    facts: [model.displayName, ...(tier ? [tier] : []), price].join(' · '),
    alt: sample ? captionOf(sample) : '',
    emulated: sample?.emulated ?? false,
    ...(picture && { picture: shown(picture) }),
    sizes: sizesOf(proportionOf(ratio)),
    shape: shapeText(ratio),
    is: Object.fromEntries(
      facets.flatMap((facet) => {
        const value = facet.valueOf(template);
        return value === undefined ? [] : [[facet.id, value]];
      }),
    ),
    words: wordsOf(template),
  };
}

/** Words that a card of the gallery is found by; the first where there are too many to send. */
function wordsOf(template: Template): string {
  const { name, description = '', model, variants } = template;
  const texts = [
    titleOf(name),
    name,
    model.displayName,
    ...facets.flatMap((facet) => {
      const value = facet.valueOf(template);
      return value === undefined ? [] : [value, facet.textOf(value), facet.headingOf(value)];
    }),
    letteringOf(template) === 'words' ? letteringWords : '',
    description,
    ...variants.map(({ id }) => id),
    ...fieldsOf(name),
    ...variants.map(({ parts }) => promptText(parts)),
  ];
  return tellingWords(texts.join(' ')).join(' ').slice(0, 4_000);
}

function fieldsOf(name: string): string[] {
  return (compiledOf(name)?.fields ?? []).map((field) => field.name);
}

/** Without the largest size: no card is shown so wide. */
function shown({ src, sizes, width, height }: Picture): NonNullable<Card['picture']> {
  return { src, srcset: srcsetOf(sizes.slice(0, 2)), width, height };
}

/** Rows are 12 rem high on phones and 15 elsewhere, and stretch a little; nothing is wider than the page. */
function sizesOf(proportion: number): string {
  const phone = proportion < 0.7 ? `${Math.ceil(18 * proportion)}rem` : '92vw';
  return `(max-width: 48rem) ${phone}, ${Math.ceil(Math.min(72, 18 * proportion))}rem`;
}

/** The nearest of the ratios that rows of pictures are laid out by: `16x9`. */
export function shapeOf(pixels: Pixels): string {
  return shapeText(nearestRatio(pixels));
}

function shapeText(ratio: AspectRatio): string {
  return ratio.replace(':', 'x');
}

function nearestRatio({ width, height }: Pixels): AspectRatio {
  const away = (ratio: AspectRatio): number =>
    Math.abs(Math.log(proportionOf(ratio) / (width / height)));
  const [nearest = '1:1'] = [...aspectRatios].sort((a, b) => away(a) - away(b));
  return nearest;
}
