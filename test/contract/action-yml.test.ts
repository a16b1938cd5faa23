import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { actionInputs, inputs } from '../../action/inputs.ts';
import { actionYml } from './action-yml.ts';
import { faultsIn } from './github-yaml.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');
const workflows = (await readdir(new URL('.github/workflows/', root))).map(
  (name) => `.github/workflows/${name}`,
);

describe('action.yml', () => {
  it('is what the table of settings makes of it (npm run readme writes it)', async () => {
    expect(await read('action.yml')).toBe(actionYml());
  });

  it.each(actionInputs)('has one name for %s wherever it is given', (_, { input, flag }) => {
    expect(input).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    if (flag !== undefined) expect(input).toBe(flag);
  });

  it('never makes a secret a flag, where every process could read it', () => {
    const secrets = Object.values(inputs).filter((row) => 'secret' in row);
    expect(secrets.map((row) => 'flag' in row)).toEqual(secrets.map(() => false));
    expect(secrets.length).toBeGreaterThan(0);
  });
});

describe('GitHub’s own language service', () => {
  it.each(['action.yml', ...workflows])('finds no fault in %s', async (path) => {
    expect(await faultsIn(path, await read(path))).toEqual([]);
  });

  it('finds faults where there are some', async () => {
    const bad = (await read('action.yml')).replace('node24', 'node99');
    expect(await faultsIn('action.yml', bad)).not.toEqual([]);
    const steps = 'runs-on: ubuntu-latest\n    steps: [{ uses: ./, with: { modee: plan } }]';
    const workflow = `on: push\njobs:\n  a:\n    ${steps}\n`.replace(
      'uses: ./,',
      'uses: darkroom/darkroom@v1,',
    );
    expect(await faultsIn('.github/workflows/a.yml', workflow)).toEqual([
      expect.stringContaining('modee'),
    ]);
  });
});
