import { describe, expect, it } from 'vitest';
import { commands } from '../../action/inputs.ts';
import { fitHelp, readUsage } from '../../action/usage.ts';

async function helpOf(command?: string): Promise<string> {
  const usage = await readUsage(command === undefined ? ['--help'] : [command, '--help']);
  return 'help' in usage ? usage.help : '';
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('help on a terminal', () => {
  it('goes on below the column that a line began in', async () => {
    expect(fitHelp(await helpOf('migrate'), 72).split('\n')).toEqual([
      'Usage: darkroom migrate [flags]',
      '',
      'Show how templates move off a retired model, and write it with --write.',
      '',
      '  --root DIR        The repository to work in. Default: the current',
      '                    folder.',
      '  --config FILE     The file with defaults, below the root. Default:',
      '                    darkroom.yml.',
      '  --templates GLOB  Templates to read, as a glob or a folder. Several: a',
      '                    flag for each, or one a line. Default:',
      '                    templates/**/*.prompt.',
      '  --only NAME       One template (hero), variant (hero#citrus) or',
      '                    candidate (hero#citrus@2), with the sources it still',
      '                    needs. Default: all.',
      '  --json            Print the report alone, as JSON, on standard output.',
      '                    Default: off.',
      '  --write           Write the changes that migrate shows. Default: off.',
    ]);
  });

  it.each([undefined, ...commands])('fits, and loses no word: %s', async (command) => {
    const help = await helpOf(command);
    for (const width of [40, 60, 80, 140]) {
      const fitted = fitHelp(help, width);
      expect(words(fitted)).toEqual(words(help));
      expect(Math.max(...fitted.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
    expect(fitHelp(help, undefined)).toBe(help);
  });

  it('leaves a word whole that is longer than the terminal', () => {
    expect(fitHelp('  --flag  averyveryverylongword', 12)).toBe(
      '  --flag\n    averyveryverylongword',
    );
  });
});
