import type { Box } from '../layout.ts';
import { circle, path, rect } from '../svg.ts';
import { charts } from './charts.ts';
import { type Compose, mentions, type Scene } from './scene.ts';

/** Screens: a window of cards, or phones side by side, with the prompt's own words as their titles. */
export const userInterface: Compose = (scene) => {
  const { width, height, palette, defs } = scene;
  const fill = defs.linear(
    [
      [0, palette.shade('main', palette.dark ? 0.26 : 0.82)],
      [1, palette.shade('accent', palette.dark ? 0.2 : 0.78)],
    ],
    [0, 0],
    [1, 1],
  );
  const margin = Math.min(width, height) * 0.07;
  const phone = mentions(scene, 'mobile phone app ios android smartphone') || height > width * 1.4;
  const box: Box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return (
    rect([0, 0], [width, height], { fill }) +
    (phone ? phones(scene, box) : screen(scene, box, 'window'))
  );
};

function phones(scene: Scene, box: Box): string {
  const each = Math.min(box.width, box.height / 1.95);
  const count = Math.max(1, Math.floor((box.width + each * 0.12) / (each * 1.12)));
  const tall = Math.min(box.height, each * (count > 1 ? 1.95 : 2.6));
  const start = box.x + (box.width - (count * each + (count - 1) * each * 0.12)) / 2;
  return Array.from({ length: count }, (_, index) =>
    screen(
      scene,
      {
        x: start + index * each * 1.12,
        y: box.y + (box.height - tall) / 2,
        width: each,
        height: tall,
      },
      'phone',
    ),
  ).join('');
}

function screen(scene: Scene, box: Box, device: 'window' | 'phone'): string {
  const { palette } = scene;
  const r = Math.min(box.width, box.height) * (device === 'phone' ? 0.11 : 0.035);
  const shadow = rect([box.x + r * 0.25, box.y + r * 0.55], [box.width, box.height], {
    fill: palette.shade('main', 0.22),
    'fill-opacity': 0.22,
    r,
  });
  const frame = rect([box.x, box.y], [box.width, box.height], {
    fill: palette.shade('ground', palette.dark ? 0.2 : 0.97, 0.25),
    r,
  });
  const bar = Math.min(box.width, box.height) * 0.075;
  const dots =
    device === 'window'
      ? (['accent', 'ground', 'second'] as const)
          .map((role, index) =>
            circle([box.x + bar * (0.7 + index * 0.5), box.y + bar * 0.55], bar * 0.15, {
              fill: palette.shade(role, 0.7),
            }),
          )
          .join('')
      : rect([box.x + box.width / 2 - bar * 0.9, box.y + bar * 0.35], [bar * 1.8, bar * 0.42], {
          fill: palette.shade('main', 0.2),
          r: bar,
        });
  const side =
    device === 'window' && box.width > box.height * 1.15
      ? Math.min(box.width * 0.17, box.height * 0.34)
      : 0;
  const pad = bar * 0.55;
  const inner: Box = {
    x: box.x + side + pad,
    y: box.y + bar * 1.15,
    width: box.width - side - 2 * pad,
    height: box.height - bar * 1.15 - pad,
  };
  return [
    shadow,
    frame,
    dots,
    side > 0
      ? sidebar(scene, {
          x: box.x,
          y: box.y + bar * 1.15,
          width: side,
          height: box.height - bar * 1.15,
        })
      : '',
    cards(scene, inner),
  ].join('');
}

function sidebar({ palette }: Scene, box: Box): string {
  const row = Math.min(box.height / 9, box.width * 0.24);
  const rows = Array.from({ length: 7 }, (_, index) => {
    const y = box.y + row * (index + 0.2);
    const on = index === 1;
    return [
      on
        ? rect([box.x + row * 0.4, y - row * 0.2], [box.width - row * 0.6, row * 0.86], {
            fill: palette.shade('main', palette.dark ? 0.4 : 0.88),
            r: row * 0.25,
          })
        : '',
      circle([box.x + row * 0.95, y + row * 0.23], row * 0.19, {
        fill: palette.shade(on ? 'main' : 'ground', on ? 0.55 : 0.72),
      }),
      rect(
        [box.x + row * 1.4, y + row * 0.13],
        [Math.max(row * 0.4, box.width - row * (2.1 + (index % 3) * 0.4)), row * 0.2],
        { fill: palette.shade(on ? 'main' : 'ground', on ? 0.5 : 0.76, 0.6), r: row },
      ),
    ].join('');
  });
  return rows.join('');
}

/** Rows of cards of nearly the same height, with uneven widths. */
function cards(scene: Scene, box: Box): string {
  const gap = Math.min(box.width, box.height) * 0.032;
  const ideal = Math.min(box.width, box.height) * (box.width > box.height * 2.5 ? 0.98 : 0.44);
  const rows = Math.max(1, Math.round(box.height / ideal));
  const height = (box.height - gap * (rows - 1)) / rows;
  const titles = titlesOf(scene);
  let made = 0;
  return Array.from({ length: rows }, (_, row) => {
    const count = Math.max(
      1,
      Math.round(box.width / (height * 1.45)) + (row % 2 && box.width > height * 2 ? 1 : 0),
    );
    const shares = Array.from({ length: count }, (_, column) => ((row + column) % 2 ? 1 : 1.5));
    const total = shares.reduce((sum, share) => sum + share, 0);
    let x = box.x;
    return shares
      .map((share) => {
        const width = ((box.width - gap * (count - 1)) * share) / total;
        const drawn = card(
          scene,
          { x, y: box.y + row * (height + gap), width, height },
          { index: made, title: titles[made % titles.length] ?? '' },
        );
        x += width + gap;
        made += 1;
        return drawn;
      })
      .join('');
  }).join('');
}

/** Titles for cards: the prompt's longer words. */
function titlesOf({ words, quotes }: Scene): string[] {
  const stop = new Set(
    'with that this from into over under their there should which about clean modern style image picture please using dashboard interface'.split(
      ' ',
    ),
  );
  const telling = words.filter((word) => word.length > 3 && word.length < 13 && !stop.has(word));
  const titles = [...quotes, ...new Set(telling)].map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  return titles.length > 0 ? titles : ['Overview'];
}

function card(scene: Scene, box: Box, { index, title }: { index: number; title: string }): string {
  const { palette, type, random } = scene;
  const unit = Math.min(box.width, box.height);
  const fill = palette.shade('ground', palette.dark ? 0.28 : 1, 0.3);
  const pad = unit * 0.1;
  const size = Math.min(unit * 0.105, (box.width - 2 * pad) / type.widthOf(title, 1, 600));
  const heading = type.line(title, {
    x: box.x + pad,
    y: box.y + pad + size * 0.8,
    size,
    weight: 600,
  });
  const inner: Box = {
    x: box.x + pad,
    y: box.y + pad + size * 1.7,
    width: box.width - 2 * pad,
    height: box.height - 2 * pad - size * 1.7,
  };
  const chart = charts[(index + random.whole(0, 1)) % charts.length];
  return [
    rect([box.x, box.y], [box.width, box.height], { fill, r: unit * 0.07 }),
    path(heading.d, { fill: palette.shade('main', palette.dark ? 0.9 : 0.3) }),
    chart?.(scene, inner),
  ].join('');
}
