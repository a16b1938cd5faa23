import { expect, test } from 'vitest';
import { GitHubFault } from '../../action/adapters/github-fault.ts';
import { makeOnce } from '../../action/adapters/github-once.ts';

const asked = 'POST /things';
const lost = new GitHubFault(asked, { status: undefined, words: 'socket hang up' });
const broken = new GitHubFault(asked, { status: 502, words: '' });
const there = new GitHubFault(asked, { status: 422, words: 'It already exists' });

/** Makes a thing against a GitHub that answers so, one after the other; what it did. */
async function made(makes: readonly (string | Error)[], finds: readonly (string | undefined)[]) {
  const did: string[] = [];
  const [answers, looks] = [[...makes], [...finds]];
  const make = async (): Promise<string> => {
    did.push('make');
    const answer = answers.shift() ?? new Error('asked too often');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const find = async (): Promise<string | undefined> => {
    did.push('find');
    return looks.shift();
  };
  const end = await makeOnce({ make, find }, [0, 0]).catch((error: unknown) => error);
  return { end, did: did.join(' ') };
}

test('what is made at once is not looked for', async () => {
  expect(await made(['one'], [])).toEqual({ end: 'one', did: 'make' });
});

test('what was made without an answer is found and not made again', async () => {
  expect(await made([lost], ['one'])).toEqual({ end: 'one', did: 'make find' });
  expect(await made([broken, there], [undefined, 'one'])).toEqual({
    end: 'one',
    did: 'make find make find',
  });
});

test('what GitHub refuses is neither looked for nor tried again', async () => {
  const refused = new GitHubFault(asked, { status: 422, words: 'Validation Failed' });
  expect(await made([refused], [])).toEqual({ end: refused, did: 'make' });
  const ours = new TypeError('not a function');
  expect(await made([ours], [])).toEqual({ end: ours, did: 'make' });
});

test('what is there and not ours is an error', async () => {
  expect(await made([there], [undefined])).toEqual({ end: there, did: 'make find' });
});

test('a GitHub that stays away is given up after the last pause, with one more look', async () => {
  const did = 'make find make find make find';
  expect(await made([broken, lost, broken], [])).toEqual({ end: broken, did });
  expect(await made([broken, lost, broken], [undefined, undefined, 'late'])).toEqual({
    end: 'late',
    did,
  });
});
