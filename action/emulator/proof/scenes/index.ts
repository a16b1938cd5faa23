import { arcs } from './arcs.ts';
import { botanical } from './botanical.ts';
import { hero } from './hero.ts';
import { userInterface } from './interface.ts';
import { interior } from './interior.ts';
import { isometric } from './isometric.ts';
import { landscape } from './landscape.ts';
import { orbits } from './orbits.ts';
import { portrait } from './portrait.ts';
import { poster } from './poster.ts';
import type { Compose, Scene } from './scene.ts';
import { stillLife } from './still-life.ts';
import { tiles } from './tiles.ts';

/** Every composition, with the words that call for it. A word near the start of a prompt weighs more. */
export const compositions = {
  isometric: {
    compose: isometric,
    words: 'isometric voxel axonometric diorama miniature blocks cubes 3d low-poly lego',
  },
  'user-interface': {
    compose: userInterface,
    words:
      'ui ux dashboard interface app screen mockup wireframe website website-mockup checkout settings saas analytics chart charts infographic',
  },
  poster: {
    compose: poster,
    words:
      'poster typographic typography lettering headline title thumbnail banner sign signage slogan cover wordmark letters flyer',
  },
  portrait: {
    compose: portrait,
    words:
      'portrait person woman man face headshot character avatar people creator chef founder girl boy child model musician author team human artist fox courier',
  },
  'still-life': {
    compose: stillLife,
    words:
      'product products bottle bottles mug cup jar tote packaging package box candle perfume cosmetic cosmetics serum lifestyle still-life counter kitchen table food dish drink juice soda lemonade coffee tea cake bread fruit bowl vase lamp chair soap watch clock',
  },
  hero: {
    compose: hero,
    words: 'hero landing-page landing homepage home-page showcase floating float orbiting',
  },
  interior: {
    compose: interior,
    words:
      'interior room living-room bedroom lounge sofa couch armchair wall walls floorboards furniture loft apartment hallway',
  },
  landscape: {
    compose: landscape,
    words:
      'landscape mountain mountains hill hills valley horizon sea ocean beach desert dune forest lake river coast island sunset sunrise city skyline street building architecture panorama panoramic meadow field snow winter cabin road',
  },
  botanical: {
    compose: botanical,
    words:
      'flower flowers botanical plant plants leaf leaves garden jungle herb herbs floral bouquet meadow tropical fern wildflower wildflowers orchid rose roses',
  },
  orbits: {
    compose: orbits,
    words:
      'space planet planets galaxy orbit cosmic astronaut rocket star stars moon universe satellite solar nebula constellation',
  },
  tiles: {
    compose: tiles,
    words:
      'pattern tiles tile brand branding board moodboard mosaic quilt geometric bauhaus swatch swatches identity logo icons icon stickers grid collage',
  },
  arcs: {
    compose: arcs,
    words:
      'abstract sound music wave waves ripple gradient arcs circles rainbow concentric minimal energy echo background',
  },
} satisfies Readonly<Record<string, { compose: Compose; words: string }>>;
export type Composition = keyof typeof compositions;

/** For prompts that name nothing we can draw. */
const neutral: readonly [Composition, ...Composition[]] = [
  'arcs',
  'tiles',
  'landscape',
  'still-life',
  'botanical',
  'orbits',
];

/** The composition that the prompt's words call for; of equals, and where none is called for, by chance. */
export function chooseComposition(scene: Pick<Scene, 'words' | 'quotes' | 'random'>): Composition {
  const scored = (Object.keys(compositions) as Composition[]).map((name) => ({
    name,
    score: score(scene, name),
  }));
  const best = Math.max(...scored.map((entry) => entry.score));
  const chosen = scene.random.pick(neutral);
  return best > 0 ? (scored.find((entry) => entry.score === best)?.name ?? chosen) : chosen;
}

/** Calls of words, weighed by how early they stand. Type is for a prompt that quotes words and does not ban them. */
function score({ words, quotes }: Pick<Scene, 'words' | 'quotes'>, name: Composition): number {
  if (name === 'poster' && (quotes.length === 0 || bansLettering(words))) return 0;
  const called = new Set(compositions[name].words.split(' '));
  const found = words.flatMap((word, at) => (called.has(word) ? [1 + 1.2 / (1 + at / 6)] : []));
  const style = name === 'isometric' && found.length > 0 ? 6 : 0;
  const quoted = name === 'poster' ? 2.4 : 0;
  return found.slice(0, 4).reduce((sum, value) => sum + value, style + quoted);
}

const lettering = 'letters lettering text words type typography captions writing'.split(' ');

/** "No text", "without any lettering". */
function bansLettering(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      /^(no|without|never)$/.test(word) &&
      words.slice(at + 1, at + 3).some((next) => lettering.includes(next)),
  );
}

/** Draws the scene that the prompt calls for. */
export function compose(scene: Scene): string {
  return compositions[chooseComposition(scene)].compose(scene);
}
