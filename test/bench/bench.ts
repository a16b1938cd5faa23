import { cpus, loadavg } from 'node:os';
import { action } from './action.ts';
import { againstPlainLoop } from './against-plain-loop.ts';
import { drawing, planning, starting, unchanged } from './alone.ts';
import { type Figure, figureTable } from './figures.ts';
import { withPictureServer } from './programs.ts';
import { requests } from './requests.ts';
import { site } from './site.ts';

/*
 * Prints speed and memory against their goals, and ends well whatever they are: a busy machine is no fault of the
 * code. Usage: npm run bench [-- NAME …] [--rounds N], with names from the list below; all by default.
 */
const names = ['plain', 'unchanged', 'plan', 'help', 'action', 'requests', 'draw', 'site'] as const;
type Name = (typeof names)[number];

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at === -1 ? 5 : Number(args.splice(at, 2)[1]);
const unknown = args.find((name) => !(names as readonly string[]).includes(name));
if (unknown !== undefined || !(rounds >= 1)) {
  process.stderr.write(
    `bench takes ${names.join(', ')} and --rounds N, not ${unknown ?? rounds}.\n`,
  );
  process.exit(2);
}

async function figuresOf(name: Name): Promise<Figure[]> {
  process.stderr.write(`${name} …\n`);
  switch (name) {
    case 'plain':
      return withPictureServer((address) => againstPlainLoop(address, rounds));
    case 'unchanged':
      return withPictureServer(unchanged);
    case 'plan':
      return planning();
    case 'help':
      return starting();
    case 'action':
      return action();
    case 'requests':
      return requests();
    case 'draw':
      return drawing();
    case 'site':
      return site();
  }
}

// A load above the number of cores means that others were working, too: times then say little.
const [load = 0] = loadavg();
const figures: Figure[] = [];
for (const name of names) {
  if (args.length === 0 || args.includes(name)) figures.push(...(await figuresOf(name)));
}
process.stdout.write(
  `Node ${process.version}, ${process.platform}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${rounds} rounds, load ${load.toFixed(1)} before it began\n\n${figureTable(figures)}\n`,
);
