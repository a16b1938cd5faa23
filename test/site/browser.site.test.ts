import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { bringBrowser } from './browser-files.ts';

it('is the browser of the package, on any machine', async () => {
  const { browser, executable } = await openBrowser();
  await browser.close();
  expect(executable).toMatch(/\.darkroom\/browser\/[\d.]+\/chromium$/);
});

it('is an installed one where that of the package cannot start, or says that there is none', async () => {
  const files = async () => ({ executable: '/nowhere/chromium', environment: {} });
  const opened = await openBrowser({ files }).catch((error: Error) => error);
  if (!(opened instanceof Error)) await opened.browser.close();
  const told = opened instanceof Error ? opened.message : opened.executable;
  expect(told).toMatch(/^\/usr\/bin\/|cannot start, and none is installed\. Install one\.$/);
});

it('draws text by a font of the package', async () => {
  const { browser } = await openBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1 style="font-family: Open Sans">Text</h1>');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const heading = { nodeId: root.nodeId, selector: 'h1' };
  const { nodeId } = await session.send('DOM.querySelector', heading);
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await browser.close();
  expect(fonts.map(({ familyName }) => familyName)).toEqual(['Open Sans']);
});

it('is unpacked once, whoever asks at the same time', async () => {
  const home = mkdtempSync(fileURLToPath(new URL('../../.darkroom/unpacked-', import.meta.url)));
  try {
    const [one, other] = await Promise.all([bringBrowser(home), bringBrowser(home)]);
    expect(one).toEqual(other);
    expect(readdirSync(home)).toHaveLength(1);
  } finally {
    rmSync(home, { recursive: true });
  }
});
