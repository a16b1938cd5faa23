import { invalid, notFound } from './answers.ts';
import { isoSeconds } from './commits.ts';
import { nodeId, repositoryUrl, user } from './json-owner.ts';
import { label } from './json-pull.ts';
import { refuseLongBody } from './long-body.ts';
import { type Call, page, type Routes, reads, writes } from './route.ts';
import { type Comment, type Pull, takeId, type World } from './world.ts';

const talk = ['issues', 'pull_requests'] as const;

type Labels = readonly (string | { readonly name: string })[];

/** Comments, reactions and labels of pull requests, which GitHub keeps with the issues. */
export const commentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': reads(talk, (call) => {
    const { world, query } = call;
    const { number } = issueOf(call);
    const since = Date.parse(query.get('since') ?? '') || 0;
    const comments = [...world.state.comments.values()].filter(
      ({ issue, updatedAt }) => issue === number && Date.parse(updatedAt) >= since,
    );
    const url = `${repositoryUrl(world)}/issues/${number}/comments`;
    const { items, headers } = page(comments, query, url);
    return { status: 200, body: items.map((comment) => commentBody(world, comment)), headers };
  }),

  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': writes<{ readonly body: string }>(
    talk,
    (call) => {
      const { world, token } = call;
      const { number } = issueOf(call);
      const comment = addComment(world, {
        issue: number,
        author: token.login,
        body: checked(world, call.body.body),
      });
      const body = commentBody(world, comment);
      return { status: 201, body, headers: { location: body.url } };
    },
  ),

  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': reads(talk, (call) => {
    return { status: 200, body: commentBody(call.world, commentOf(call)) };
  }),

  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': writes<{ readonly body: string }>(
    talk,
    (call) => {
      const comment = commentOf(call);
      comment.body = checked(call.world, call.body.body);
      comment.updatedAt = isoSeconds(call.world.now());
      return { status: 200, body: commentBody(call.world, comment) };
    },
  ),

  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': writes(talk, (call) => {
    call.world.state.comments.delete(commentOf(call).id);
    return { status: 204 };
  }),

  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': writes<{
    readonly content: string;
  }>(talk, (call) => {
    const { world, token, body } = call;
    const { reactions } = commentOf(call);
    const same = reactions.find((r) => r.login === token.login && r.content === body.content);
    const reaction = same ?? {
      id: takeId(world.state),
      login: token.login,
      content: body.content,
    };
    if (same === undefined) reactions.push(reaction);
    const { id, login, content } = reaction;
    const about = { id, node_id: nodeId('Reaction', id), user: user(world, login), content };
    const created_at = isoSeconds(world.now());
    return { status: same === undefined ? 201 : 200, body: { ...about, created_at } };
  }),

  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': writes<{ readonly labels: Labels }>(
    talk,
    (call) => {
      const { labels } = issueOf(call);
      const given = Array.isArray(call.body) ? (call.body as Labels) : call.body.labels;
      for (const one of given) labels.add(typeof one === 'string' ? one : one.name);
      return { status: 200, body: labelBodies(call.world, labels) };
    },
  ),

  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': writes(talk, (call) => {
    const { labels } = issueOf(call);
    if (!labels.delete(call.params.name ?? '')) throw notFound();
    return { status: 200, body: labelBodies(call.world, labels) };
  }),
};

/** Adds a comment to an issue or a pull request, by anybody. */
export function addComment(
  { state, now }: World,
  {
    issue,
    author,
    body,
  }: { readonly issue: number; readonly author: string; readonly body: string },
): Comment {
  const createdAt = isoSeconds(now());
  const times = { createdAt, updatedAt: createdAt };
  const id = takeId(state);
  const comment = { id, issue, author, body, ...times, minimized: undefined, reactions: [] };
  state.comments.set(id, comment);
  return comment;
}

/** GitHub's `issue-comment`. */
export function commentBody(world: World, comment: Comment) {
  const { id, issue, author, body, createdAt, updatedAt, minimized } = comment;
  const url = `${repositoryUrl(world)}/issues/comments/${id}`;
  const page = `${world.serverUrl}/${world.owner}/${world.name}/pull/${issue}`;
  const isBot = author.endsWith('[bot]');
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url,
    html_url: `${page}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(world)}/issues/${issue}`,
    user: user(world, author),
    created_at: createdAt,
    updated_at: updatedAt,
    body,
    author_association: isBot ? 'NONE' : 'CONTRIBUTOR',
    performed_via_github_app: null,
    minimized: minimized === undefined ? null : { reason: minimized },
  };
}

function issueOf({ world, params }: Call): Pull {
  const pull = world.state.pulls.get(Number(params.issue_number));
  if (pull === undefined) throw notFound();
  return pull;
}

function commentOf({ world, params }: Call): Comment {
  const comment = world.state.comments.get(Number(params.comment_id));
  if (comment === undefined) throw notFound();
  return comment;
}

function checked(world: World, body: string): string {
  refuseLongBody(world, 'IssueComment', body);
  if (body.trim() !== '') return body;
  throw invalid({ resource: 'IssueComment', field: 'body', code: 'missing_field' });
}

function labelBodies(world: World, labels: ReadonlySet<string>) {
  return [...labels].sort().map((name) => label(world, name));
}
