/** A point in the units of its drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** `opacity` is left out on purpose: librsvg gives each such shape a surface of the whole card's size. */
type Attributes = Readonly<Record<string, string | number | undefined>> & { opacity?: never };

/** One element; numbers are rounded to hundredths, undefined attributes left out. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? num(value) : value}"`)
    .join('');
  return children.length > 0
    ? `<${name}${written}>${children.join('')}</${name}>`
    : `<${name}${written}/>`;
}

export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rect(
  [x, y]: Point,
  [width, height]: Point,
  { r = 0, ...style }: Attributes & { r?: number },
): string {
  return el('rect', {
    x,
    y,
    width,
    height,
    ...(r > 0 && { rx: Math.min(r, width / 2, height / 2) }),
    ...style,
  });
}

export function circle([cx, cy]: Point, r: number, style: Attributes): string {
  return el('circle', { cx, cy, r, ...style });
}

export function ellipse([cx, cy]: Point, [rx, ry]: Point, style: Attributes): string {
  return el('ellipse', { cx, cy, rx, ry, ...style });
}

export function path(d: string, style: Attributes): string {
  return el('path', { d, ...style });
}

/** A closed polygon's path data. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}Z`;
}

/** Path data, without the first moveto, of a smooth curve through `points` (Catmull-Rom as Béziers). */
export function smoothThrough(points: readonly Point[]): string {
  const at = (index: number): Point =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  const pieces = points.slice(1).map((to, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const c1 = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const c2 = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...c1, ...c2, ...to].map(num).join(' ')}`;
  });
  return pieces.join('');
}

/** A colour stop: offset 0–1, colour, opacity. */
export type Stop = readonly [offset: number, color: string, opacity?: number];

/** Collects gradients and clips; each method returns what refers to the new definition. */
export interface Defs {
  /** From `from` to `to` in fractions of the shape's box: default top to bottom. */
  linear(stops: readonly Stop[], from?: Point, to?: Point): string;
  radial(stops: readonly Stop[], center?: Point, radius?: number): string;
  clip(shape: string): string;
  toString(): string;
}

export function createDefs(): Defs {
  const written: string[] = [];
  const add = (name: string, attributes: Attributes, content: string) => {
    const id = `d${written.length}`;
    written.push(el(name, { id, ...attributes }, content));
    return `url(#${id})`;
  };
  return {
    linear: (stops, [x1, y1] = [0, 0], [x2, y2] = [0, 1]) =>
      add('linearGradient', { x1, y1, x2, y2 }, stopsOf(stops)),
    radial: (stops, [cx, cy] = [0.5, 0.5], r = 0.5) =>
      add('radialGradient', { cx, cy, r }, stopsOf(stops)),
    clip: (shape) => add('clipPath', {}, shape),
    toString: () => el('defs', {}, ...written, ''),
  };
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(([offset, color, opacity]) =>
      el('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }),
    )
    .join('');
}
