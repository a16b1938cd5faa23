import { describe, expect, it } from 'vitest';
import { series, template } from '../run/project.ts';
import { openStage } from './stage.ts';
import { told } from './told.ts';

describe('a branch that moves on while its images are made', () => {
  const overtake = async (
    change: Readonly<Record<string, string | null>>,
    templates: Readonly<Record<string, string>>,
  ) => {
    const stage = await openStage(templates);
    stage.github.policy.before({ method: 'PATCH', path: /refs\/heads\/main$/ }, () =>
      stage.github.commitFiles('main', change, 'Overtake'),
    );
    return { ...stage, step: await stage.push() };
  };

  it('gets them on top of what came', async () => {
    const { github, google, step, log, files } = await overtake(
      { 'b.txt': 'b\n' },
      { 'templates/n.prompt': series(3) },
    );
    expect([step.status, google.calls.length]).toEqual([0, 3]);
    expect(await log('main')).toEqual(['Render 3 images', 'Overtake', 'Begin']);
    expect(Object.keys(await files('main'))).toEqual([
      'a.txt',
      'b.txt',
      'images/n/1.jpg',
      'images/n/2.jpg',
      'images/n/3.jpg',
      'templates/n.lock.json',
      'templates/n.prompt',
    ]);
    expect(step.outputs['commit-sha']).toBe(await github.head('main'));
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
          "rendered": "3",
          "stale": "0",
          "unchanged": "0",
        },
        "status": 0,
        "summary": "## Darkroom rendered 3 images for $USD

      Paid $USD in 3 calls. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>main</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>.

      The branch had moved on: what it still asks for is committed on top of that, and its own run makes the rest.

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

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      ",
      }
    `);
  });

  it('gets those alone that it still asks for, without another call', async () => {
    const { google, step, files, bytes } = await overtake(
      { 'templates/n.prompt': series(4).replace('n: [1, 2, 3, 4]', 'n: [2, 3, 4]') },
      { 'templates/n.prompt': series(3) },
    );
    expect([step.status, google.calls.length]).toEqual([0, 3]);
    const images = Object.keys(await files('main')).filter((path) => path.startsWith('images/'));
    expect(images).toEqual(['images/n/2.jpg', 'images/n/3.jpg']);
    const lock = JSON.parse(bytes('main', 'templates/n.lock.json').toString());
    expect(Object.keys(lock.renders)).toEqual(images);
  });

  it('gets nothing when it asks for none of them any more', async () => {
    const { google, step, log } = await overtake(
      { 'templates/n.prompt': null },
      { 'templates/n.prompt': series(2) },
    );
    expect([step.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('main')).toEqual(['Overtake', 'Begin']);
    expect(step.outputs['commit-sha']).toBeUndefined();
  });
});

describe('a branch that moves on before the first call', () => {
  const overtake = async (change: Readonly<Record<string, string>>) => {
    const stage = await openStage({ 'templates/n.prompt': series(2) });
    stage.github.policy.before({ method: 'GET', path: /git\/ref\/heads\/main$/ }, () =>
      stage.github.commitFiles('main', change, 'Overtake'),
    );
    return { ...stage, step: await stage.push() };
  };

  it('and asks for the same still gets its images: no other run may come', async () => {
    const { google, step, log } = await overtake({ 'b.txt': 'b\n' });
    expect([step.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('main')).toEqual(['Render 2 images', 'Overtake', 'Begin']);
  });

  it('and asks for something else is left to the run of its newest commit', async () => {
    const { google, step, log } = await overtake({ 'templates/n.prompt': series(3) });
    expect([step.status, google.calls.length]).toEqual([0, 0]);
    expect(await log('main')).toEqual(['Overtake', 'Begin']);
    expect(step.summary).toContain('the branch has moved on since this run was started');
  });
});

describe('a branch that takes pull requests only', () => {
  it('gets one, and no second one for the same images', async () => {
    const { github, google, push, log, files } = await openStage({
      'templates/n.prompt': series(2),
    });
    github.protect('main', 'pull_request');
    const first = await push();
    expect([first.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('main')).toEqual(['Begin']);
    expect(await log('darkroom/deliver/main')).toEqual(['Render 2 images', 'Begin']);
    expect(Object.keys(await files('darkroom/deliver/main'))).toContain('images/n/2.jpg');
    const [pull] = github.pulls();
    expect(pull).toMatchObject({ head: 'darkroom/deliver/main', base: 'main', state: 'open' });
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
          "rendered": "2",
          "stale": "0",
          "unchanged": "0",
        },
        "status": 0,
        "summary": "## Darkroom rendered 2 images for $USD

      Paid $USD in 2 calls. Expected $USD, at most $USD. The budget is $10.00.

      Committed to <code>darkroom/deliver/main</code> as <a href="http://github/acme/pictures/commit/SHA">SHORT</a>. Merge <a href="http://github/acme/pictures/pull/1">the pull request</a> to have the images.

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

      ### Next

      - Look at each image beside its prompt. To change one, change its template: only that image is rendered again.

      ",
      }
    `);
    const second = await push();
    expect([second.status, google.calls.length]).toEqual([0, 2]);
    expect(await log('darkroom/deliver/main')).toHaveLength(2);
    expect(github.pulls()).toHaveLength(1);
  });

  it('is told by its refusal where no ruleset says so', async () => {
    const { github, push, log } = await openStage({ 'templates/n.prompt': series(1) });
    const refusal = {
      status: 422,
      body: {
        message:
          'Protected branch update failed for refs/heads/main.\n1 of 1 required status check is expected.',
      },
    };
    github.policy.answer({ method: 'PATCH', path: /refs\/heads\/main$/ }, refusal);
    expect((await push()).status).toBe(0);
    expect(await log('main')).toEqual(['Begin']);
    expect(await log('darkroom/deliver/main')).toEqual(['Render 1 image', 'Begin']);
  });
});

