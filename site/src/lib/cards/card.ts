import sharp from 'sharp';
import { cardSize } from '../link.ts';
import type { PageInfo } from '../pages/page.ts';
import { type Frame, frameOf } from './frame.ts';
import { outlineOf, type Setting, widthOf, wrapped } from './type.ts';

const colours = {
  paper: '#111110',
  ink: '#edece8',
  soft: '#a5a29a',
  line: '#3a3935',
  lamp: '#ff8552',
};
const margin = 72;
const inner = cardSize.width - 2 * margin;
/** For a picture: at the right, below the area's name. */
const room = { left: 688, top: 136, width: cardSize.width - margin - 688, height: 288 } as const;
/** Where the figures begin and end, as shares of the inner width: the first is often a model's name. */
const columns = [0, 0.42, 0.71, 1] as const;

const settings = {
  brand: { size: 34, weight: 600 },
  area: { size: 30, weight: 400 },
  title: { size: 80, weight: 600 },
  /** Beside a picture. */
  narrow: { size: 68, weight: 600 },
  note: { size: 22, weight: 400 },
  label: { size: 26, weight: 400 },
  value: { size: 40, weight: 600 },
  words: { size: 32, weight: 400 },
} as const satisfies Record<string, Setting>;

/**
 * The social card of a page, as the file that is published.
 * @param root the folder that the page's picture is below, with a slash at its end
 */
export async function cardPng(
  page: PageInfo,
  { area, root }: { readonly area: string | undefined; readonly root: string },
): Promise<Buffer> {
  const { picture } = page;
  const frame = picture && frameOf(picture, room);
  const pictures =
    frame === undefined
      ? []
      : [
          {
            input: await sharp(`${root}${picture?.file}`)
              .rotate()
              .resize(frame.width, frame.height, { fit: 'fill' })
              .toBuffer(),
            left: frame.left,
            top: frame.top,
          },
        ];
  // More effort or a palette saves a quarter to a half of the bytes in three times the time: no reader waits for a card.
  return sharp(Buffer.from(cardSvg(page, area)))
    .composite(pictures)
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/**
 * The social card of a page as SVG: area, title, room for its picture, and at the foot its figures, or else what the
 * page is about.
 * @param area what the page's area is called; none for the home page
 */
export function cardSvg(page: PageInfo, area: string | undefined): string {
  const { width, height } = cardSize;
  const { figures = [], picture } = page;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    mark(),
    text('Darkroom', settings.brand, [margin + 60, 104]),
    area === undefined ? '' : areaText(area),
    ...(picture ? titleBeside(page.title) : titleOf(page.title)),
    picture?.emulated ? emulatedText(frameOf(picture, room)) : '',
    `<path d="M${margin} 476.5H${width - margin}" stroke="${colours.line}" stroke-width="2"/>`,
    ...(figures.length > 0 ? figures.slice(0, 3).map(figure) : words(page.description)),
    '</svg>',
  ].join('');
}

/** The site's mark: three tiers in one frame, the smallest lit. */
function mark(): string {
  const [x, y] = [margin, 69];
  return [
    `<rect x="${x + 2}" y="${y + 2}" width="38" height="38" rx="6" fill="none" stroke="${colours.ink}" stroke-width="4"/>`,
    `<rect x="${x + 10}" y="${y + 17}" width="15" height="15" rx="1" fill="${colours.ink}"/>`,
    `<rect x="${x + 10}" y="${y + 24}" width="8" height="8" fill="${colours.lamp}"/>`,
  ].join('');
}

function areaText(area: string): string {
  const x = cardSize.width - margin - widthOf(area, settings.area);
  return text(area, settings.area, [x, 104], colours.soft);
}

function titleOf(title: string): string[] {
  const lines = wrapped(title, settings.title, { width: inner, most: 3 });
  // One or two lines stand in the middle of the room for three.
  const top = 232 + ((3 - lines.length) * 88) / 2;
  return lines.map((line, index) => text(line, settings.title, [margin - 4, top + index * 88]));
}

/** Beside the picture, from the same height down. */
function titleBeside(title: string): string[] {
  const width = room.left - margin - 40;
  return wrapped(title, settings.narrow, { width, most: 4 }).map((line, index) =>
    text(line, settings.narrow, [margin - 4, 196 + index * 76]),
  );
}

/** Below the picture, at its right edge: nobody may take it for what a model drew. */
function emulatedText({ left, top, width, height }: Frame): string {
  const note = 'Emulated, not drawn by a model';
  const x = left + width - widthOf(note, settings.note);
  return text(note, settings.note, [x, top + height + 32], colours.soft);
}

function figure({ label, value }: { label: string; value: string }, index: number): string {
  const [from = 0, to = 1] = columns.slice(index, index + 2);
  const room = { width: (to - from) * inner - 24, most: 1 };
  const x = margin + from * inner;
  const [first = ''] = wrapped(label, settings.label, room);
  const [second = ''] = wrapped(value, settings.value, room);
  return (
    text(first, settings.label, [x, 524], colours.soft) + text(second, settings.value, [x, 574])
  );
}

function words(description: string): string[] {
  return wrapped(description, settings.words, { width: inner, most: 2 }).map((line, index) =>
    text(line, settings.words, [margin, 530 + index * 44], colours.soft),
  );
}

function text(
  content: string,
  setting: Setting,
  at: readonly [number, number],
  colour: string = colours.ink,
): string {
  return `<path fill="${colour}" d="${outlineOf(content, setting, at)}"/>`;
}
