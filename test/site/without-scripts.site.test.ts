import { told } from './fault.ts';
import { sweep } from './sweep.ts';
import { withoutScriptsFaults } from './without-scripts.ts';

sweep('without JavaScript', { javaScript: false, width: 390 }, async (watched, path) =>
  told([...(await watched.faults()), ...(await withoutScriptsFaults(watched.page, path))]),
);
