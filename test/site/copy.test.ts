import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { starterWorkflow } from '../../action/inputs.ts';
import { filesOf, pictureFile, requestOf, withText } from '../../site/src/lib/copy/request.ts';
import { workflowFile } from '../../site/src/lib/copy/workflow.ts';
import { faultsIn } from '../contract/github-yaml.ts';
import { hostile } from './hostile.ts';
import { requestFor } from './pasted.ts';

describe('A request', () => {
  const model = {
    sendsImageSize: true,
    outputMediaType: { geminiApi: 'image/jpeg', vertex: ['image/png'] },
  };
  const asked = {
    model: 'm',
    tier: '1K',
    aspectRatio: '1:1',
    thinking: 'low',
    format: 'png',
    parts: [
      { text: 'Image 1 is the base image "room", to be edited.' },
      { reference: 'room', role: 'base', sha256: '0'.repeat(64), mediaType: 'image/png' },
      { text: 'Paint it.' },
    ],
  } as const;

  it('holds what is sent of what was asked', () => {
    const files = new Map([['room', 'refs/room.png']]);
    expect(requestOf(asked, { model, files })).toEqual({
      model: 'm',
      tier: '1K',
      aspectRatio: '1:1',
      thinking: 'low',
      answers: 'image/jpeg',
      parts: [asked.parts[0], { file: 'refs/room.png', mediaType: 'image/png' }, asked.parts[2]],
    });
  });

  it('has no tier for a model that takes none, and a name for a file that nobody knows', () => {
    const request = requestOf(asked, {
      model: { ...model, sendsImageSize: false },
      files: new Map(),
    });
    expect(request).not.toHaveProperty('tier');
    expect(request.parts[1]).toEqual({ file: 'room.png', mediaType: 'image/png' });
  });

  it('names each file that it sends once, and what it is answered with by its kind', () => {
    const request = requestFor('A bowl');
    expect(filesOf({ ...request, parts: [...request.parts, ...request.parts] })).toEqual([
      'refs/board.jpg',
    ]);
    const kinds = ['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml'];
    expect(kinds.map((answers) => pictureFile({ ...request, answers }))).toEqual([
      'picture.jpg',
      'picture.png',
      'picture.webp',
      'picture.svg',
    ]);
  });

  it('takes another text in place of its last', () => {
    const request = requestOf(asked, { model, files: new Map() });
    expect(withText(request, 'Draw it.').parts).toEqual([
      ...request.parts.slice(0, 2),
      { text: 'Draw it.' },
    ]);
  });
});

describe('The workflow', () => {
  const nowhere = { repository: '', revision: '' };

  it('names the Action where it is known to live', async () => {
    const home = { repository: 'octo-cat/darkroom', revision: 'ab'.repeat(20) };
    const pinned = workflowFile(starterWorkflow, 'a.prompt', home);
    expect(pinned).toContain(`      - uses: octo-cat/darkroom@${home.revision}\n`);
    expect(pinned).not.toMatch(/OWNER|0{40}|Instead of/);
    expect(await faultsIn('.github/workflows/darkroom.yml', pinned)).toEqual([]);
    const named = workflowFile(starterWorkflow, 'a.prompt', { ...home, revision: '' });
    expect(named).toContain('# Instead of octo-cat/darkroom@000…0 write');
    expect(named).toContain(`- uses: octo-cat/darkroom@${'0'.repeat(40)} # v`);
  });

  it('is the starter, narrowed to the template', async () => {
    const file = workflowFile(starterWorkflow, 'templates/hero.prompt', nowhere);
    expect(file).toBe(`${starterWorkflow}          templates: "templates/hero.prompt"\n`);
    expect(await faultsIn('.github/workflows/darkroom.yml', file)).toEqual([]);
  });

  it.each(hostile)('gives %s to the Action as a path and nothing else', (_, text) => {
    const path = `templates/${text.toWellFormed()}.prompt`;
    const { jobs } = parse(workflowFile(starterWorkflow, path, nowhere));
    expect(jobs.darkroom.steps.at(-1).with).toEqual({
      'gemini-api-key': `\${{ secrets.GEMINI_API_KEY }}`,
      templates: path,
    });
  });

  it('lets no path speak to GitHub', () => {
    const path = `templates/\${{ secrets.GEMINI_API_KEY }}.prompt`;
    const { jobs } = parse(workflowFile(starterWorkflow, path, nowhere));
    expect(jobs.darkroom.steps.at(-1).with.templates).toBe(
      `templates/\${{ '\${{' }} secrets.GEMINI_API_KEY }}.prompt`,
    );
  });
});
