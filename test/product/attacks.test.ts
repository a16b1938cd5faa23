import { describe, expect, it } from 'vitest';
import { harmless } from '../report/attacks.ts';
import { outline } from '../report/outline.ts';
import { catalogue } from './catalogue.ts';
import { openStage, type Stage } from './stage.ts';
import { steady } from './steady.ts';

/** YAML has no half pairs, and a template may hold no other control characters than a line's end. */
const texts = catalogue.map((text) =>
  text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\ufffd]/gu, ' '),
);
const hostileBranch = 'fix/`@octocat`-<b>x</b>-#1-"$(id)"-&-!(a)';
const hostileFile = '`@octocat` <img src=x> [a](b) $(id) ::error::owned';

/** A template whose words, variables and values are this text. */
function template(text: string, path: string): string {
  const words = JSON.stringify(text);
  return [
    '---',
    'model: nano-banana-2.1',
    'input:',
    `  schema: { words: "string, what it shows" }`,
    `  default: { words: ${words} }`,
    'image:',
    '  intent: final',
    '  tier: 1K',
    '  aspectRatio: "1:1"',
    `  path: ${path}`,
    '  alt: "{{words}}"',
    '---',
    'A bowl. {{words}}',
    '',
  ].join('\n');
}

const files = (text: (index: number) => string, first: string) =>
  Object.fromEntries(
    texts.map((_, index) => [
      `templates/${index === 0 ? first : `t${index}`}.prompt`,
      template(text(index), `images/i${index}`),
    ]),
  );

/** What a page of ours is made of, whatever its commits and pictures are called. */
const shapeOf = (markdown: string): string[] =>
  outline(steady(markdown)).map((line) => line.replace(/\b[0-9a-f]{32}\.webp/, 'PICTURE'));

const bodyOf = ({ github }: Stage): string => github.comments(2)[0]?.body ?? '';

describe('a template that is a catalogue of attacks', () => {
  it('changes nothing but its own cells of the comment and the summary', async () => {
    const run = async (text: (index: number) => string, first: string, branch: string) => {
      const stage = await openStage({}, files(text, first), { branch });
      const step = await stage.pull();
      return { stage, step };
    };
    const quiet = await run((index) => `${harmless} ${index}`, 'quiet', 'quiet');
    const loud = await run((index) => texts[index] ?? '', hostileFile, hostileBranch);
    expect([quiet.step.status, loud.step.status]).toEqual([0, 0]);
    expect(loud.step.outputs.rendered).toBe(String(texts.length));
    expect(shapeOf(bodyOf(loud.stage))).toEqual(shapeOf(bodyOf(quiet.stage)));
    expect(shapeOf(loud.step.summary)).toEqual(shapeOf(quiet.step.summary));
    expect(loud.step.commands.map(({ name }) => name)).toEqual(['add-mask', 'add-mask']);
    const message = async ({ github }: Stage, branch: string): Promise<string> =>
      // A longer prompt costs more.
      steady(await github.git('log', '-1', '--format=%B%an%ae', `refs/heads/${branch}`)).replace(
        /\$0\.\d+/,
        'PRICE',
      );
    expect(await message(loud.stage, hostileBranch)).toBe(await message(quiet.stage, 'quiet'));
    expect(await loud.stage.github.git('fsck', '--strict')).toBe('');
  });

  it('has no word in a pull request that delivers its images', async () => {
    const stage = await openStage(files((index) => texts[index] ?? '', hostileFile));
    stage.github.protect('main', 'pull_request');
    const { status } = await stage.push();
    const [pull] = stage.github.pulls();
    expect([status, pull?.title]).toEqual([0, `Render ${texts.length} images`]);
    expect(pull?.body).toBe(
      'The images that this branch’s templates ask for, with their locks. They come as a pull request because the branch takes no commits of a workflow’s, or because the workflow says so.',
    );
  });
});

describe('a configuration that is a catalogue of attacks', () => {
  it('is problems on its lines, and no command or Markdown of its own', async () => {
    const config = (all: readonly string[]): string =>
      all
        .map((text, index) => `${JSON.stringify(`${text}${index}`)}: ${JSON.stringify(text)}\n`)
        .join('');
    const run = async (all: readonly string[]) => {
      const stage = await openStage({}, { 'darkroom.yml': config(all) });
      return { stage, step: await stage.pull() };
    };
    const quiet = await run(texts.map(() => harmless));
    const loud = await run(texts);
    expect([quiet.step.status, loud.step.status]).toEqual([1, 1]);
    expect(shapeOf(bodyOf(loud.stage))).toEqual(shapeOf(bodyOf(quiet.stage)));
    expect(shapeOf(loud.step.summary)).toEqual(shapeOf(quiet.step.summary));
    const shown = ({ step }: typeof loud) =>
      step.commands.slice(2).map(({ name, properties }) => ({ name, properties }));
    expect(shown(loud)).toEqual(shown(quiet));
    expect(loud.stage.google.calls).toEqual([]);
  });
});
