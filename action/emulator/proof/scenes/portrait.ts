import { oklch } from '../color.ts';
import { circle, ellipse, num, type Point, path, rect } from '../svg.ts';
import { type Compose, mentions, type Scene, stations } from './scene.ts';

/** Busts in a halo of rings: one in a square, a row of people in a banner. */
export const portrait: Compose = (scene) => {
  const { width, height, palette, defs } = scene;
  const fill = defs.linear([
    [0, palette.shade('ground', palette.dark ? 0.3 : 0.9)],
    [1, palette.shade('second', palette.dark ? 0.2 : 0.8)],
  ]);
  const people = stations(scene, 1.05).map(({ x, y, size }) => person(scene, [x, y], size));
  return rect([0, 0], [width, height], { fill }) + people.join('');
};

function person(scene: Scene, [x, y]: Point, size: number): string {
  const { palette, defs, random } = scene;
  const r = size * 0.4;
  const rings = [1.22, 1.1].map((factor) =>
    circle([x, y], r * factor, {
      fill: 'none',
      stroke: palette.shade('main', palette.dark ? 0.7 : 0.62),
      'stroke-width': size * 0.004,
      'stroke-opacity': 0.7,
    }),
  );
  const disc = circle([x, y], r, {
    fill: defs.linear([
      [0, palette.shade('main', palette.dark ? 0.5 : 0.82)],
      [1, palette.shade('main', palette.dark ? 0.32 : 0.62)],
    ]),
  });
  const skin = random.between(0.42, 0.86);
  const look: Look = {
    head: [x, y - r * 0.12],
    unit: r * 0.34,
    skin: (lighter) => oklch(skin + lighter, 0.075, 52),
    hair: random.pick([
      oklch(0.24, 0.03, 50),
      oklch(0.36, 0.07, 50),
      oklch(0.75, 0.1, 80),
      palette.shade('accent', 0.6),
      oklch(0.9, 0.01, 80),
    ]),
  };
  const hair = random.pick(hairCuts);
  const bust = mentions(scene, 'fox')
    ? [shoulders(scene, look, y + r), foxHead(scene, look)]
    : [
        hair.back(scene, look),
        shoulders(scene, look, y + r),
        neckAndFace(look),
        hair.front(scene, look),
        extras(scene, look),
      ];
  const clip = defs.clip(
    `${circle([x, y], r, {})}${rect([x - r, y - r * 1.4], [r * 2, r * 1.4], {})}`,
  );
  return `${rings.join('')}${disc}<g clip-path="${clip}">${bust.join('')}</g>`;
}

interface Look {
  head: Point;
  /** Half the head's width. */
  unit: number;
  skin(lighter: number): string;
  hair: string;
}

interface HairCut {
  back(scene: Scene, look: Look): string;
  front(scene: Scene, look: Look): string;
}

const fringe = ({ head: [x, y], unit, hair }: Look) =>
  path(
    `M${num(x - unit * 1.06)} ${num(y + unit * 0.1)}C${num(x - unit * 1.25)} ${num(y - unit * 1.7)} ${num(x + unit * 1.25)} ${num(y - unit * 1.7)} ${num(x + unit * 1.06)} ${num(y + unit * 0.1)}C${num(x + unit * 0.9)} ${num(y - unit * 0.7)} ${num(x + unit * 0.3)} ${num(y - unit * 0.75)} ${num(x - unit * 0.1)} ${num(y - unit * 0.95)}C${num(x - unit * 0.5)} ${num(y - unit * 0.7)} ${num(x - unit * 0.95)} ${num(y - unit * 0.5)} ${num(x - unit * 1.06)} ${num(y + unit * 0.1)}Z`,
    { fill: hair },
  );

const hairCuts: readonly [HairCut, ...HairCut[]] = [
  {
    back: (_, { head: [x, y], unit, hair }) =>
      rect([x - unit * 1.3, y - unit * 1.35], [unit * 2.6, unit * 3.1], {
        fill: hair,
        r: unit * 1.25,
      }),
    front: (_, look) => fringe(look),
  },
  {
    back: (_, { head: [x, y], unit, hair }) =>
      circle([x, y - unit * 1.62], unit * 0.62, { fill: hair }),
    front: (_, look) => fringe(look),
  },
  {
    back: (_, { head: [x, y], unit, hair }) =>
      circle([x, y - unit * 0.5], unit * 1.62, { fill: hair }),
    front: (_, look) => fringe(look),
  },
  {
    back: () => '',
    front: ({ palette }, { head: [x, y], unit }) =>
      path(
        `M${num(x - unit * 1.12)} ${num(y - unit * 0.42)}A${num(unit * 1.12)} ${num(unit * 1.15)} 0 0 1 ${num(x + unit * 1.12)} ${num(y - unit * 0.42)}Z`,
        { fill: palette.shade('accent', 0.62) },
      ) +
      rect([x - unit * 1.2, y - unit * 0.62], [unit * 2.4, unit * 0.36], {
        fill: palette.shade('accent', 0.74),
        r: unit * 0.18,
      }),
  },
];

