import { notFound } from './answers.ts';
import { repositoryCommit } from './json-git.ts';
import { idOf, repository, repositoryUrl, user } from './json-owner.ts';
import { runBody } from './json-run.ts';
import { readRef } from './refs.ts';
import { page, type Routes, reads } from './route.ts';
import type { RuleType, World } from './world.ts';

/** The repository, its branches, its rules, its people and its runs. */
export const repositoryRoutes: Routes = {
  'GET /repos/{owner}/{repo}': reads('metadata', ({ world }) => {
    const counts = { network_count: 0, subscribers_count: 0 };
    return { status: 200, body: { ...repository(world), ...counts } };
  }),

  'GET /repos/{owner}/{repo}/branches/{branch}': reads('contents', async ({ world, params }) => {
    const branch = params.branch ?? '';
    const sha = await readRef(world.bare, `refs/heads/${branch}`);
    if (sha === undefined) throw notFound();
    const url = `${repositoryUrl(world)}/branches/${branch}`;
    const html = `${world.serverUrl}/${world.owner}/${world.name}/tree/${branch}`;
    const isProtected = world.state.rules.has(branch);
    return {
      status: 200,
      body: {
        name: branch,
        commit: await repositoryCommit(world, sha),
        _links: { self: url, html },
        // Rulesets are not the older protection: they show in the rules route alone.
        protected: isProtected,
        protection: { enabled: false },
        protection_url: `${url}/protection`,
      },
    };
  }),

  'GET /repos/{owner}/{repo}/rules/branches/{branch}': reads('metadata', (call) => {
    const { world, params, query } = call;
    const rules = world.state.rules.get(params.branch ?? '') ?? [];
    const url = `${repositoryUrl(world)}/rules/branches/${params.branch}`;
    const { items, headers } = page(rules, query, url);
    return { status: 200, body: items.map((rule) => ruleBody(world, rule)), headers };
  }),

  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': reads('metadata', (call) => {
    const { world, params } = call;
    const login = params.username ?? '';
    const known = world.state.roles.get(login);
    if (known === undefined) throw notFound();
    const { permission, role } = known;
    const can = ['read', 'triage', 'write', 'maintain', 'admin'].indexOf(role);
    const permissions = {
      pull: can >= 0,
      triage: can >= 1,
      push: can >= 2,
      maintain: can >= 3,
      admin: can >= 4,
    };
    const person = { ...user(world, login), permissions, role_name: role };
    return { status: 200, body: { permission, role_name: role, user: person } };
  }),

  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': reads('actions', async ({ world, params }) => {
    const run = world.state.runs.get(Number(params.run_id));
    if (run === undefined) throw notFound();
    return { status: 200, body: await runBody(world, run) };
  }),
};

function ruleBody(world: World, type: RuleType) {
  const ruleset = {
    ruleset_source_type: 'Repository',
    ruleset_source: `${world.owner}/${world.name}`,
    ruleset_id: idOf('ruleset'),
  };
  if (type !== 'pull_request') return { type, ...ruleset };
  const parameters = {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_approving_review_count: 1,
    required_review_thread_resolution: false,
  };
  return { type, parameters, ...ruleset };
}
