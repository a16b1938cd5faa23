import {
  type AspectRatio,
  fitsRatio,
  type Pixels,
  pixelsFor,
  type RenderableModel,
  type Tier,
} from '#capabilities';

/** What was declared; what is absent is not judged. */
interface Declared {
  readonly model: RenderableModel;
  readonly tier?: Tier;
  readonly aspectRatio?: AspectRatio;
}

/** How a picture is not what was asked for. */
export interface Mismatch {
  readonly code: 'RATIO' | 'TIER' | 'NOT_A_PICTURE' | 'CUT_OFF' | 'DAMAGED';
  readonly message: string;
  readonly remedy: string;
}

const tierTolerance = 0.1;

/**
 * Holds a picture against what its template declared: the ratio within 5 % and the pixel count within 10 % of
 * what the model is known to return, in width × height pixels. Google's own table counts as known, too.
 */
export function judgePixels(got: Pixels, declared: Declared): Mismatch | undefined {
  const { model, tier, aspectRatio } = declared;
  const seen = `${got.width}×${got.height}`;
  if (aspectRatio !== undefined && !ratioFits(got, declared, aspectRatio)) {
    return {
      code: 'RATIO',
      message: `${model.name} returned ${seen}, which is not ${aspectRatio}`,
      remedy:
        'Declare the ratio that the model returns, or render it again with darkroom render --force --only NAME.',
    };
  }
  if (tier === undefined) return undefined;
  const counts = expectedPixels(model, tier, aspectRatio ?? '1:1').map(countOf);
  const count = countOf(got);
  if (counts.length === 0 || counts.some((one) => Math.abs(count - one) <= one * tierTolerance))
    return undefined;
  return {
    code: 'TIER',
    message: `${model.name} returned ${seen}, which is not tier ${tier} (${wanted(declared, tier)})`,
    remedy:
      'Declare the tier that the model returns, or render it again with darkroom render --force --only NAME.',
  };
}

function ratioFits(got: Pixels, { model, tier }: Declared, ratio: AspectRatio): boolean {
  const known = expectedPixels(model, tier ?? model.defaultTier, ratio);
  return [ratio, ...known].some((one) => fitsRatio(got, one));
}

/** The sizes that a picture may have: what the model returns, and what Google's table says where that differs. */
function expectedPixels(model: RenderableModel, tier: Tier, ratio: AspectRatio): Pixels[] {
  const published = model.tiers[tier]?.pixels.publishedDiffers[ratio];
  const returned = pixelsFor(model, tier, ratio);
  return [returned, published].filter((one) => one !== undefined);
}

function wanted({ model, aspectRatio }: Declared, tier: Tier): string {
  const pixels = pixelsFor(model, tier, aspectRatio ?? '1:1');
  return pixels ? `about ${pixels.width}×${pixels.height}` : 'unknown pixels';
}

function countOf({ width, height }: Pixels): number {
  return width * height;
}
