/** What a section has and its page shows in another way, or elsewhere. */
export type Leave = 'blocks' | 'first table';

/** Where a part of a page's text stands. The words themselves are in those files alone. */
export type Part =
  /** What stands below a heading of a file; `as` is its own heading on the page, none where the page's title says it. */
  | {
      readonly section: string;
      readonly as?: 'heading';
      readonly file?: 'SECURITY.md';
      /** Only what stands above its first lower heading, or down to its first code. */
      readonly only?: 'beginning' | 'example';
      readonly leave?: readonly Leave[];
    }
  /** A table that is made from the code. */
  | { readonly block: string; readonly heading: string }
  /** The keys of a JSON Schema. */
  | { readonly keys: 'template' | 'darkroom'; readonly heading: string }
  /** A file of this repository as an example. */
  | { readonly example: string; readonly heading: string };

/** A page of the docs. */
export interface DocsPage {
  /** Below /docs/; empty for the first page. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly parts: readonly Part[];
}

/** The pages of the docs in the order of a reader who begins. */
export const contents: readonly DocsPage[] = [
  {
    slug: '',
    title: 'Darkroom documentation',
    description:
      'How the Darkroom Action and its command line keep image prompts as code: what a run does, its files and folders, and how fast it is.',
    parts: [
      { section: 'What a run does', as: 'heading' },
      { section: 'Files and folders', as: 'heading' },
      { section: 'Speed and memory', as: 'heading' },
    ],
  },
  {
    slug: 'quick-start',
    title: 'Quick start',
    description:
      'Install Darkroom in a repository of your own and render a first template: free with the emulator, then with a Gemini API key, then on pull requests.',
    parts: [{ section: 'Quick start' }],
  },
  {
    slug: 'commands',
    title: 'Command line',
    description:
      'The commands of darkroom, every flag with its default, the stages of a render, environment variables and exit status.',
    parts: [
      { section: 'Commands', leave: ['blocks'] },
      { block: 'inputs', heading: 'Flags' },
      { section: 'Stages', as: 'heading' },
    ],
  },
  {
    slug: 'templates',
    title: 'Template reference',
    description:
      'The .prompt format: front matter, variables, variants, references, partials, the advice that is given and every key with its type.',
    parts: [
      { section: 'Step 2: First template', only: 'example' },
      { section: 'Templates', only: 'beginning', leave: ['first table'] },
      { keys: 'template', heading: 'Every key' },
      { section: 'Body', as: 'heading' },
      { section: 'Advice', as: 'heading' },
    ],
  },
  {
    slug: 'configuration',
    title: 'Configuration',
    description:
      'Every key of darkroom.yml: defaults for all templates, budget, rate limit, pruning and advice, with a working example.',
    parts: [
      { section: 'darkroom.yml' },
      { keys: 'darkroom', heading: 'Every key' },
      { example: 'darkroom.yml', heading: 'This repository’s own' },
      { section: 'Orphans', as: 'heading' },
      { section: 'In an editor', as: 'heading' },
    ],
  },
  {
    slug: 'action',
    title: 'GitHub Action',
    description:
      'What the Darkroom Action does on pull requests and pushes, what to know before it runs, and its inputs and outputs.',
    parts: [
      { section: 'On GitHub', only: 'beginning' },
      { section: 'What to know', as: 'heading', leave: ['blocks'] },
      { block: 'action', heading: 'Inputs' },
      { block: 'outputs', heading: 'Outputs' },
    ],
  },
  {
    slug: 'recipes',
    title: 'Workflow recipes',
    description:
      'Whole workflows to copy, as YAML: the smallest one, forks, deliver on merge, a GitHub App token, and without the right to write.',
    parts: [
      { section: 'Smallest', as: 'heading' },
      { section: 'Forks welcome', as: 'heading' },
      { section: 'Deliver on merge', as: 'heading' },
      { section: 'With a GitHub App token', as: 'heading' },
      { section: 'Without contents: write', as: 'heading' },
    ],
  },
  {
    slug: 'security',
    title: 'Security',
    description:
      'What Darkroom trusts, what a hostile pull request, template, image or answer can and cannot do, and how keys are handled.',
    parts: [{ section: 'Security', file: 'SECURITY.md' }],
  },
];
