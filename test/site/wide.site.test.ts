import { quietAndAccessible, quietAndLight, sweep } from './sweep.ts';

sweep('light by choice at 1280 px', { theme: 'dark', chosenTheme: 'light' }, quietAndAccessible);

sweep('dark at 1280 px', { theme: 'dark' }, quietAndLight);
