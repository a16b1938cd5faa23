import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findModel } from '#capabilities';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the installed SDK', () => {
  /**
   * An image model that generateContent can call is a quoted id with `image` or `nano-banana` in it.
   * Imagen and its like are left out: their ids start otherwise, and they are called another way.
   */
  const imageModel = /["'`](?:models\/)?((?:gemini|nano-banana)[a-z0-9.-]*)["'`]/g;

  it('names no image model that is not known here', () => {
    const types = globSync('node_modules/@google/genai/dist/**/*.d.ts', { cwd: root });
    const named = types.flatMap((file) =>
      [...readFileSync(`${root}/${file}`, 'utf8').matchAll(imageModel)].map(([, id]) => id ?? ''),
    );
    const ids = [...new Set(named.filter((id) => /image|nano-banana/.test(id)))].sort();
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(ids.filter((id) => !findModel(id).found)).toEqual([]);
  });
});

describe('importing the module', () => {
  it('loads no schema library: the data is trusted once the tests have read it', () => {
    const script = `
      import { registerHooks } from 'node:module';
      const seen = [];
      registerHooks({ load: (url, context, next) => (seen.push(url), next(url, context)) });
      await import('#capabilities');
      console.log(JSON.stringify(seen));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    const loaded: string[] = JSON.parse(output);
    expect(loaded.some((url) => url.endsWith('/capabilities/index.ts'))).toBe(true);
    const strangers = loaded.filter((url) => !url.includes('/action/capabilities/'));
    expect(strangers.map((url) => url.split('/node_modules/')[1]?.split('/')[0] ?? url)).toEqual([
      'fastest-levenshtein',
    ]);
  });
});
