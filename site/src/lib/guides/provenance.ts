import { findModel, type Model, usdText } from '../catalog.ts';
import { usdValue } from '../facts/index.ts';
import type { Sample } from '../samples/index.ts';
import { pixelsText } from '../words.ts';

/** The model that a picture was asked of. */
export function modelOfSample({ entry }: Sample): Model {
  const match = findModel(entry.asked.model);
  if (!match.found) throw new Error(`${entry.asked.model} is not in the catalogue.`);
  return match.model;
}

/** `Nano Banana 2.1, 2K, 4:3, 2,400 × 1,792, $0.0512`: where a picture comes from. */
export function provenanceOf(sample: Sample): string {
  const { asked, file, answer, original } = sample.entry;
  return [
    modelOfSample(sample).displayName,
    asked.tier,
    asked.aspectRatio,
    pixelsText(original ?? file),
    priceOf(sample.emulated, answer.costUsd),
  ]
    .filter((word) => word !== undefined)
    .join(', ');
}

function priceOf(emulated: boolean, usd: number): string {
  return emulated ? `would cost ${usdText(usd)}` : usdValue(usd).text;
}
