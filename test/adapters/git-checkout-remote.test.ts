import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Checkout } from '../../action/publish/checkout.ts';
import type { GitHub } from '../github/hub.ts';
import { startGitHub } from '../github/server.ts';
import { Clones } from './git-clones.ts';

let github: GitHub;
let clones: Clones;
beforeEach(async () => {
  github = await startGitHub();
  clones = await Clones.of(github);
  await github.commitFiles('main', { 'a.txt': 'a\n' }, 'Begin');
  await github.commitFiles('main', { 'a.txt': 'aa\n' }, 'Go on');
});
afterEach(async () => {
  await clones.remove();
  await github.close();
});

const shapes = {
  whole: [],
  shallow: ['--depth=1'],
  partial: ['--filter=blob:none'],
  treeless: ['--filter=tree:0'],
  sparse: ['--filter=blob:none', '--sparse', '--depth=1'],
} as const;
const each = Object.entries(shapes);

/** A commit of one text on top of the one that is checked out. */
function commitOn(checkout: Checkout, parent: string | undefined, text = 'text'): Promise<string> {
  const changes = [{ path: 'images/new.txt', text }];
  const parents = parent === undefined ? [] : [parent];
  return checkout.commit({ parents, base: parent, changes, message: 'Render\n\nImages.' });
}

