import { isoSeconds, readCommit } from './commits.ts';
import { idOf, minimalRepository, nodeId, repositoryUrl, user } from './json-owner.ts';
import { resolve } from './objects.ts';
import type { Run, World } from './world.ts';

/** GitHub's `workflow-run`. For a fork's run `pull_requests` is empty, as it is at GitHub. */
export async function runBody(world: World, run: Run) {
  const url = `${repositoryUrl(world)}/actions/runs/${run.id}`;
  const workflow = idOf(run.path);
  const at = isoSeconds(world.now());
  return {
    id: run.id,
    name: run.path,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.path,
    run_number: 1,
    run_attempt: 1,
    event: run.event,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: run.conclusion,
    workflow_id: workflow,
    url,
    html_url: `${world.serverUrl}/${world.owner}/${world.name}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    run_started_at: at,
    actor: user(world, run.headOwner),
    triggering_actor: user(world, run.headOwner),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(world)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(world)}/actions/workflows/${workflow}`,
    head_commit: await headCommit(world, run.headSha),
    repository: minimalRepository(world),
    head_repository: minimalRepository(world, run.headOwner),
  };
}

async function headCommit({ bare }: World, sha: string) {
  if ((await resolve(bare, sha, 'commit')) === undefined) return null;
  const { tree, message, author, committer } = await readCommit(bare, sha);
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: committer.date,
    author: person(author),
    committer: person(committer),
  };
}
