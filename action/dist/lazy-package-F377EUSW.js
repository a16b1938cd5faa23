import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import "./lazy-chunk-FSMGDTKE.js";

// package.json
var package_default = {
  name: "darkroom",
  version: "0.1.0",
  description: "Image prompts as code: committed .prompt templates, rendered through Gemini's image models, checked, priced and never paid for twice.",
  license: "MIT",
  type: "module",
  bin: {
    darkroom: "action/dist/darkroom.js"
  },
  files: [
    "action/dist",
    "action/templates/*.schema.json"
  ],
  engines: {
    node: ">=24"
  },
  devEngines: {
    runtime: {
      name: "node",
      version: ">=20",
      onFail: "warn"
    }
  },
  allowScripts: {
    node: true,
    esbuild: true,
    protobufjs: false
  },
  imports: {
    "#capabilities": "./action/capabilities/index.ts",
    "#capabilities/json-schema": "./action/capabilities/json-schema.ts",
    "#capabilities/model-file": "./action/capabilities/model-file.ts",
    "#capabilities/money": "./action/capabilities/money.ts",
    "#templates": "./action/templates/index.ts",
    "#inputs": "./action/inputs.ts"
  },
  scripts: {
    darkroom: "node action/darkroom.js",
    render: "node action/darkroom.js render",
    test: "npm run check && vitest run",
    "test:site": "npm run check:site && vitest run --config vitest.site.config.ts",
    check: "biome check . && tsc --noEmit",
    "check:site": "astro-check --root site --tsconfig site/tsconfig.json",
    lighthouse: "node test/site/lighthouse.ts",
    "test:live": "vitest run --config vitest.live.config.ts",
    bench: "node test/bench/bench.ts",
    format: "biome check --write .",
    readme: "node test/contract/readme-write.ts && node test/contract/readme-sheet.ts",
    build: "npm run build:action && npm run build:site",
    "build:action": "node action/build.ts",
    "build:site": "node site/build.ts",
    site: "node site/serve.ts",
    prepack: "npm run build:action",
    schemas: "vitest run test/templates/json-schema.test.ts --update"
  },
  dependencies: {
    "@actions/core": "3.0.1",
    "@actions/github": "9.1.1",
    "@fontsource/ibm-plex-sans": "5.3.0",
    "@google/genai": "3.1.0",
    "@handlebars/parser": "2.2.4",
    "@octokit/plugin-retry": "8.1.1",
    "@octokit/plugin-throttling": "11.0.5",
    diff: "9.0.0",
    "fast-string-width": "3.0.2",
    "fastest-levenshtein": "1.0.16",
    "image-size": "2.1.0",
    "opentype.js": "2.0.0",
    sharp: "0.35.5",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  devDependencies: {
    "@actions/languageservice": "0.3.61",
    "@astrojs/check": "0.9.10",
    "@astrojs/mdx": "8.0.2",
    "@astrojs/sitemap": "3.7.4",
    "@biomejs/biome": "2.5.15",
    "@fontsource-variable/hanken-grotesk": "5.3.0",
    "@img/sharp-wasm32": "0.35.5",
    "@octokit/webhooks-examples": "7.6.1",
    "@sparticuz/chromium": "153.0.0",
    "@types/node": "24.19.2",
    "@types/opentype.js": "1.3.10",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    astro: "7.3.4",
    "axe-core": "4.14.1",
    "dependency-cruiser": "18.7.2",
    emulate: "0.12.2",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    feed: "6.0.0",
    graphql: "16.15.0",
    "html-validate": "11.18.0",
    lighthouse: "13.5.0",
    micromark: "4.0.3",
    "micromark-extension-gfm": "3.0.0",
    node: "24.21.0",
    pagefind: "1.5.2",
    parse5: "8.1.1",
    "playwright-core": "1.65.1",
    satteri: "0.10.5",
    typescript: "6.0.3",
    vitest: "5.1.1",
    "vscode-languageserver-textdocument": "1.0.16"
  }
};
export {
  package_default as default
};
