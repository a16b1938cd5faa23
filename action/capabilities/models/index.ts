/** Every file of this folder, by name. One that is not listed here does not exist: a test compares. */

import gptImage25 from './gpt-image-2.5.json' with { type: 'json' };
import gptImage26 from './gpt-image-2.6.json' with { type: 'json' };
import gptImage2 from './gpt-image-2.json' with { type: 'json' };
import nanoBanana from './nano-banana.json' with { type: 'json' };
import nanoBanana21 from './nano-banana-2.1.json' with { type: 'json' };
import nanoBanana2 from './nano-banana-2.json' with { type: 'json' };
import nanoBanana2Lite from './nano-banana-2-lite.json' with { type: 'json' };
import nanoBananaPro from './nano-banana-pro.json' with { type: 'json' };

export const files: Readonly<Record<string, unknown>> = {
  'gpt-image-2.json': gptImage2,
  'gpt-image-2.5.json': gptImage25,
  'gpt-image-2.6.json': gptImage26,
  'nano-banana.json': nanoBanana,
  'nano-banana-2.json': nanoBanana2,
  'nano-banana-2.1.json': nanoBanana21,
  'nano-banana-2-lite.json': nanoBanana2Lite,
  'nano-banana-pro.json': nanoBananaPro,
};
