import type { Model } from '../catalog.ts';
import { pricesOf, priceText, type Sample, samplesOf, templateNamed } from '../samples/index.ts';

/** What people come to make, and the template of this repository that makes it. */
const makings = [
  {
    what: 'Product shots that match',
    why: 'One product in several places, with camera, light and size held by a brand board.',
    template: 'bottle-series',
  },
  {
    what: 'A hero for a landing page',
    why: 'Calm room for a headline, tried small, delivered at the top tier.',
    template: 'library-hero',
  },
  {
    what: 'A picture with words in it',
    why: 'A share card: each line is quoted, with its typeface and size, and nothing else is written.',
    template: 'meetup-card',
  },
  {
    what: 'Thumbnails, many and often',
    why: 'One subject, one gesture, one short line; the next video is one more entry.',
    template: 'creator-thumbnail',
  },
  {
    what: 'An interface mockup',
    why: 'A grey wireframe becomes a believable screen, in light and dark.',
    template: 'dashboard-mockup',
  },
  {
    what: 'Packaging with exact words',
    why: 'Labels whose words must be spelt right, quoted word for word in the prompt.',
    template: 'marmalade-jars',
  },
  {
    what: 'A character that comes back',
    why: 'A turnaround is drawn once; every sticker and scene refers to it.',
    template: 'fox-stickers',
  },
  {
    what: 'An edit of a photograph',
    why: 'Two things change, everything else stays; the shape is the picture’s own.',
    template: 'room-refresh',
  },
  {
    what: 'Your motif in another style',
    why: 'What is shown comes from one picture, how it is shown from another.',
    template: 'linocut-lighthouse',
  },
  {
    what: 'A ribbon across a page',
    why: 'Eight times as wide as it is high, for the top of a long page.',
    template: 'skyline-ribbon',
  },
  {
    what: 'A quick sketch to argue about',
    why: 'A few rough drafts on the Lite model, before anybody falls in love with an idea.',
    template: 'stage-set',
  },
] as const;

/** One answer to "What are you making?". */
export interface Making {
  readonly what: string;
  readonly why: string;
  readonly sample: Sample;
  readonly model: Model;
  readonly tier: string;
  /** `4:5`, or in words where the template asks for none. */
  readonly ratio: string;
  /**
   * Expected price of one image, with its prompt and references: `$0.0369`, `from $0.0336`; `unknown` where nobody
   * publishes it.
   */
  readonly price: string;
}

/** The rows of the home page. @throws Error when one names a template that is not there */
export function readMakings(): readonly Making[] {
  return makings.map(({ what, why, template: name }) => {
    const template = templateNamed(name);
    const [sample] = samplesOf(name);
    if (sample === undefined) {
      throw new Error(`${template.path} has no render to show on the home page. Render it.`);
    }
    return {
      what,
      why,
      sample,
      model: template.model,
      tier: template.tier ?? template.model.defaultTier,
      ratio: template.aspectRatio ?? 'as the picture',
      price: priceText(pricesOf(template).one),
    };
  });
}
