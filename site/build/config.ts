import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig } from 'astro';
import { fontProviders } from 'astro/config';
import { reversedPairs } from './reversed-pairs.ts';

/** The repository's root: the site reads its templates, locks and pictures. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a build is told. */
export interface Build {
  /** The day that the site is built for, YYYY-MM-DD. */
  readonly day: string;
  /** Where it will be published: `https://example.github.io`. */
  readonly site: string;
  /** The folder below that: `/` or `/darkroom/`. */
  readonly base: string;
  /** Where to write it. */
  readonly out: string;
  /** `owner/name` on GitHub, or empty. */
  readonly repository: string;
  /** The full SHA of the commit that is built, or empty. */
  readonly revision: string;
}

const fontFile = '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2';

/**
 * One variable font, served from here. Cast: the type of inline settings knows no provider with options.
 */
const font = {
  provider: fontProviders.local(),
  name: 'Hanken Grotesk',
  cssVariable: '--font',
  fallbacks: ['system-ui', 'sans-serif'],
  options: {
    variants: [
      {
        // A page that was drawn without it stays so: the letters of a late font would push the lines apart.
        display: 'optional',
        weight: '100 900',
        style: 'normal',
        src: [
          // From Astro's root: an absolute path would go into the names of the font and differ between checkouts.
          `../node_modules/${fontFile}`,
        ],
      },
    ],
  },
} as unknown as NonNullable<AstroInlineConfig['fonts']>[number];

/**
 * Leaves the import of a module on demand to the browser. Vite's own helper would preload styles, of which there are
 * none, and weighs a third of what a reading page may have of scripts.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
} as const;

/** Astro's settings, all of them: there is no other place that sets one. */
export function configOf({ day, site, base, out, repository, revision }: Build): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL('../', import.meta.url)),
    site,
    base,
    outDir: out,
    cacheDir: `${root}.darkroom/astro`,
    trailingSlash: 'always',
    redirects: reversedPairs(globSync('action/capabilities/models/*.json', { cwd: root }), base),
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4, assets: 'assets' },
    devToolbar: { enabled: false },
    // Without lastmod: a page shows what many files say, and a day that is wrong is worse than none.
    integrations: [mdx(), sitemap()],
    markdown: { syntaxHighlight: false },
    security: {
      csp: {
        directives: [
          "default-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self' https://github.com",
        ],
      },
    },
    fonts: [font],
    vite: {
      plugins: [plainImports],
      cacheDir: `${root}.darkroom/vite`,
      define: {
        __DAY__: JSON.stringify(day),
        __ROOT__: JSON.stringify(root),
        __REPOSITORY__: JSON.stringify(repository),
        __REVISION__: JSON.stringify(revision),
      },
      // One sheet for all pages, cached from the first: together they weigh two thirds of what they weigh apart. So a
      // global style holds on every page.
      build: { cssCodeSplit: false },
      server: { fs: { allow: [root] } },
    },
  };
}
