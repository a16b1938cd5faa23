import { describe, expect, it } from 'vitest';
import { secondaryLimit } from '../github/answers.ts';
import { series, template } from '../run/project.ts';
import { openStage } from './stage.ts';
import { said, told } from './told.ts';

describe('images that are many, large, or kept elsewhere', () => {
  it('two hundred come in one push, and the sheet has room for them', async () => {
    const { github, google, pull, log, files } = await openStage(
      {},
      { 'templates/n.prompt': series(200) },
    );
    const step = await pull({
      concurrency: '16',
      'budget-usd': 'none',
      'preview-urls': 'blob',
    });
    expect([step.status, google.calls.length]).toEqual([0, 200]);
    expect(await log('feature')).toEqual(['Render 200 images', 'Change', 'Begin']);
    expect(Object.keys(await files('feature'))).toHaveLength(203);
    expect(await github.git('fsck', '--strict')).toBe('');
    const writes = github.requests.filter(
      ({ host, method, path }) => host === 'api' && method !== 'GET' && path !== '/graphql',
    );
    expect(writes.map(({ path }) => path)).toEqual(['/repos/acme/pictures/issues/2/comments']);
    const [comment] = github.comments(2);
    const body = comment?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(64_000);
    const shown = body.match(/<img src=/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(body).toContain(`**${200 - shown} more images are left out here, for want of room.**`);
    expect(step.summary.match(/<img src=/g)).toHaveLength(200);
    expect(step.outputs).toMatchObject({ rendered: '200', failed: '0', stale: '0' });
    expect(said(step)).toEqual([]);
  });

  it('of Git LFS are handed to it, and git has their pointers', async () => {
    const { github, push, bytes } = await openStage({
      '.gitattributes': 'images/** filter=lfs diff=lfs merge=lfs -text\n',
      'templates/bowl.prompt': template({ path: 'images/bowl' }),
    });
    const first = await push();
    expect(first.status).toBe(0);
    const lock = JSON.parse(bytes('main', 'templates/bowl.lock.json').toString());
    const { sha256, bytes: size } = lock.renders['images/bowl.jpg'].file;
    expect(bytes('main', 'images/bowl.jpg').toString()).toBe(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`,
    );
    expect([...github.largeFiles.keys()]).toEqual([sha256]);
    expect(told(first, github)).toMatchInlineSnapshot(`
      {
        "commands": [],
        "outputs": {
          "blocked": "0",
          "commit-sha": "SHA",
          "commit-url": "http://github/acme/pictures/commit/SHA",
          "cost-usd": "USD",
          "estimate-usd": "USD",
          "failed": "0",
          "rendered": "1",
          "stale": "0",
          "unchanged": "0",
        },
        "status": 0,
        "summary": "## Darkroom rendered 1 image for $USD

      Paid $USD in 1 call. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>main</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/bowl.prompt</code></h3>
      <p><code>bowl</code> rendered, $USD</p>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      <li><b>file</b> <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A lemon on slate.</blockquote>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      ",
      }
    `);
    expect((await push()).outputs).toMatchObject({ rendered: '0', unchanged: '1' });
  });

  it('wait for GitHub where it limits what is made', async () => {
    const { github, push, log } = await openStage({ 'templates/n.prompt': series(4) });
    const blob = { method: 'POST', path: /\/git\/blobs$/ };
    github.policy.answer({ ...blob, skip: 1, times: 2 }, secondaryLimit(1));
    const step = await push();
    expect(await log('main')).toEqual(['Render 4 images', 'Begin']);
    expect(step.log).toMatch(/GitHub asks for a pause/);
    expect(told(step, github)).toMatchInlineSnapshot(`
      {
        "commands": [],
        "outputs": {
          "blocked": "0",
          "commit-sha": "SHA",
          "commit-url": "http://github/acme/pictures/commit/SHA",
          "cost-usd": "USD",
          "estimate-usd": "USD",
          "failed": "0",
          "rendered": "4",
          "stale": "0",
          "unchanged": "0",
        },
        "status": 0,
        "summary": "## Darkroom rendered 4 images for $USD

      Paid $USD in 4 calls. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>main</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/n.prompt</code></h3>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      </ul>
      <p><b><code>n#1</code> rendered, $USD</b></p>
      <ul>
      <li><b>file</b> <code>images/n/1.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 1 of a market stall.</blockquote>
      </details>
      <p><b><code>n#2</code> rendered, $USD</b></p>
      <ul>
      <li><b>file</b> <code>images/n/2.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 2 of a market stall.</blockquote>
      </details>
      <p><b><code>n#3</code> rendered, $USD</b></p>
      <ul>
      <li><b>file</b> <code>images/n/3.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 3 of a market stall.</blockquote>
      </details>
      <p><b><code>n#4</code> rendered, $USD</b></p>
      <ul>
      <li><b>file</b> <code>images/n/4.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 4 of a market stall.</blockquote>
      </details>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      ",
      }
    `);
  });
});
