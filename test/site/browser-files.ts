import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium on the disk, and what its process must find in the environment. */
export interface BrowserFiles {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/** The folder of the package, whose manifest it does not export. */
const ofPackage = join(dirname(require.resolve('@sparticuz/chromium')), '..');

/** The repository's root. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Brings the Chromium of the package `@sparticuz/chromium` to `.darkroom/browser`, once: programme, fonts and the
 * libraries that a bare machine lacks. May be called from several processes at a time: each unpacks aside, and the
 * first to be whole is kept.
 * @throws where the package has none for this machine
 */
export async function bringBrowser(
  home: string = join(root, '.darkroom/browser'),
): Promise<BrowserFiles> {
  const { version } = JSON.parse(await readFile(join(ofPackage, 'package.json'), 'utf8'));
  const folder = join(home, version);
  if (!existsSync(folder)) await unpack(home, folder);
  return {
    executable: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // Its own libraries on every machine, so that no machine is a special one.
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  };
}

/** The package unpacks to the folder of temporary files of its process, so it gets a process. */
const unpacking = `
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  await inflate(process.argv[1]);
`;

async function unpack(home: string, folder: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const aside = await mkdtemp(join(home, 'unpacking-'));
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', unpacking, join(ofPackage, 'bin/al2023.tar.br')],
    { cwd: root, env: { PATH: process.env.PATH, TMPDIR: aside } },
  );
  await writeFile(join(aside, 'fonts.conf'), fontsConf(folder));
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Without a font that it can find, Chromium draws no text, and a judge of contrast has nothing to judge. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias>
    <family>sans-serif</family>
    <prefer><family>Open Sans</family></prefer>
  </alias>
</fontconfig>
`;
}
