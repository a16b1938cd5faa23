import sharp from 'sharp';
import { drawCaption } from './caption.ts';
import { type Box, type Layout, layOutCard } from './layout.ts';
import { drawColorBar, drawMarks, drawResolution, drawRibbon, drawTabs } from './marks.ts';
import { type Palette, paletteFor } from './palette.ts';
import { randomFrom } from './random.ts';
import { compose } from './scenes/index.ts';
import { createDefs, el, num, rect } from './svg.ts';
import { loadTypeface, type Typeface } from './type.ts';
import { quotesOf, subjectOf, wordsOf } from './words.ts';

/** What is drawn. The same card gives the same bytes within one build of the codec. */
export interface ProofCard {
  /** Pixels. */
  width: number;
  height: number;
  mediaType: 'image/jpeg' | 'image/png';
  tier: string;
  aspectRatio: string;
  /** The model's display name. */
  model: string;
  prompt: string;
  /** What each reference was for, in order. */
  roles: readonly string[];
  /** Hex digits (at least 8) that decide what the words leave open: the same scene at every tier. */
  scene: string;
}

let typeface: Promise<Typeface> | undefined;

/** Draws a proof card at its true size, encoded as its media type. */
export async function drawProof(card: ProofCard): Promise<Buffer> {
  typeface ??= loadTypeface();
  const image = sharp(Buffer.from(cardSvg(card, await typeface))).removeAlpha();
  return card.mediaType === 'image/png'
    ? image.png({ compressionLevel: 5 }).toBuffer()
    : image.jpeg({ quality: 85 }).toBuffer();
}

/** The card as SVG of outlines alone: no text elements, so that every renderer draws it alike. */
export function cardSvg(asked: ProofCard, type: Typeface): string {
  const card = { ...asked, prompt: subjectOf(asked.prompt) };
  const layout = layOutCard(card);
  const random = randomFrom(card.scene);
  const palette = paletteFor(card.prompt, random);
  const defs = createDefs();
  const paper = palette.shade('ground', palette.dark ? 0.2 : 0.975, 0.3);
  const ink = palette.shade('main', palette.dark ? 0.9 : 0.3, 0.25);
  const pixels = `${card.width} × ${card.height} px`;
  const caption = drawCaption({ ...card, pixels }, { layout, palette, type });
  const { art } = layout;
  const scene = {
    ...art,
    palette,
    random,
    defs,
    type,
    words: wordsOf(card.prompt),
    quotes: quotesOf(card.prompt),
  };
  const design = [
    el('g', { transform: `translate(${num(art.x)} ${num(art.y)})` }, compose(scene)),
    drawTabs(card.roles, art, { palette, type }),
    drawRibbon(art, palette, type),
    drawFrame(layout, paper),
    drawMarks(layout, ink),
    drawColorBar(layout, palette),
    caption.svg,
  ];
  return el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: card.width, height: card.height },
    defs.toString(),
    el('g', { transform: `scale(${layout.scale})` }, ...design),
    drawResolution(inPixels(caption.lines, layout), resolutionColors(palette, paper)),
  );
}

/** The paper around the picture, painted over what leaves it: a clip would cost a second surface. */
function drawFrame({ width, height, art }: Layout, fill: string): string {
  const [right, bottom] = [art.x + art.width, art.y + art.height];
  return [
    rect([0, 0], [width, art.y], { fill }),
    rect([0, bottom], [width, height - bottom], { fill }),
    rect([0, art.y], [art.x, art.height], { fill }),
    rect([right, art.y], [width - right, art.height], { fill }),
  ].join('');
}

/** Black and white alone: JPEG halves the resolution of colour. */
function resolutionColors(palette: Palette, paper: string) {
  return { ink: palette.dark ? '#fff' : '#000', paper };
}

function inPixels({ x, y, width, height }: Box, { scale }: Layout): Box {
  return {
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.floor(width * scale),
    height: Math.floor(height * scale),
  };
}