describe('fetching', () => {
  test('makes a commit available, and leaves a whole clone whole', async () => {
    for (const [shape, options] of each) {
      const clone = await clones.clone(...options);
      const checkout = await clones.open(clone);
      const later = await github.commitFiles(`later-${shape}`, { 'b.txt': shape }, 'Later');
      const before = await clones.untouched(clone);
      await checkout.fetch(later);
      const files = await checkout.files(later);
      expect([...files.keys()]).toEqual(['a.txt', 'b.txt']);
      expect((await checkout.read(files.get('b.txt') ?? '')).toString()).toBe(shape);
      expect(await clones.untouched(clone)).toEqual(before);
    }
  });

  test('finds the parent of a shallow clone’s commit, and cuts nothing off one that is deeper', async () => {
    const clone = await clones.clone('--depth=2');
    await github.commitFiles('main', { 'b.txt': 'b' }, 'Third');
    const checkout = await clones.open(clone);
    const [parent = ''] = checkout.head.parents;
    await checkout.fetch(parent);
    await checkout.fetchBranch('main');
    expect(await clones.git(clone, 'rev-list', '--count', 'HEAD')).toBe('2');
    const other = await clones.clone('--depth=1');
    const shallow = await clones.open(other);
    const [before = ''] = shallow.head.parents;
    await shallow.fetch(before);
    expect([...(await shallow.files(before)).keys()]).toEqual(['a.txt']);
    // Of its past nothing was fetched.
    expect(await clones.git(other, 'rev-list', '--count', before)).toBe('1');
  });

  test('hides the token that a remote repeats', async () => {
    const checkout = await clones.open(await clones.clone());
    const bytes = Buffer.from(`\u001b[31m${clones.header()} is\n${github.token}`);
    const answer = { status: 403, bytes, headers: { 'content-type': 'text/plain' } };
    github.policy.answer({ path: /info\/refs$/ }, answer);
    await expect(checkout.fetchBranch('main')).rejects.toThrow(
      /failed: \[31mAUTHORIZATION: basic \*\*\* is \*\*\* fatal: unable to access/,
    );
  });

  test('asks nothing of the remote for what is there', async () => {
    const checkout = await clones.open(await clones.clone());
    const before = github.requests.length;
    await checkout.fetch(checkout.head.sha);
    await checkout.fetch(checkout.head.parents[0] ?? '');
    expect(github.requests.length).toBe(before);
  });

  test('gives a branch’s commit, of a branch without a past too, and undefined where there is none', async () => {
    for (const [shape, options] of each) {
      const clone = await clones.clone(...options);
      const checkout = await clones.open(clone);
      const before = await clones.untouched(clone);
      const from = { message: 'Picks', from: null };
      const tip = await github.commitFiles(`darkroom/pr-${shape}`, { 'p.json': shape }, from);
      await github.commitFiles(`x/refs/heads/trap-${shape}`, { 'x.txt': 'x' }, 'Trap');
      expect(await checkout.fetchBranch(`darkroom/pr-${shape}`)).toBe(tip);
      expect([...(await checkout.files(tip)).keys()]).toEqual(['p.json']);
      expect(await checkout.fetchBranch(`trap-${shape}`)).toBeUndefined();
      expect(await checkout.fetchBranch('none')).toBeUndefined();
      expect(await clones.untouched(clone)).toEqual(before);
    }
  });

  test('says why it could not, without the token', async () => {
    const clone = await clones.clone();
    const serverUrl = 'http://127.0.0.1:9';
    const token = 'ghs_a-wrong-token';
    const [away, wrong] = [
      await clones.open(clone, { serverUrl }),
      await clones.open(clone, { token }),
    ];
    const none = '1'.repeat(40);
    const whole = await clones.open(clone);
    const asked = [
      away.fetch(none),
      away.fetchBranch('main'),
      wrong.fetch(none),
      wrong.fetchBranch('main'),
      whole.fetch(none),
    ];
    const messages = (await Promise.allSettled(asked)).map((one) =>
      one.status === 'rejected' ? String(one.reason) : '',
    );
    for (const message of messages) {
      expect(message).toMatch(
        /^GitFault: git (fetch|ls-remote) failed: .+ Check github-token, its/,
      );
      for (const secret of [github.token, clones.header(), token, clones.header(token)]) {
        expect(message).not.toContain(secret.replace(/.*basic /, ''));
      }
    }
  });
});

describe('a push', () => {
  test('moves a branch on by a commit that fsck and log find whole, and touches nothing here', async () => {
    for (const [shape, options] of each) {
      const clone = await clones.clone(...options);
      const checkout = await clones.open(clone);
      const before = await clones.untouched(clone);
      const { sha } = checkout.head;
      const made = await commitOn(checkout, sha, shape);
      await github.git('update-ref', `refs/heads/on-${shape}`, sha);
      expect(await checkout.push(made, `on-${shape}`, sha)).toEqual({ kind: 'pushed' });
      expect(await checkout.push(made, `on-${shape}`, sha)).toEqual({ kind: 'pushed' });
      expect(await github.head(`on-${shape}`)).toBe(made);
      expect(await clones.untouched(clone)).toEqual(before);
    }
    expect(await github.git('fsck', '--strict')).toBe('');
    expect(await github.git('log', '--format=%an <%ae>|%cn <%ce>|%B', '-1', 'on-whole')).toBe(
      `${Array(2).fill('github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>').join('|')}|Render\n\nImages.`,
    );
  });

  test('makes a branch, without a past too, where there is none', async () => {
    const checkout = await clones.open(await clones.clone('--depth=1'));
    const orphan = await commitOn(checkout, undefined);
    expect(await checkout.push(orphan, 'darkroom/pr-1', undefined)).toEqual({ kind: 'pushed' });
    expect(await github.git('rev-list', 'darkroom/pr-1')).toBe(orphan);
    const next = await commitOn(checkout, orphan, 'next');
    expect(await checkout.push(next, 'darkroom/pr-1', undefined)).toEqual({ kind: 'moved' });
    expect(await checkout.push(next, 'darkroom/pr-1', orphan)).toEqual({ kind: 'pushed' });
  });

  test('says that the branch moved, before it and while it is under way', async () => {
    const checkout = await clones.open(await clones.clone());
    const { sha } = checkout.head;
    const made = await commitOn(checkout, sha);
    const pack = { method: 'POST', path: /git-receive-pack$/ };
    github.policy.before(pack, () => github.commitFiles('main', { 'c.txt': 'c' }, 'Theirs'));
    expect(await checkout.push(made, 'main', sha)).toEqual({ kind: 'moved' });
    expect(await checkout.push(made, 'main', sha)).toEqual({ kind: 'moved' });
    expect(await github.git('log', '-1', '--format=%s', 'main')).toBe('Theirs');
  });

  test('never brings back a branch that was deleted', async () => {
    await github.commitFiles('feature', { 'f.txt': 'f' }, 'Feature');
    const checkout = await clones.open(await clones.clone('--branch=feature'));
    const { sha } = checkout.head;
    const made = await commitOn(checkout, sha);
    await github.deleteBranch('feature');
    expect(await checkout.push(made, 'feature', sha)).toEqual({ kind: 'moved' });
    await github.git('update-ref', 'refs/heads/late', sha);
    const pack = { method: 'POST', path: /git-receive-pack$/ };
    github.policy.before(pack, () => github.deleteBranch('late'));
    expect(await checkout.push(made, 'late', sha)).toEqual({ kind: 'moved' });
    expect(await github.git('for-each-ref', '--format=%(refname:short)')).toBe('main');
  });

  test('says which branch leaves no room for a new one', async () => {
    const checkout = await clones.open(await clones.clone());
    const { sha } = checkout.head;
    await github.git('update-ref', 'refs/heads/darkroom', sha);
    await github.git('update-ref', 'refs/heads/deep/a/b', sha);
    const failed = (blocker: string, branch: string) => ({
      kind: 'failed',
      words: `a branch named ${blocker} stands in the way of ${branch}. Rename it.`,
    });
    for (const [blocker, branch] of [
      ['darkroom', 'darkroom/pr-1'],
      ['deep/a/b', 'deep'],
    ] as const) {
      expect(await checkout.push(sha, branch, undefined)).toEqual(failed(blocker, branch));
    }
  });

  test('moves no branch back', async () => {
    const checkout = await clones.open(await clones.clone());
    const { sha, parents } = checkout.head;
    const back = checkout.push(parents[0] ?? '', 'main', sha);
    await expect(back).rejects.toThrow(/does not follow .*\. Make it on top of the branch\./);
    expect(await github.head('main')).toBe(sha);
  });

  test('says that a rule stands against it, in the remote’s words', async () => {
    github.protect('main', 'pull_request');
    const checkout = await clones.open(await clones.clone());
    const made = await commitOn(checkout, checkout.head.sha);
    const pushed = await checkout.push(made, 'main', checkout.head.sha);
    expect(pushed).toEqual({
      kind: 'protected',
      words: expect.stringMatching(
        /^error: GH013: Repository rule violations found for refs\/heads\/main\. - Changes must be made through a pull request/,
      ),
    });
  });

  test('says that the token may not, or is none', async () => {
    const clone = await clones.clone();
    const may = await clones.open(clone);
    const made = await commitOn(may, may.head.sha);
    // git would have a person's helper forget what was wrong of ours.
    const helper = `!touch ${clones.folder}/helped;:`;
    for (const key of ['credential.helper', `credential.${github.serverUrl}.helper`]) {
      await clones.git(clone, 'config', key, helper);
    }
    for (const token of [github.addToken(), 'ghs_bad', '']) {
      const checkout = await clones.open(clone, { token });
      const pushed = await checkout.push(made, 'main', checkout.head.sha);
      expect(pushed).toEqual({ kind: 'forbidden', words: expect.stringMatching(/\S/) });
      expect(JSON.stringify(pushed)).not.toContain(token || 'x-access-token');
    }
    expect(existsSync(join(clones.folder, 'helped'))).toBe(false);
  });

  test('says anything else in git’s words', async () => {
    const clone = await clones.clone();
    const away = await clones.open(clone, { serverUrl: 'http://127.0.0.1:9' });
    const made = await commitOn(away, away.head.sha);
    const words = expect.stringMatching(/^fatal: unable to access 'http:\/\/127\.0\.0\.1:9\/acme/);
    expect(await away.push(made, 'main', away.head.sha)).toEqual({ kind: 'failed', words });
    const checkout = await clones.open(clone);
    const odd = await checkout.push(made, 'two..dots', undefined);
    expect(odd.kind).toBe('failed');
  });
});

describe('whether the token may push', () => {
  test('is known before there is anything to push, and nothing is sent', async () => {
    for (const [, options] of each) {
      const clone = await clones.clone(...options);
      const before = await clones.untouched(clone);
      const checkout = await clones.open(clone);
      expect(await checkout.mayWrite()).toEqual({ kind: 'pushed' });
      expect(await clones.untouched(clone)).toEqual(before);
    }
    await github.commitFiles('darkroom/none', { 'x.txt': 'x' }, { message: 'Own', from: null });
    const checkout = await clones.open(await clones.clone());
    expect(await checkout.mayWrite()).toEqual({ kind: 'pushed' });
    expect(github.branches()).toEqual(['darkroom/none', 'main']);
    expect(github.requests.filter(({ path }) => path.endsWith('git-receive-pack'))).toEqual([]);
  });

  test('is said of a token that only reads, of one that has ended and of none', async () => {
    const clone = await clones.clone();
    const over = github.addToken();
    github.revoke(over);
    for (const token of [github.addToken(), over, '']) {
      const may = await (await clones.open(clone, { token })).mayWrite();
      expect(may).toEqual({ kind: 'forbidden', words: expect.stringMatching(/\S/) });
    }
  });

  test('is not known where the remote does not answer', async () => {
    const away = await clones.open(await clones.clone(), { serverUrl: 'http://127.0.0.1:9' });
    expect((await away.mayWrite()).kind).toBe('failed');
  });
});

describe('git', () => {
  test('sends one token, ours, whatever a checkout or a person left in the settings', async () => {
    const clone = await clones.clone('--filter=blob:none');
    const { serverUrl, repository } = github;
    const url = `${serverUrl}/${repository}`;
    // As actions/checkout does it since version 6, and more.
    const kept = join(clones.folder, 'git-credentials-x.config');
    writeFileSync(kept, `[http "${serverUrl}/"]\n\textraheader = ${clones.header('ghs_stale')}\n`);
    const settings = {
      [`includeIf.gitdir:${clone}/.git.path`]: kept,
      [`http.${serverUrl}/acme.extraheader`]: clones.header('ghs_other'),
      'credential.helper': '!echo password=ghs_helper; echo username=x;:',
      [`credential.${serverUrl}.helper`]: '!echo password=ghs_helper; echo username=x;:',
      'core.askPass': '/bin/false',
      'url.http://127.0.0.1:9/.insteadOf': `${serverUrl}/`,
      'url.http://127.0.0.1:9/x/.pushInsteadOf': url,
    };
    for (const entry of Object.entries(settings)) await clones.git(clone, 'config', ...entry);
    const sha = await github.commitFiles('later', { 'b.txt': 'b' }, 'Later');
    const checkout = await clones.open(clone);
    expect(await checkout.fetchBranch('later')).toBe(sha);
    const made = await commitOn(checkout, sha);
    expect(await checkout.push(made, 'later', sha)).toEqual({ kind: 'pushed' });
    // What the partial clone lacks it asks its own remote for.
    const old = await checkout.files(checkout.head.parents[0] ?? '');
    expect((await checkout.read(old.get('a.txt') ?? '')).toString()).toBe('a\n');
    expect(github.requests.filter(({ host, status }) => host === 'git' && status === 401)).toEqual(
      [],
    );
  });

  test('gets the token in no argument, and no key and no variable of somebody else’s git', async () => {
    const clone = await clones.clone();
    const bin = join(clones.folder, 'bin');
    const log = join(clones.folder, 'log');
    mkdirSync(bin);
    const script = `#!/bin/sh\n{ printf '%s ' "$@"; echo; env | grep -E 'INPUT|GIT_DIR|TRACE'; } >> ${log}\nexec ${await clones.git('.', '--exec-path')}/git "$@"\n`;
    writeFileSync(join(bin, 'git'), script);
    chmodSync(join(bin, 'git'), 0o755);
    const { environment } = clones.access();
    const checkout = await clones.open(clone, {
      environment: {
        ...environment,
        PATH: `${bin}:${environment.PATH}`,
        'INPUT_GEMINI-API-KEY': 'key-of-gemini',
        GIT_DIR: '/nowhere',
        GIT_TRACE_CURL: log,
      },
    });
    const later = await github.commitFiles('later', { 'b.txt': 'b' }, 'Later');
    await checkout.fetchBranch('later');
    await checkout.push(await commitOn(checkout, later), 'later', later);
    const logged = readFileSync(log, 'utf8');
    expect(logged).toMatch(/^push /m);
    expect(logged).not.toMatch(/key-of-gemini|GIT_DIR|TRACE|ghs_/);
    expect(logged).not.toContain(clones.header().replace(/.*basic /, ''));
  });

  test('runs no hook', async () => {
    const clone = await clones.clone();
    const folder = join(clone, '.git/hooks');
    mkdirSync(folder, { recursive: true });
    for (const hook of ['pre-push', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) {
      writeFileSync(join(folder, hook), `#!/bin/sh\ntouch ${clones.folder}/hooked\nexit 1\n`);
      chmodSync(join(folder, hook), 0o755);
    }
    const checkout = await clones.open(clone);
    const made = await commitOn(checkout, checkout.head.sha);
    expect(await checkout.push(made, 'main', checkout.head.sha)).toEqual({ kind: 'pushed' });
    expect(existsSync(join(clones.folder, 'hooked'))).toBe(false);
  });
});
