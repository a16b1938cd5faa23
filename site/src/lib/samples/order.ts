/** The order in which the gallery, its filter and its shelves show templates. */
import { compare, type Template } from '../catalog.ts';
import { shapeOf } from './card.ts';
import { samplesOf, templates } from './index.ts';
import { placeOf } from './use-cases.ts';

/** Shapes whose cards take a row of their own: see rows.css. */
const ribbons: readonly string[] = ['4x1', '8x1'];

/** All templates by use case, the strongest of each first; ribbons last, for a row before them would have a hole. */
export const orderedTemplates: readonly Template[] = [...templates].sort(
  (a, b) =>
    Number(isRibbon(a)) - Number(isRibbon(b)) ||
    placeOf(a.name) - placeOf(b.name) ||
    compare(a.name, b.name),
);

function isRibbon({ name }: Template): boolean {
  const [sample] = samplesOf(name);
  return sample !== undefined && ribbons.includes(shapeOf(sample));
}