describe('two runs at once on one branch', () => {
  it('make one commit, and neither fails', async () => {
    const { github, startPull, log } = await openStage({}, { 'templates/n.prompt': series(2) });
    const runs = [await startPull(), await startPull()];
    const ended = await Promise.all(runs.map(({ ended }) => ended));
    expect(ended.map(({ status }) => status)).toEqual([0, 0]);
    expect(await log('feature')).toEqual(['Render 2 images', 'Change', 'Begin']);
    expect(github.comments(2)).toHaveLength(1);
    expect(await github.git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});

describe('what no template asks for any more', () => {
  const withoutCup = async (config: string) => {
    const stage = await openStage({
      'darkroom.yml': config,
      'templates/bowl.prompt': template({ path: 'images/bowl', prompt: 'A bowl.' }),
      'templates/cup.prompt': template({ path: 'images/cup', prompt: 'A cup.' }),
    });
    await stage.push();
    await stage.github.commitFiles('main', { 'templates/cup.prompt': null }, 'Drop');
    return { ...stage, step: await stage.push() };
  };

  it('is deleted in the commit where prune says so', async () => {
    const { step, log, files } = await withoutCup('prune: true\n');
    expect(step.status).toBe(0);
    expect((await log('main'))[0]).toBe('Delete 1 image');
    expect(Object.keys(await files('main'))).toEqual([
      'a.txt',
      'darkroom.yml',
      'images/bowl.jpg',
      'templates/bowl.lock.json',
      'templates/bowl.prompt',
    ]);
  });

  it('stays where it does not', async () => {
    const { step, log, files } = await withoutCup('concurrency: 2\n');
    expect([step.status, (await log('main'))[0]]).toEqual([0, 'Drop']);
    expect(Object.keys(await files('main'))).toContain('images/cup.jpg');
  });
});

describe('on a pull request', () => {
  it.each([{}, { config: './darkroom.yml' }])(
    'the base says what may be spent and deleted, with %j',
    async (inputs) => {
      const { google, pull } = await openStage(
        { 'darkroom.yml': 'budgetUsd: 0\n' },
        {
          'darkroom.yml': 'budgetUsd: 100\nprune: true\n',
          'templates/bowl.prompt': template({ path: 'images/bowl' }),
        },
      );
      const { status, commands } = await pull(inputs);
      expect([status, google.calls.length]).toEqual([1, 0]);
      const warnings = commands.filter(({ name }) => name === 'warning');
      expect(warnings.map(({ value }) => value)).toMatchInlineSnapshot(`
      [
        "budgetUsd is 100 here and 0 on the default branch. The default branch's holds until this is merged.",
        "prune is true here and false on the default branch. The default branch's holds until this is merged.",
      ]
    `);
    },
  );

  it('nothing is spent where another commit is checked out than its head', async () => {
    const { github, google, pull, workspace } = await openStage(
      {},
      {
        'templates/bowl.prompt': template({ path: 'images/bowl' }),
      },
    );
    await github.commitFiles('feature', { 'b.txt': 'b\n' }, 'More');
    const root = await workspace('refs/heads/feature');
    await github.commitFiles('feature', { 'c.txt': 'c\n' }, 'Yet more');
    const { status, commands } = await pull({}, { root });
    expect([status, google.calls.length]).toEqual([1, 0]);
    expect(commands.at(-1)?.value).toMatch(
      /^The files that are checked out are not those of [0-9a-f]{40}, .* Give actions\/checkout the input ref: /,
    );
  });

  it('a merge that is checked out will do where its files are the head’s', async () => {
    const { github, google, pull, workspace, log } = await openStage(
      {},
      {
        'templates/bowl.prompt': template({ path: 'images/bowl' }),
      },
    );
    const tree = await github.git('rev-parse', 'feature^{tree}');
    const merge = await github.git(
      ...['-c', 'user.name=a', '-c', 'user.email=a', 'commit-tree', tree],
      ...['-p', 'main', '-p', 'feature', '-m', 'Merge'],
    );
    await github.git('update-ref', 'refs/pull/2/merge', merge);
    const root = await workspace('refs/pull/2/merge');
    const { status } = await pull({}, { root });
    expect([status, google.calls.length]).toEqual([0, 1]);
    expect(await log('feature')).toEqual(['Render 1 image', 'Change', 'Begin']);
  });
});

describe('a push', () => {
  it('shows the committed pictures themselves in its summary', async () => {
    const { github, push } = await openStage({ 'templates/n.prompt': series(1) });
    const { summary } = await push({ 'preview-urls': 'blob' });
    const sha = await github.head('main');
    const place = `${github.serverUrl}/acme/pictures/blob/${sha}/images/n/1.jpg`;
    expect(summary).toContain(`<a href="${place}"><img src="${place}?raw=true"`);
    expect(github.branches()).toEqual(['main']);
  });
});
