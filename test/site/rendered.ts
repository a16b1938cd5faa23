import { renderEmulated } from '../../site/build/render.ts';

/** Before the tests that read this repository's renders: a fresh clone has none. */
export async function setup(): Promise<void> {
  await renderEmulated();
}
