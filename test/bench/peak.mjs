import { writeSync } from 'node:fs';

// Loaded before a measured program: at its end it writes the peak of its memory (KiB) to descriptor 3.
// Plain JavaScript, so that bare Node is measured without the stripping of types.
process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
