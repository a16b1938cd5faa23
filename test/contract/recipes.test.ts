import { describe, expect, it } from 'vitest';
import { actionInputs, starterWorkflow } from '../../action/inputs.ts';
import manifest from '../../package.json' with { type: 'json' };
import { faultsIn } from './github-yaml.ts';
import { isDarkroom, type Job, ownWorkflows, recipes, type WorkflowFile } from './recipes.ts';

const all = [...(await recipes())];
const recipeFiles = all.flatMap(([name, files]) =>
  files.map((file) => ({ ...file, name: `${name}: ${file.path}` })),
);
const own = (await ownWorkflows()).map((file) => ({ ...file, name: file.path }));
const files = [...recipeFiles, ...own];
const recipeJobs = recipeFiles.flatMap(jobsOf);

/** The jobs of a workflow, with what holds for them. */
function jobsOf({ name, workflow }: WorkflowFile & { name: string }) {
  return Object.entries(workflow.jobs).map(([id, job]) => ({
    job,
    name: `${name} ${id}`,
    workflow,
  }));
}

function spends({ steps }: Job): boolean {
  const given = steps.filter(isDarkroom).flatMap((step) => Object.keys(step.with ?? {}));
  return given.includes('gemini-api-key') || given.includes('vertex-project');
}

describe('the README’s recipes', () => {
  it('are these', () => {
    expect(all.map(([name, found]) => [name, ...found.map(({ path }) => path)])).toEqual([
      ['Smallest', '.github/workflows/darkroom.yml'],
      [
        'Forks welcome',
        '.github/workflows/darkroom-plan.yml',
        '.github/workflows/darkroom-report.yml',
      ],
      ['Deliver on merge', '.github/workflows/darkroom.yml'],
      ['With a GitHub App token', '.github/workflows/darkroom.yml'],
      ['Without `contents: write`', '.github/workflows/darkroom-by-hand.yml'],
    ]);
  });

  it.each(recipeFiles)('$name has no fault for GitHub’s language service', async (file) => {
    expect(await faultsIn(file.path, file.text)).toEqual([]);
  });

  it('ask for no more permissions than these', () => {
    const asked = recipeJobs.map(({ name, job }) => [name, job.permissions]);
    const workflows = '.github/workflows';
    expect(Object.fromEntries(asked)).toEqual({
      [`Smallest: ${workflows}/darkroom.yml darkroom`]: {
        contents: 'write',
        'pull-requests': 'write',
      },
      [`Forks welcome: ${workflows}/darkroom-plan.yml plan`]: { contents: 'read' },
      [`Forks welcome: ${workflows}/darkroom-report.yml report`]: {
        actions: 'read',
        'pull-requests': 'write',
      },
      [`Deliver on merge: ${workflows}/darkroom.yml plan`]: {
        contents: 'read',
        'pull-requests': 'write',
      },
      [`Deliver on merge: ${workflows}/darkroom.yml deliver`]: {
        contents: 'write',
        'pull-requests': 'write',
      },
      [`With a GitHub App token: ${workflows}/darkroom.yml darkroom`]: { contents: 'read' },
      [`Without \`contents: write\`: ${workflows}/darkroom-by-hand.yml darkroom`]: {
        contents: 'read',
      },
    });
    expect(recipeFiles.map(({ workflow }) => workflow.permissions)).toEqual(
      recipeFiles.map(() => ({})),
    );
  });

  it.each(recipeJobs)(
    '$name waits where it spends, and gives way where not',
    ({ job, workflow }) => {
      const concurrency = job.concurrency ?? workflow.concurrency;
      expect(concurrency).toEqual({
        group: expect.stringMatching(/^darkroom-.*\$\{\{ github\.\S+ \}\}$/),
        ...(spends(job)
          ? { 'cancel-in-progress': false, queue: 'max' }
          : { 'cancel-in-progress': true }),
      });
    },
  );

  it.each(recipeJobs)('$name gives Darkroom inputs that there are', ({ job }) => {
    const known = actionInputs.map(([, { input }]) => input);
    const steps = job.steps.filter(isDarkroom);
    expect(steps).toHaveLength(1);
    expect(known).toEqual(expect.arrayContaining(Object.keys(steps[0]?.with ?? {})));
  });

  it('check out a pull request’s head wherever there is one', () => {
    const checkouts = recipeJobs
      .filter(({ job, workflow }) => hasPullRequest(workflow) && !/== 'push'$/.test(job.if ?? ''))
      .flatMap(({ job }) => job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')));
    expect(checkouts).toHaveLength(4);
    for (const step of checkouts) {
      expect(step.with).toEqual({
        // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression
        ref: '${{ github.event.pull_request.head.sha || github.sha }}',
        'persist-credentials': false,
      });
    }
  });

  it('hear of a pull request’s end wherever they keep a branch for it', () => {
    const keeping = recipeJobs.filter(
      ({ job, workflow }) =>
        hasPullRequest(workflow) && !/== 'push'$/.test(job.if ?? '') && spends(job),
    );
    expect(keeping).toHaveLength(2);
    for (const { workflow } of keeping) {
      expect(workflow.on).toMatchObject({
        pull_request: { types: ['opened', 'synchronize', 'reopened', 'closed'] },
      });
    }
  });

  it('name Darkroom by a place to fill in, which is explained once', () => {
    const text = recipeFiles.map((file) => file.text).join('');
    const named = new Set(text.match(/uses: \S+\/darkroom@.*/g));
    expect([...named]).toEqual([`uses: OWNER/darkroom@${'0'.repeat(40)} # v${manifest.version}`]);
    expect(text.match(/Instead of OWNER\/darkroom@/g)).toHaveLength(1);
  });

  it('begin with what darkroom init writes', () => {
    expect(recipeFiles[0]?.text).toBe(starterWorkflow);
  });

  it('give the second run of a fork’s pull request neither its files nor a secret', () => {
    const report = recipeFiles.find(({ path }) => path.endsWith('darkroom-report.yml'));
    expect(report?.text).not.toMatch(/secrets\.|inherit/);
    const used = Object.values(report?.workflow.jobs ?? {}).flatMap(({ steps }) => steps);
    expect(used.map(({ uses = 'a command' }) => uses.split('@')[0])).toEqual([
      'actions/download-artifact',
      'OWNER/darkroom',
    ]);
  });
});

function hasPullRequest({ on }: WorkflowFile['workflow']): boolean {
  return typeof on === 'object' && 'pull_request' in on;
}

describe('every workflow, the README’s and our own', () => {
  it.each(files)('$name says what its token may do', ({ workflow }) => {
    expect(Object.values(workflow.permissions)).not.toContain('write');
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions ?? workflow.permissions).not.toEqual({});
    }
  });

  it.each(files)('$name pins each action by its commit, and says its version', ({ text }) => {
    for (const [, action] of text.matchAll(/\buses: (.*)$/gm)) {
      expect(action).toMatch(/^(?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
  });

  it('pins an action by one commit everywhere', () => {
    const pins = files.flatMap(
      ({ text }) => text.match(/[\w-]+\/[\w-]+@[0-9a-f]{40} # .*$/gm) ?? [],
    );
    const actions = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(actions.size);
  });

  it.each(files)('$name leaves no credentials in the checkout', ({ workflow }) => {
    for (const { steps } of Object.values(workflow.jobs)) {
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  it.each(files)('$name puts no words of an event into a shell', ({ workflow }) => {
    for (const { steps } of Object.values(workflow.jobs)) {
      for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    }
  });
});
