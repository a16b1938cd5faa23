import type { Point } from '../svg.ts';

/** An isometric floor of square cells. */
export interface Grid {
  /** Half a cell's width; a cell is twice as wide as high. */
  half: number;
  origin: Point;
}

/** Column, row, height in cells → the drawing. */
export function project(
  { half, origin }: Grid,
  [column, row, up]: readonly [number, number, number],
): Point {
  return [
    origin[0] + (column - row) * half,
    origin[1] + ((column + row) * half) / 2 - up * half * 0.92,
  ];
}
