import { told } from './fault.ts';
import { keyboardFaults } from './keyboard.ts';
import { type PageCheck, sweep } from './sweep.ts';

const byTab: PageCheck = async ({ page }, path) => told(await keyboardFaults(page, path));

sweep('by the tab key at 1280 px', {}, byTab);

sweep('by the tab key at 320 px', { width: 320 }, byTab);
