import type { RenderData } from '../json-schema.ts';
import { attributeText, codeText, linkAddress } from './escape.ts';

/** A picture that can be shown: addresses made elsewhere, and the thumbnail's own size in pixels. */
export interface Picture {
  readonly thumbnail: string;
  readonly full: string;
  readonly width: number;
  readonly height: number;
}

/** The picture that a render replaces, and its own. */
export interface Pair {
  readonly before?: Picture;
  readonly after?: Picture;
}

/** How wide and high (CSS pixels) one picture may be shown. */
interface Room {
  readonly width: number;
  readonly height: number;
}

const alone: Room = { width: 600, height: 600 };
const beside: Room = { width: 400, height: 440 };
const among: Room = { width: 320, height: 320 };
const small: Room = { width: 180, height: 180 };

/** Before and after side by side, as the lines of a table; none where there is no picture that may be shown. */
export function pairTable(render: RenderData, pair: Pair | undefined, single: boolean): string[] {
  const cells = (['before', 'after'] as const).flatMap((side) => {
    const picture = pair?.[side];
    if (picture === undefined) return [];
    const room = pair?.before && pair.after ? beside : single ? alone : among;
    const link = linkedPicture(picture, {
      room,
      alt: altOf(render, side, 400),
      words: 'full image',
    });
    return link === undefined ? [] : [{ title: titleOf(side, render), link }];
  });
  if (cells.length === 0) return [];
  const heads = cells.map(({ title }) => `<th>${title}</th>`).join('');
  const bodies = cells.map(({ link }) => `<td align="center">${link}</td>`);
  return ['<table>', `<tr>${heads}</tr>`, '<tr>', ...bodies, '</tr>', '</table>'];
}

/** The newest picture of a pair, small, over the render's id; undefined where none may be shown. */
export function smallPicture(render: RenderData, pair: Pair | undefined): string | undefined {
  const side = pair?.after === undefined ? 'before' : 'after';
  const picture = pair?.[side];
  const words = codeText(render.id, 100);
  return picture && linkedPicture(picture, { room: small, alt: altOf(render, side, 120), words });
}

/** The picture, linked to the full one; whoever does not see pictures has words to follow the same link. */
function linkedPicture(
  { thumbnail, full, width, height }: Picture,
  { room, alt, words }: { readonly room: Room; readonly alt: string; readonly words: string },
): string | undefined {
  const [source, target] = [linkAddress(thumbnail), linkAddress(full)];
  if (source === undefined || target === undefined || !(width > 0) || !(height > 0)) {
    return undefined;
  }
  const scale = Math.min(1, room.width / width, room.height / height);
  const shown = Math.max(1, Math.round(width * scale));
  return `<a href="${target}"><img src="${source}" width="${shown}" alt="${alt}"><br>${words}</a>`;
}

function altOf({ alt, id, previous }: RenderData, side: 'before' | 'after', limit: number): string {
  const words = side === 'before' ? (previous?.alt ?? alt) : alt;
  return attributeText(words === '' ? `${id}, without a description` : words, limit);
}

function titleOf(side: 'before' | 'after', { emulated, outcome }: RenderData): string {
  if (side === 'before') return 'before';
  const name = outcome === 'mismatched' ? 'what came' : 'after';
  return emulated ? `${name}, EMULATED` : name;
}