function shoulders({ palette, defs }: Scene, { head: [x, y], unit }: Look, floor: number): string {
  const fill = defs.linear(
    [
      [0, palette.shade('accent', 0.76)],
      [1, palette.shade('accent', 0.54)],
    ],
    [0, 0],
    [1, 1],
  );
  const top = y + unit * 1.65;
  return path(
    `M${num(x - unit * 2.5)} ${num(floor + unit)}C${num(x - unit * 2.4)} ${num(top + unit * 0.2)} ${num(x - unit)} ${num(top)} ${num(x)} ${num(top)}S${num(x + unit * 2.4)} ${num(top + unit * 0.2)} ${num(x + unit * 2.5)} ${num(floor + unit)}Z`,
    { fill },
  );
}

/** Ears, a face that runs out into a muzzle, light cheeks; eyes shut or open by chance. */
function foxHead({ random }: Scene, { head: [x, y], unit }: Look): string {
  const [coat, cheek, ink] = [oklch(0.66, 0.16, 52), oklch(0.95, 0.03, 85), oklch(0.25, 0.03, 50)];
  const both = (draw: (turn: number) => string) => draw(-1) + draw(1);
  const at = (dx: number, dy: number) => `${num(x + dx * unit)} ${num(y + dy * unit)}`;
  const ear = (size: number, fill: string) => (turn: number) =>
    path(
      `M${at(turn * 1.25, -0.4)}L${at(turn * (0.75 + 0.55 * size), -0.5 - 1.4 * size)}L${at(turn * 0.25, -0.95)}Z`,
      { fill },
    );
  const face = `M${at(-1.35, -0.35)}Q${at(0, -1.5)} ${at(1.35, -0.35)}Q${at(1.5, 0.55)} ${at(0, 1.4)}Q${at(-1.5, 0.55)} ${at(-1.35, -0.35)}Z`;
  const shut = random.chance(0.4);
  const eye = (turn: number) =>
    shut
      ? path(`M${at(turn * 0.35, 0)}Q${at(turn * 0.55, -0.25)} ${at(turn * 0.75, 0)}`, {
          fill: 'none',
          stroke: ink,
          'stroke-width': unit * 0.09,
          'stroke-linecap': 'round',
        })
      : circle([x + turn * 0.55 * unit, y - unit * 0.05], unit * 0.13, { fill: ink });
  const cheekOf = (turn: number) =>
    path(
      `M${at(turn * 1.3, 0.1)}Q${at(turn * 0.5, 0.15)} ${at(0, 0.75)}L${at(0, 1.4)}Q${at(turn * 1.2, 0.75)} ${at(turn * 1.3, 0.1)}Z`,
      { fill: cheek },
    );
  return [
    both(ear(1, coat)),
    both(ear(0.62, ink)),
    path(face, { fill: coat }),
    both(cheekOf),
    both(eye),
    ellipse([x, y + unit * 1.22], [unit * 0.2, unit * 0.15], { fill: ink }),
  ].join('');
}

function neckAndFace({ head: [x, y], unit, skin }: Look): string {
  return [
    rect([x - unit * 0.42, y + unit * 0.5], [unit * 0.84, unit * 1.5], {
      fill: skin(-0.07),
      r: unit * 0.42,
    }),
    ellipse([x, y], [unit, unit * 1.25], { fill: skin(0) }),
    path(
      `M${num(x)} ${num(y - unit * 1.25)}A${num(unit)} ${num(unit * 1.25)} 0 0 1 ${num(x)} ${num(y + unit * 1.25)}Q${num(x + unit * 0.3)} ${num(y)} ${num(x)} ${num(y - unit * 1.25)}Z`,
      { fill: skin(-0.045) },
    ),
  ].join('');
}

function extras(scene: Scene, { head: [x, y], unit, skin }: Look): string {
  const ink = oklch(0.25, 0.03, 50);
  const eye = (turn: number) =>
    circle([x + turn * unit * 0.4, y + unit * 0.06], unit * 0.085, { fill: ink });
  const mouth = path(
    `M${num(x - unit * 0.26)} ${num(y + unit * 0.62)}q${num(unit * 0.26)} ${num(unit * 0.22)} ${num(unit * 0.52)} 0`,
    { fill: 'none', stroke: skin(-0.2), 'stroke-width': unit * 0.09, 'stroke-linecap': 'round' },
  );
  const worn =
    mentions(scene, 'glass glasses reading designer architect engineer teacher nerd') ||
    scene.random.chance(0.3);
  const lens = (turn: number) =>
    circle([x + turn * unit * 0.42, y + unit * 0.08], unit * 0.32, {
      fill: '#fff',
      'fill-opacity': 0.18,
      stroke: ink,
      'stroke-width': unit * 0.07,
    });
  return eye(-1) + eye(1) + mouth + (worn ? lens(-1) + lens(1) : '');
}
