import { told } from './fault.ts';
import { reflowFaults } from './reflow.ts';
import { quietAndAccessible, sweep } from './sweep.ts';

const narrow = { width: 320, height: 800 } as const;

// The first is seen as the system asks, the second as its reader chose against the system.
sweep('light at 320 px', { ...narrow, theme: 'light' }, async (watched, path) => [
  ...(await quietAndAccessible(watched, path)),
  ...told(await reflowFaults(watched.page, path)),
]);

sweep('dark by choice at 320 px', { ...narrow, chosenTheme: 'dark' }, quietAndAccessible);
