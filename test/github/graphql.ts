import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { allows, type Permission, type Token, tokenOf } from './access.ts';
import { Refusal } from './answers.ts';
import type { Desk } from './api.ts';
import type { GraphqlDoor } from './doors.ts';
import { commitOnBranch } from './graphql-commit.ts';
import { TypedError } from './graphql-error.ts';
import { nodeId } from './json-owner.ts';
import { baseSha, followHead } from './json-pull.ts';
import { commentBody } from './routes-comments.ts';
import type { Comment, Pull, World } from './world.ts';

/** GitHub's own schema: the part of @octokit/graphql-schema that cut-graphql.ts took. */
export const schema = buildSchema(readFileSync(join(import.meta.dirname, 'api.graphql'), 'utf8'));

interface Asked {
  readonly query?: unknown;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/**
 * Answers one GraphQL request. A document that GitHub's schema does not allow is taken down as a violation. Like
 * GitHub it answers 200 with `errors` where a resolver refuses, each with a `type`.
 */
export const graphqlDoor: GraphqlDoor = async (desk, { authorization, bytes }) => {
  const token = tokenOf(desk.world.state.tokens, authorization);
  const { query, variables, operationName } = JSON.parse(bytes.toString()) as Asked;
  const text = String(query);
  const isMutation = /^\s*mutation\b/.test(text);
  const limited = desk.ledger.count(desk.world, token, isMutation ? 'POST' : 'GET');
  if (limited !== undefined) return limited;
  const faults = documentFaults(text);
  if (faults.length > 0) {
    for (const { message } of faults) desk.violate(`POST /graphql: ${message}`);
    return { status: 200, body: { errors: faults.map(plain) } };
  }
  const result = await execute({
    schema,
    document: parse(text),
    rootValue: rootOf(desk, token),
    ...(variables && { variableValues: variables }),
    ...(operationName && { operationName }),
  });
  for (const error of result.errors ?? []) {
    // Variables that do not fit are told without a path; what a resolver refuses has one.
    if (error.path === undefined) desk.violate(`POST /graphql: ${error.message}`);
  }
  const { data = null, errors } = result;
  return {
    status: 200,
    body: errors === undefined ? { data } : { data, errors: errors.map(plain) },
  };
};

function documentFaults(text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** An error as GitHub sends it: its type beside its message, not below `extensions`. */
function plain(error: GraphQLError) {
  const { message, locations, path, originalError } = error;
  const type = originalError instanceof TypedError ? originalError.type : undefined;
  return { ...(type && { type }), path, locations, message };
}

function rootOf({ world }: Desk, token: Token) {
  const need = (level: 'read' | 'write', ...anyOf: readonly Permission[]): void => {
    if (allows(token, { level, anyOf })) return;
    throw new TypedError('FORBIDDEN', 'Resource not accessible by integration');
  };
  return {
    viewer: { login: token.login, id: nodeId('User', token.login), databaseId: null },

    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (owner !== world.owner || name !== world.name) {
        const words = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
        throw new TypedError('NOT_FOUND', words);
      }
      return {
        id: nodeId('Repository', `${owner}/${name}`),
        isPrivate: world.isPrivate,
        nameWithOwner: `${owner}/${name}`,
        pullRequest: ({ number }: { number: number }) => {
          need('read', 'pull_requests');
          const pull = world.state.pulls.get(number);
          if (pull !== undefined) return pullNode(world, pull);
          const words = `Could not resolve to a PullRequest with the number of ${number}.`;
          throw new TypedError('NOT_FOUND', words);
        },
      };
    },

    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => {
      need('write', 'issues', 'pull_requests');
      const comments = [...world.state.comments.values()];
      const comment = comments.find(({ id }) => nodeId('IssueComment', id) === input.subjectId);
      if (comment === undefined) {
        const words = `Could not resolve to a node with the global id of '${input.subjectId}'`;
        throw new TypedError('NOT_FOUND', words);
      }
      comment.minimized = input.classifier.toLowerCase().replaceAll('_', '-');
      return { minimizedComment: commentNode(world, comment) };
    },

    createCommitOnBranch: async ({ input }: { input: Parameters<typeof commitOnBranch>[2] }) => {
      need('write', 'contents');
      try {
        return await commitOnBranch(world, token, input);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { message } = error.answer.body as { message: string };
        throw new TypedError('UNPROCESSABLE', message);
      }
    },
  };
}

async function pullNode(world: World, pull: Pull) {
  const { number, title, state, head, base, draft, fork } = pull;
  const comments = [...world.state.comments.values()].filter(({ issue }) => issue === number);
  return {
    id: nodeId('PullRequest', number),
    number,
    title,
    state: state.toUpperCase(),
    isDraft: draft,
    isCrossRepository: fork !== undefined,
    headRefName: head,
    headRefOid: await followHead(world, pull),
    baseRefName: base,
    baseRefOid: await baseSha(world, pull),
    comments: ({ first = 30, after }: { first?: number; after?: string }) => {
      const start = after === undefined ? 0 : Number(after);
      const nodes = comments.slice(start, start + first).map((one) => commentNode(world, one));
      const end = start + nodes.length;
      const pageInfo = { endCursor: String(end), hasNextPage: end < comments.length };
      return { nodes, pageInfo, totalCount: comments.length };
    },
  };
}

function commentNode(world: World, comment: Comment) {
  const { node_id, html_url, body } = commentBody(world, comment);
  const { author, id, minimized } = comment;
  // GraphQL knows a bot without the brackets that REST puts behind its name.
  const login = author.replace(/\[bot\]$/, '');
  return {
    __typename: 'IssueComment',
    id: node_id,
    databaseId: id,
    fullDatabaseId: String(id),
    url: html_url,
    body,
    author: { __typename: author === login ? 'User' : 'Bot', login },
    isMinimized: minimized !== undefined,
    minimizedReason: minimized ?? null,
  };
}
