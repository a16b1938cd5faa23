/** A box in design units, or in pixels where it says so. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where things go on a card. Design units are scaled so that every card has the area of a
 * 1024 × 1024 one: text is as large on an 8:1 card as on a square.
 */
export interface Layout {
  /** Pixels per design unit. */
  scale: number;
  width: number;
  height: number;
  margin: number;
  art: Box;
  caption: Box;
  /** Whether the caption's blocks stand in a row, or one below the other. */
  row: boolean;
}

/** Wide cards have their caption in a column at the left, the others below the picture. */
export function layOutCard(pixels: { width: number; height: number }): Layout {
  const scale = Math.sqrt(pixels.width * pixels.height) / 1024;
  const [width, height] = [pixels.width / scale, pixels.height / scale];
  const margin = Math.min(34, Math.max(16, Math.min(width, height) * 0.036));
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const gap = margin * 0.7;
  if (width > height * 2) {
    const column = Math.min(360, inner.width * 0.24);
    return {
      scale,
      width,
      height,
      margin,
      row: false,
      caption: { x: margin * 1.2, y: margin, width: column - margin * 0.2, height: inner.height },
      art: {
        x: margin + column + gap,
        y: margin,
        width: inner.width - column - gap,
        height: inner.height,
      },
    };
  }
  const row = width > 640;
  const band = row ? 104 : 236;
  const art = { x: margin, y: margin, width: inner.width, height: inner.height - band - gap };
  const caption = { x: margin, y: margin + art.height + gap, width: inner.width, height: band };
  return { scale, width, height, margin, row, art, caption };
}
