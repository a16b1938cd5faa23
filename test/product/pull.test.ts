import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { template } from '../run/project.ts';
import { openStage } from './stage.ts';
import { told } from './told.ts';

const bowl = (colour: string, tier = '1K'): Record<string, string> => ({
  'templates/bowl.prompt': template({
    path: 'images/bowl',
    tier,
    prompt: `A ${colour} bowl on a slate counter, morning light from the left.`,
  }),
});
const cup = { 'templates/cup.prompt': template({ path: 'images/cup', prompt: 'A cup.' }) };

const shown = { 'preview-urls': 'blob' };

describe('a pull request of the same repository', () => {
  it('opened: gets its images and locks in one verified commit, and a sheet', async () => {
    const { github, google, pull, files, bytes, log } = await openStage({}, bowl('blue'));
    const parent = await github.head('feature');
    const step = await pull(shown, { action: 'opened' });
    expect(google.calls).toHaveLength(1);
    const sha = await github.head('feature');
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
    expect(await github.git('rev-parse', 'feature^')).toBe(parent);
    expect(github.isVerified(sha)).toBe(true);
    expect(await github.git('fsck', '--strict')).toBe('');
    expect(Object.keys(await files(sha))).toEqual([
      'a.txt',
      'images/bowl.jpg',
      'templates/bowl.lock.json',
      'templates/bowl.prompt',
    ]);
    const lock = JSON.parse(bytes(sha, 'templates/bowl.lock.json').toString());
    const image = bytes(sha, 'images/bowl.jpg');
    expect(createHash('sha256').update(image).digest('hex')).toBe(
      lock.renders['images/bowl.jpg'].file.sha256,
    );
    expect(await sharp(image).metadata()).toMatchObject({ width: 1024, height: 1024 });
    expect(step.outputs['commit-sha']).toBe(sha);
    const [kept] = await log('darkroom/pr-2');
    expect(kept).toBe('Keep thumbnails and what was paid for');
    expect(told(step, github)).toMatchInlineSnapshot(`
      {
        "commands": [],
        "comment": "<!-- darkroom:darkroom -->
      ## Darkroom rendered 1 image for $USD

      Paid $USD in 1 call. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>feature</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>.

      Checks on the new commit wait until somebody clicks “Approve workflows to run” on the pull request: GitHub holds back what a workflow’s own token pushed. With the token of a GitHub App as github-token they start by themselves.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/bowl.prompt</code></h3>
      <p><code>bowl</code> rendered, $USD</p>
      <table>
      <tr><th>after</th></tr>
      <tr>
      <td align="center"><a href="http://github/acme/pictures/blob/SHA/images/bowl.jpg"><img src="http://github/acme/pictures/blob/SHA/previews/darkroom/a61028674d02773f1372022718d0dca1.webp?raw=true" width="600" alt="A lemon on slate"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      <li><b>file</b> <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A blue bowl on a slate counter, morning light from the left.</blockquote>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      ",
        "outputs": {
          "blocked": "0",
          "comment-id": "1001",
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
      }
    `);
  });

  it('synchronized with one template changed: shows old and new side by side', async () => {
    const stage = await openStage({ ...bowl('blue'), ...cup });
    const { github, google, pull, push, log } = stage;
    await push();
    await github.commitFiles('feature', bowl('green', '2K'), 'Change');
    await github.openPull({ number: 2, head: 'feature' });
    const step = await pull(shown);
    expect(google.calls).toHaveLength(3);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Render 2 images', 'Begin']);
    const pictures = github.comments(2)[0]?.body.match(/(?<=<img src=")[^"]+/g) ?? [];
    expect(pictures).toHaveLength(2);
    for (const address of pictures) {
      const answer = await fetch(address, { headers: { authorization: `Bearer ${github.token}` } });
      const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect(picture).toMatchObject({ format: 'webp', width: 800 });
    }
    expect(told(step, github)).toMatchInlineSnapshot(`
      {
        "commands": [],
        "comment": "<!-- darkroom:darkroom -->
      ## Darkroom rendered 1 image for $USD

      Paid $USD in 1 call. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>feature</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>.

      Checks on the new commit wait until somebody clicks “Approve workflows to run” on the pull request: GitHub holds back what a workflow’s own token pushed. With the token of a GitHub App as github-token they start by themselves.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/bowl.prompt</code></h3>
      <p><code>bowl</code> rendered, $USD</p>
      <table>
      <tr><th>before</th><th>after</th></tr>
      <tr>
      <td align="center"><a href="http://github/acme/pictures/blob/SHA/images/bowl.jpg"><img src="http://github/acme/pictures/blob/SHA/previews/darkroom/a61028674d02773f1372022718d0dca1.webp?raw=true" width="400" alt="A lemon on slate"><br>full image</a></td>
      <td align="center"><a href="http://github/acme/pictures/blob/SHA/images/bowl.jpg"><img src="http://github/acme/pictures/blob/SHA/previews/darkroom/5e5c9d2dbdefd82ae1bd95ee9aee9fea.webp?raw=true" width="400" alt="A lemon on slate"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> setting changed: tier 1K → 2K; prompt</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 2K · 1:1 · 2048×2048</li>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      <li><b>file</b> <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code>; before <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <p><b>prompt</b>, what changed</p>
      <blockquote>A <del>blue</del> <ins>green</ins> bowl on a slate counter, morning light from the left.</blockquote>

      <details><summary>1 image is unchanged</summary>
      <p><code>cup</code></p>
      </details>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      ",
        "outputs": {
          "blocked": "0",
          "comment-id": "1001",
          "commit-sha": "SHA",
          "commit-url": "http://github/acme/pictures/commit/SHA",
          "cost-usd": "USD",
          "estimate-usd": "USD",
          "failed": "0",
          "rendered": "1",
          "stale": "0",
          "unchanged": "1",
        },
        "status": 0,
      }
    `);
  });

  it('synchronized by our own commit: has nothing to do, says so, and still shows what it delivers', async () => {
    const { github, google, pull, log } = await openStage({}, bowl('blue'));
    await pull(shown);
    const sheet = github.comments(2)[0]?.id;
    const step = await pull(shown);
    expect(google.calls).toHaveLength(1);
    expect(await log('feature')).toHaveLength(3);
    expect(github.comments(2)[0]?.id).toBe(sheet);
    expect(told(step, github)).toMatchInlineSnapshot(`
      {
        "commands": [],
        "comment": "<!-- darkroom:darkroom -->
      ## Darkroom has nothing to render; this pull request delivers 1 image

      Nothing was paid. The budget is $10.00.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/bowl.prompt</code></h3>
      <p><code>bowl</code> delivered, $USD</p>
      <table>
      <tr><th>after</th></tr>
      <tr>
      <td align="center"><a href="http://github/acme/pictures/blob/SHA/images/bowl.jpg"><img src="http://github/acme/pictures/blob/SHA/previews/darkroom/a61028674d02773f1372022718d0dca1.webp?raw=true" width="600" alt="A lemon on slate"><br>full image</a></td>
      </tr>
      </table>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      <li><b>price</b> nothing now; it cost $USD</li>
      <li><b>file</b> <code>images/bowl.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <p><b>prompt</b></p>
      <blockquote>A blue bowl on a slate counter, morning light from the left.</blockquote>

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      ",
        "outputs": {
          "blocked": "0",
          "comment-id": "1001",
          "cost-usd": "0",
          "estimate-usd": "0",
          "failed": "0",
          "rendered": "0",
          "stale": "0",
          "unchanged": "1",
        },
        "status": 0,
      }
    `);
  });
});
