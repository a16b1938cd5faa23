import examples from '@octokit/webhooks-examples' with { type: 'json' };

/* GitHub's own examples of payloads, and what of them a test needs changed. */

/** The examples of an event, those with this `action` where it has one. */
export function payloads(event: string, action?: string): Record<string, unknown>[] {
  const found = (
    examples as unknown as { name: string; examples: Record<string, unknown>[] }[]
  ).find(({ name }) => name === event);
  const all = found?.examples ?? [];
  return action === undefined ? all : all.filter((one) => one.action === action);
}

/** A pull request's payload whose head lies in this repository or, as `fork`, in another. */
export function pullRequestPayload(
  action: string,
  how: { readonly fork?: boolean; readonly author?: string; readonly branch?: string } = {},
): Record<string, unknown> {
  const [seed] = payloads('pull_request', action);
  if (seed === undefined) throw new Error(`There is no example of ${action}.`);
  const payload = structuredClone(seed) as {
    pull_request: {
      head: { ref: string; repo: { full_name: string } | null };
      user: { login: string };
    };
  };
  const { head, user } = payload.pull_request;
  if (how.fork && head.repo) head.repo.full_name = 'stranger/Hello-World';
  if (how.author) user.login = how.author;
  if (how.branch) head.ref = how.branch;
  return payload as unknown as Record<string, unknown>;
}
