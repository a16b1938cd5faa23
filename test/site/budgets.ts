/** What a page may weigh, in bytes after gzip, and how many elements it may have. */
export interface Budget {
  readonly html: number;
  /** Linked and inline, with what it imports before it runs. */
  readonly script: number;
}

const kilobyte = 1024;

/** A page that is read from top to bottom: a guide, a pair, a page of docs, the changes, the data. */
const reading: Budget = { html: 14 * kilobyte, script: 3 * kilobyte };

/** A page with controls or many pictures. */
const working: Budget = { html: 30 * kilobyte, script: 25 * kilobyte };

/** Holds for every page. */
export const everyPage = {
  /** Of the whole site, and of what one page links and carries. */
  style: 12 * kilobyte,
  /** All that is fetched for what a window shows first, with its pictures, at one device pixel a pixel. */
  firstView: 150 * kilobyte,
  elements: 1_500,
} as const;

const readingPages = /^(models\/[^/]+|compare\/[^/]+|docs(\/.+)?|changes(\/.+)?|data(\/.+)?)\/$/;

/**
 * The budget of a page.
 * @param path from the base path: `models/nano-banana-pro/`
 */
export function budgetOf(path: string): Budget {
  return readingPages.test(path) ? reading : working;
}

/** Bytes in the unit of the budgets: `12.3 KB`. */
export function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
