import type { Shot } from './picture.ts';

/** How the pictures of one template stand on its page: alone, in two columns, or in as many as fit. */
export type Layout = 'one' | 'wide' | 'tall' | 'two' | 'many';

/** How wide each picture is then: the `sizes` of an image. */
export const sizesOf: Readonly<Record<Layout, string>> = {
  one: '(max-width: 64rem) 94vw, 60rem',
  wide: '(max-width: 76rem) 94vw, 72rem',
  tall: '(max-width: 40rem) 92vw, 30rem',
  two: '(max-width: 64rem) 94vw, 35rem',
  many: '(max-width: 40rem) 92vw, 24rem',
};

/** The layout for pictures of these shapes. */
export function layoutOf(shots: readonly Pick<Shot, 'width' | 'height'>[]): Layout {
  const widest = Math.max(0, ...shots.map(({ width, height }) => width / height));
  if (widest >= 1.9) return 'wide';
  if (shots.length === 1) return widest < 0.9 ? 'tall' : 'one';
  return shots.length === 2 || shots.length === 4 ? 'two' : 'many';
}
