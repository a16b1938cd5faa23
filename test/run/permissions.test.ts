import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { smallPicture } from '../commands/workshop.ts';
import { cli } from './cli.ts';
import { startGoogle } from './google.ts';
import { makeProject, type Project, template } from './project.ts';

/** Root may do everything: the command runs as nobody, whom the project belongs to. */
const nobody = '65534';
const shell = `exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "$@"`;

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A project of nobody's, in which some paths have another mode; what a render as nobody comes to. */
async function renderAsNobody(project: Project, modes: Readonly<Record<string, number>>) {
  const google = await startGoogle();
  execFileSync('chown', ['-R', nobody, project.root]);
  for (const [path, mode] of Object.entries(modes)) {
    chmodSync(join(project.root, path), mode);
    opened.push(() => chmodSync(join(project.root, path), 0o755));
  }
  const ended = await cli(['render'], { root: project.root, url: google.url, shell });
  return { ...ended, calls: google.calls.length };
}

const one = { 'templates/one.prompt': template() };
const refused = { status: 2, calls: 0 };
const nothing = 'Nothing was rendered, and nothing was spent.';

describe.skipIf(!canSwitch())(
  'as another user (skipped where setpriv cannot switch to one)',
  () => {
    it('a root that cannot be written in is told before anything is sent', async () => {
      const ended = await renderAsNobody(makeProject(one), { '.': 0o555 });
      expect(ended).toMatchObject(refused);
      expect(ended.stdout).toContain(
        'nothing can be kept: .darkroom/ is no folder that files can be made in. Give yourself write permission there.',
      );
      expect(ended.stdout).toContain('one cannot be written: images/');
      expect(ended.stdout).toContain(nothing);
      expect(ended.stderr).toBe('');
    });

    it('a journal that cannot be written in is told before anything is sent', async () => {
      const project = makeProject({ ...one, '.darkroom/journal/of-another': '' });
      const ended = await renderAsNobody(project, { '.darkroom/journal': 0o555 });
      expect(ended).toMatchObject(refused);
      expect(ended.stdout).toContain(
        'nothing can be kept: .darkroom/journal/ is no folder that files can be made in',
      );
    });

    it('each file that cannot be read is told by its path, together with all others', async () => {
      const project = makeProject({
        'darkroom.yml': 'concurrency: 2\n',
        'templates/closed.prompt': template({ path: 'images/closed' }),
        'templates/lock.prompt': template({ path: 'images/lock' }),
        'templates/lock.lock.json': '{}',
        'templates/ref.prompt': template({
          path: 'images/ref',
          image: ['references: [{ id: board, role: style, path: refs/board.png }]'],
          prompt: 'As {{reference "board"}} shows.',
        }),
        'refs/board.png': await smallPicture(),
      });
      const ended = await renderAsNobody(project, {
        'darkroom.yml': 0,
        'templates/closed.prompt': 0,
        'templates/lock.lock.json': 0,
        'refs/board.png': 0,
      });
      expect(ended).toMatchObject(refused);
      const words = 'cannot be read (EACCES). Give yourself permission to read it.';
      for (const path of ['darkroom.yml', 'templates/closed.prompt', 'templates/lock.lock.json'])
        expect(ended.stdout).toContain(`${path}:1:1: ${path} ${words}`);
      expect(ended.stdout).toContain(`reference "board": refs/board.png ${words}`);
      expect(`${ended.stdout}${ended.stderr}`).not.toContain(project.root);
    });

    it.each([
      ['a picture', 'images/one.jpg', 'images/one.jpg cannot be read (EACCES)'],
      ['a folder of pictures', 'images', 'images/ cannot be read'],
    ])('%s that cannot be read is neither missing nor edited', async (_, path, words) => {
      const project = makeProject(one);
      const google = await startGoogle();
      await cli(['render'], { root: project.root, url: google.url });
      const ended = await renderAsNobody(project, { [path]: 0 });
      expect(ended).toMatchObject(refused);
      expect(ended.stdout).toContain(words);
      expect(ended.stdout.match(/cannot be read/g)).toHaveLength(1);
      expect(ended.stdout).not.toMatch(/missing|edited/);
      const verified = await cli(['verify'], { root: project.root, shell });
      expect(verified.status).toBe(2);
      expect(verified.stdout).not.toMatch(/missing|edited/);
    });

    it('a folder of templates that cannot be read is told, and not taken for an empty one', async () => {
      const ended = await renderAsNobody(makeProject(one), { templates: 0 });
      expect(ended).toMatchObject(refused);
      expect(ended.stdout).toContain('templates/ cannot be read');
    });
  },
);

function canSwitch(): boolean {
  try {
    execFileSync('sh', ['-c', shell, 'sh', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
