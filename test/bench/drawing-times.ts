import { drawProof } from '../../action/emulator/index.ts';

/*
 * Draws a proof of each of ten prompts at one size and prints the times, milliseconds, as JSON. A drawing before
 * them loads codec and fonts. Usage: drawing-times.ts WIDTH HEIGHT TIER
 */
const [width, height, tier = ''] = process.argv.slice(2);

const prompts = [
  'An isometric swimming pool at noon, turquoise water, tiny parasols.',
  'A portrait of a lighthouse keeper in a yellow raincoat.',
  'A dashboard of a bakery: orders, ovens and a week of bread.',
  'A botanical plate of a lemon branch in flower.',
  'A poster that says "NIGHT FERRY" above a dark harbour.',
  'A still life of a celadon bowl and two walnuts on linen.',
  'Rolling hills under fog, the first train crossing a viaduct.',
  'A tile pattern of swallows in indigo and cream.',
  'Planets of wool on a child’s mobile above a cot.',
  'Rainbow arcs of paper, cut and stacked, in studio light.',
];

async function draw(prompt: string, index: number): Promise<number> {
  const started = performance.now();
  await drawProof({
    width: Number(width),
    height: Number(height),
    mediaType: 'image/jpeg',
    tier,
    aspectRatio: '16:9',
    model: 'Nano Banana 2.1',
    prompt,
    roles: ['style'],
    scene: (0x9e3779b9 * (index + 1)).toString(16).slice(0, 8).padStart(8, '0'),
  });
  return performance.now() - started;
}

await draw('The first drawing loads what the others use.', 0);
const times: number[] = [];
for (const [index, prompt] of prompts.entries()) times.push(await draw(prompt, index));
process.stdout.write(JSON.stringify(times));
