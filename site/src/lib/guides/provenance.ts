import { findModel, type Model } from '../catalog.ts';
import { omissionText } from '../cost/offer.ts';
import { usdValue } from '../facts/index.ts';
import { expectedOf, priceText, type Sample } from '../samples/index.ts';
import { numberText, pixelsText } from '../words.ts';

/** The model that a picture was asked of. */
export function modelOfSample({ entry }: Sample): Model {
  const match = findModel(entry.asked.model);
  if (!match.found) throw new Error(`${entry.asked.model} is not in the catalogue.`);
  return match.model;
}

/** `Nano Banana 2.1, 2K, 4:3, 2,400 × 1,792, $0.0512`: where a picture comes from; `expected to cost $0.0512` of an emulated one. */
export function provenanceOf(sample: Sample): string {
  const { asked, file, answer, original } = sample.entry;
  return [
    modelOfSample(sample).displayName,
    asked.tier,
    asked.aspectRatio,
    pixelsText(original ?? file),
    sample.emulated ? `expected to cost ${expectedPrice(sample)}` : usdValue(answer.costUsd).text,
  ]
    .filter((word) => word !== undefined)
    .join(', ');
}

/** `2K, 4:3, $0.0512`, for the guide of its model; in another's, with the model's name before it. */
export function exampleText(sample: Sample, guide: Model): string {
  const { asked, answer } = sample.entry;
  const model = modelOfSample(sample);
  return [
    model === guide ? undefined : model.displayName,
    asked.tier,
    asked.aspectRatio,
    sample.emulated ? `${expectedPrice(sample)} expected` : usdValue(answer.costUsd).text,
  ]
    .filter((word) => word !== undefined)
    .join(', ');
}

/** What the plan expects a picture to cost. What the emulator says of its own pictures is nobody's price. */
export function expectedPrice({ template, variant }: Sample): string {
  return priceText(expectedOf(template, variant));
}

/** The tokens of that price, with what nobody has measured. */
export function expectedTokens({ template, variant }: Sample): string {
  const expected = expectedOf(template, variant);
  if (expected === undefined) return 'not published';
  const { tokens, omitted } = expected;
  const why = omissionText(omitted, template.model.displayName);
  const counted = omitted.includes('thinking') ? { ...tokens, text: undefined } : tokens;
  return `${tokensText(counted)}${why && `; ${why}`}`;
}

/** `1,300 in; 400 text and 1,120 image out`. Text is undefined where nobody knows it: that is not zero. */
export function tokensText({ input, text, image }: TokensOrUnknown): string {
  const words = text === undefined ? '' : `${numberText(text)} text and `;
  return `${numberText(input)} in; ${words}${numberText(image)} image out`;
}

interface TokensOrUnknown {
  readonly input: number;
  readonly text: number | undefined;
  readonly image: number;
}
