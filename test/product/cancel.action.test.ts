import { describe, expect, it } from 'vitest';
import { held, until } from '../run/google.ts';
import { interrupt } from '../run/listened.ts';
import { cheapPicture } from '../run/pictures.ts';
import { series } from '../run/project.ts';
import { openStage } from './stage.ts';
import { told } from './told.ts';

/** Seventeen megabytes: JPEG lets segments of any content, 65,533 bytes at most, follow the one with its size. */
const heavyPicture: typeof cheapPicture = async (size, request) => {
  const bytes = await cheapPicture(size, request);
  const segment = Buffer.concat([Buffer.from([0xff, 0xef, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const filling = Array.from({ length: 260 }, () => segment);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  const end = frame + 2 + bytes.readUInt16BE(frame + 2);
  return Buffer.concat([bytes.subarray(0, end), ...filling, bytes.subarray(end)]);
};

describe('a machine that dies', () => {
  it('leaves its last checkpoint, and the next one pays for the rest alone', async () => {
    const { google, pull, startPull, log, github } = await openStage(
      {},
      { 'templates/n.prompt': series(3) },
      { google: { picture: heavyPicture } },
    );
    const dying = await startPull({ concurrency: '1' });
    await until(() => google.calls.length === 3, 'the third call was made');
    await until(() => github.branches().includes('darkroom/pr-2'), 'a checkpoint was pushed');
    dying.process.kill('SIGKILL');
    await dying.ended;
    const { status, outputs } = await pull();
    expect([status, outputs.rendered]).toEqual([0, '3']);
    // Two of these pictures are 32 MB: at the most the one after them is paid for again.
    expect(google.calls.length - 3).toBeLessThanOrEqual(1);
    expect(await log('feature')).toEqual(['Render 3 images', 'Change', 'Begin']);
  });
});

describe('a job that is cancelled while its commit is made', () => {
  it('keeps what was paid for at once', async () => {
    const { github, google, pull, startPull, log } = await openStage(
      {},
      { 'templates/n.prompt': series(2) },
    );
    const hold = github.policy.hold({ method: 'POST', path: /\/git\/trees$/ });
    const cancelled = await startPull();
    await hold.arrived;
    cancelled.process.kill('SIGINT');
    await until(() => github.branches().includes('darkroom/pr-2'), 'the answers were kept');
    cancelled.process.kill('SIGKILL');
    await cancelled.ended;
    hold.release();
    const next = await pull();
    expect([next.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('feature')).toEqual(['Render 2 images', 'Change', 'Begin']);
  });
});

describe('a cancelled job', () => {
  it('leaves what was paid for where the next run, on another machine, finds it', async () => {
    const { picture, release } = held();
    const { github, google, log, startPull } = await openStage(
      {},
      { 'templates/n.prompt': series(6) },
      { google: { picture } },
    );
    const cancelled = await startPull({ concurrency: '2' });
    await until(() => google.calls.length === 2, 'two calls were made');
    await interrupt(cancelled);
    release();
    const step = await cancelled.ended;
    expect(await log('feature')).toEqual(['Change', 'Begin']);
    expect(told(step, github)).toMatchInlineSnapshot(`
      {
        "commands": [
          {
            "name": "error",
            "properties": {
              "title": "Darkroom",
            },
            "value": "This run fails on failed. fail-on says what a run fails on.",
          },
        ],
        "comment": "<!-- darkroom:darkroom -->
      ## Darkroom rendered 2 of 6 images for $USD: 4 skipped

      Paid $USD in 2 calls. Expected $USD, at most $USD. The budget is $10.00.

      **Interrupted.** Run it again to go on from here.

      <sub>render · deliver · Gemini API · DATE · TIME</sub>

      <h3><code>templates/n.prompt</code></h3>
      <ul>
      <li><b>why</b> new</li>
      <li><b>model</b> Nano Banana 2.1 (<code>gemini-nano-banana-2.1</code>), current</li>
      <li><b>size</b> 1K · 1:1 · 1024×1024</li>
      </ul>
      <p><b><code>n#3</code> skipped, about $USD</b></p>
      <p><b>skipped</b>: the run was interrupted. Run it again: it goes on from here.</p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most</li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 3 of a market stall.</blockquote>
      </details>
      <p><b><code>n#4</code> skipped, about $USD</b></p>
      <p><b>skipped</b>: the run was interrupted. Run it again: it goes on from here.</p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most</li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 4 of a market stall.</blockquote>
      </details>
      <p><b><code>n#5</code> skipped, about $USD</b></p>
      <p><b>skipped</b>: the run was interrupted. Run it again: it goes on from here.</p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most</li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 5 of a market stall.</blockquote>
      </details>
      <p><b><code>n#6</code> skipped, about $USD</b></p>
      <p><b>skipped</b>: the run was interrupted. Run it again: it goes on from here.</p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most</li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 6 of a market stall.</blockquote>
      </details>
      <p><b><code>n#1</code> rendered, $USD</b></p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      <li><b>file</b> <code>images/n/1.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 1 of a market stall.</blockquote>
      </details>
      <p><b><code>n#2</code> rendered, $USD</b></p>
      <ul>
      <li><b>price</b> $USD expected, $USD at most; $USD paid</li>
      <li><b>file</b> <code>images/n/2.jpg</code>, SHA-256 <code>HASH</code></li>
      </ul>
      <details><summary>prompt</summary>
      <blockquote>Lemon number 2 of a market stall.</blockquote>
      </details>

      ### Next

      - Run again for what failed or was skipped. What is done stays done.
      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      <sub>All of it: the <a href="http://github/acme/pictures/actions/runs/7">job summary</a>.</sub>
      ",
        "outputs": {
          "blocked": "0",
          "comment-id": "1001",
          "cost-usd": "USD",
          "estimate-usd": "USD",
          "failed": "4",
          "rendered": "2",
          "stale": "4",
          "unchanged": "0",
        },
        "status": 130,
      }
    `);
    expect(await log('darkroom/pr-2')).not.toEqual([]);
    const next = await (await startPull()).ended;
    expect(next).toMatchObject({ status: 0, outputs: { rendered: '6' } });
    expect(google.calls).toHaveLength(6);
    expect(await log('feature')).toEqual(['Render 6 images', 'Change', 'Begin']);
  });
});
