import type { Box, Layout } from './layout.ts';
import type { Palette } from './palette.ts';
import { path } from './svg.ts';
import { type Typeface, type Weight, wrap } from './type.ts';

/** What a caption says. */
export interface CaptionText {
  model: string;
  tier: string;
  /** `5504 × 3072 px`. */
  pixels: string;
  aspectRatio: string;
  prompt: string;
}

interface Pen {
  type: Typeface;
  ink: string;
  muted: string;
}

/** The caption as SVG, and the box that it leaves for the resolution lines. */
export function drawCaption(
  text: CaptionText,
  on: { layout: Layout; palette: Palette; type: Typeface },
): { svg: string; lines: Box } {
  const { palette, type, layout } = on;
  const pen: Pen = {
    type,
    ink: palette.shade('main', palette.dark ? 0.96 : 0.22, 0.35),
    muted: palette.shade('main', palette.dark ? 0.78 : 0.46, 0.35),
  };
  return layout.row ? inRow(text, pen, layout.caption) : inColumn(text, pen, layout.caption);
}

/** The tier large, then model and facts, then the prompt, then the resolution lines. */
function inRow(text: CaptionText, pen: Pen, box: Box): { svg: string; lines: Box } {
  const { x, y, width, height } = box;
  const gap = 22;
  const stamp = drawLine(pen, text.tier, {
    x: x - 3,
    y: y + 71,
    size: 88,
    weight: 600,
    width: 170,
    color: pen.ink,
  });
  const rest = width - stamp.width - gap;
  const linesWidth = Math.min(216, rest * 0.3);
  const at = { x: x + stamp.width + gap, y, width: (rest - linesWidth - 2 * gap) / 2 };
  const titles = drawTitles(text, pen, at);
  const from = at.x + titles.width + gap;
  const room = x + width - linesWidth - gap - from;
  const prompt = drawPrompt(text, pen, { x: from, y: y + 2, width: room, height: 88 });
  const lines = { x: x + width - linesWidth, y: y + 2, width: linesWidth, height: height - 8 };
  return { svg: stamp.svg + titles.svg + prompt, lines };
}

function inColumn(text: CaptionText, pen: Pen, box: Box): { svg: string; lines: Box } {
  const { x, y, width, height } = box;
  const size = Math.min(76, height * 0.2);
  const stamp = drawLine(pen, text.tier, {
    x: x - 2,
    y: y + size * 0.78,
    size,
    weight: 600,
    width: width * 0.46,
    color: pen.ink,
  });
  const beside = { x: x + stamp.width + 16, y: y - 1, width: width - stamp.width - 16 };
  const titles = drawTitles(text, pen, beside);
  const top = y + Math.max(size * 0.78, 74) + 12;
  const linesHeight = Math.min(96, height * 0.28);
  const room = { x, y: top, width, height: y + height - linesHeight - 12 - top };
  return {
    svg: stamp.svg + titles.svg + drawPrompt(text, pen, room),
    lines: { x, y: y + height - linesHeight, width, height: linesHeight },
  };
}

/** Three lines: the model, its pixels, what this is. */
function drawTitles(
  text: CaptionText,
  pen: Pen,
  { x, y, width }: { x: number; y: number; width: number },
): { svg: string; width: number } {
  const { ink, muted } = pen;
  const lines = [
    drawLine(pen, text.model, { x, y: y + 24, size: 27, weight: 600, width, color: ink }),
    drawLine(pen, `${text.pixels} · ${text.aspectRatio}`, {
      x,
      y: y + 48,
      size: 18,
      width,
      color: muted,
    }),
    drawLine(pen, 'Proof card, no model was called', {
      x,
      y: y + 70,
      size: 15,
      width,
      color: muted,
    }),
  ];
  return {
    svg: lines.map(({ svg }) => svg).join(''),
    width: Math.max(...lines.map((line) => line.width)),
  };
}

const leading = 1.3;

/** The prompt's first words, in the largest size that shows all of them, or as many as the smallest shows. */
function drawPrompt(text: CaptionText, pen: Pen, box: Box): string {
  const sizes = [24, 21, 18.5, 16.5, 15];
  const prompt = text.prompt.slice(0, 1200); // More never fits, and a prompt can be megabytes.
  const set = (size: number) => {
    const lines = Math.max(1, Math.floor(box.height / (size * leading)));
    return { size, lines: wrap(pen.type, prompt, { width: box.width, size, lines }) };
  };
  const tried = sizes.map(set);
  const chosen = tried.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? tried.at(-1);
  if (!chosen) return '';
  const { size, lines } = chosen;
  return lines
    .map((line, index) => {
      const y = box.y + size * (0.85 + index * leading);
      return drawLine(pen, line, { x: box.x, y, size, width: box.width, color: pen.muted }).svg;
    })
    .join('');
}

/** One line, made smaller where it would be wider than `width`. */
function drawLine(
  { type }: Pen,
  text: string,
  at: { x: number; y: number; size: number; width: number; weight?: Weight; color: string },
): { svg: string; width: number } {
  const weight = at.weight ?? 400;
  const size = Math.min(at.size, at.width / Math.max(0.01, type.widthOf(text, 1, weight)));
  const line = type.line(text, { x: at.x, y: at.y, size, weight });
  return { svg: path(line.d, { fill: at.color }), width: line.width };
}
