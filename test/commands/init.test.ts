import { symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { models } from '#capabilities';
import manifest from '../../package.json' with { type: 'json' };
import { darkroom, openWorkshop, shell, type Workshop } from './workshop.ts';

let shop: Workshop;
afterEach(() => shop?.close());

const next =
  'Next: darkroom plan, then darkroom render (without GEMINI_API_KEY the emulator draws, free of charge).\nOn GitHub: fill in where Darkroom lives in .github/workflows/darkroom.yml, and add the secret GEMINI_API_KEY.\n';
const workflow = '.github/workflows/darkroom.yml';

describe('init', () => {
  it('makes an empty folder one that renders at once, without a key', async () => {
    shop = openWorkshop();
    const init = await shell(shop.root, ['init']);
    expect(init).toEqual({
      status: 0,
      out: `wrote darkroom.yml\nwrote templates/first.prompt\nwrote ${workflow}\n${next}`,
      err: '',
    });
    const written = [workflow, 'darkroom.yml', 'templates/first.prompt'];
    expect(Object.keys(shop.contents())).toEqual(written);
    const plan = await darkroom(shop, 'plan');
    expect([plan.status, plan.out]).toEqual([
      0,
      expect.stringContaining('\n2 to render, 0 unchanged.'),
    ]);
    expect(plan.out).not.toMatch(/^(error|warning|notice)/m);
    const render = await shell(shop.root, ['render']);
    expect([render.status, render.out]).toEqual([0, expect.stringContaining('\n2 rendered.\n')]);
    const images = Object.keys(shop.contents('.darkroom/emulated/journal'));
    expect(images).toEqual(
      expect.arrayContaining([
        '.darkroom/contact-sheet.html',
        '.darkroom/emulated/images/ceramic-mug.jpg',
        '.darkroom/emulated/images/linen-tote.jpg',
      ]),
    );
    expect(images.filter((path) => !path.startsWith('.darkroom/'))).toEqual(written);
  });

  it('keeps what is there', async () => {
    shop = openWorkshop({
      'darkroom.yml': 'budgetUsd: 1\n',
      'README.md': 'Mine.',
      [workflow]: 'on: push\n',
    });
    const first = await darkroom(shop, 'init');
    expect(first.out).toBe(
      `kept  darkroom.yml\nwrote templates/first.prompt\nkept  ${workflow}\n${next}`,
    );
    const before = shop.contents();
    const again = await darkroom(shop, 'init');
    expect([again.status, again.out]).toEqual([
      0,
      `kept  darkroom.yml\nkept  templates/first.prompt\nkept  ${workflow}\n${next}`,
    ]);
    expect(shop.contents()).toEqual(before);
    expect(shop.read('darkroom.yml')).toBe('budgetUsd: 1\n');
    expect(shop.read(workflow)).toBe('on: push\n');
  });

  it('does not write through a link', async () => {
    shop = openWorkshop({ 'elsewhere/README.md': 'Not ours.' });
    symlinkSync(shop.at('elsewhere'), shop.at('templates'));
    const { status, err } = await darkroom(shop, 'init');
    expect([status, err]).toEqual([
      2,
      'darkroom: templates/first.prompt leads through a symbolic link. Replace the link by a folder or file.\n',
    ]);
    expect(Object.keys(shop.contents())).not.toContain('elsewhere/first.prompt');
  });
});

describe('models', () => {
  it('lists every model with its ids, and as data', async () => {
    shop = openWorkshop();
    const { out, status } = await shell(shop.root, ['models']);
    expect(status).toBe(0);
    for (const { name, apiIds } of models) {
      expect(out).toContain(name);
      for (const { id } of apiIds) expect(out).toContain(id);
    }
    const data = await shell(shop.root, ['models', '--json']);
    expect(JSON.parse(data.out)).toEqual(JSON.parse(JSON.stringify(models)));
  });
});

describe('the command line', () => {
  it('answers --version and --help, and refuses an unknown command', async () => {
    shop = openWorkshop();
    expect(await shell(shop.root, ['--version'])).toEqual({
      status: 0,
      out: `${manifest.version}\n`,
      err: '',
    });
    const help = await shell(shop.root, ['--help']);
    expect([help.status, help.err]).toEqual([0, '']);
    expect(help.out).toContain('Usage: darkroom COMMAND [flags]');
    expect(help.out).toContain('\n  130  interrupted\n');
    expect(await shell(shop.root, ['plna'])).toEqual({
      status: 2,
      out: '',
      err: 'darkroom: darkroom has no command "plna". Did you mean plan?\n',
    });
  });

  it('refuses a root that is none', async () => {
    shop = openWorkshop({ file: '' });
    expect(await shell(shop.root, ['plan', '--root', 'nowhere'])).toEqual({
      status: 2,
      out: '',
      err: "darkroom: nowhere is not a folder. Name the repository's root with --root.\n",
    });
  });

  it('takes files of other names and says when they are not there', async () => {
    shop = openWorkshop({ 'conf/shop.yml': 'templates: [shop/*.prompt]\n' });
    const missing = await darkroom(shop, 'plan --config conf/stop.yml');
    expect([missing.status, missing.out.split('\n')[0]]).toEqual([
      2,
      'error conf/stop.yml does not exist. Create it, or correct the path.',
    ]);
    const outside = await darkroom(shop, 'plan --config ../shop.yml');
    expect([outside.status, outside.out.split('\n')[0]]).toEqual([
      2,
      'error ../shop.yml:1:1: ../shop.yml lies outside the repository. Move it below the root.',
    ]);
    const empty = await darkroom(shop, 'plan --config conf/shop.yml');
    expect(empty.out.split('\n')[0]).toBe(
      'warning conf/shop.yml:1:1: no template matches shop/*.prompt. Run darkroom init for a first one, or name others with templates: in darkroom.yml.',
    );
  });
});
