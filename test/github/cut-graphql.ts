import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind, parse, print, type TypeNode, visit } from 'graphql';

/**
 * Cuts GitHub's official GraphQL schema (1.2 MB) to the fields that the test server resolves, with every input, enum
 * and scalar that they lead to, and writes api.graphql. To run after a field is added, or for a newer schema:
 *
 *   cd /tmp && npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-*.tgz
 *   npm exec -c 'node test/github/cut-graphql.ts /tmp/package'
 */
const [, , folder = ''] = process.argv;

/** Fields to keep of each type that is answered with. */
const kept: Readonly<Record<string, readonly string[]>> = {
  Actor: ['login'],
  Bot: ['login', 'id', 'databaseId'],
  Commit: ['oid', 'url', 'message', 'messageHeadline', 'committedDate'],
  CreateCommitOnBranchPayload: ['clientMutationId', 'commit', 'ref'],
  IssueComment: [
    'author',
    'body',
    'databaseId',
    'fullDatabaseId',
    'id',
    'isMinimized',
    'minimizedReason',
    'url',
  ],
  IssueCommentConnection: ['nodes', 'pageInfo', 'totalCount'],
  MinimizeCommentPayload: ['clientMutationId', 'minimizedComment'],
  Minimizable: ['isMinimized', 'minimizedReason'],
  Mutation: ['createCommitOnBranch', 'minimizeComment'],
  PageInfo: ['endCursor', 'hasNextPage'],
  PullRequest: [
    'baseRefName',
    'baseRefOid',
    'comments',
    'headRefName',
    'headRefOid',
    'id',
    'isCrossRepository',
    'isDraft',
    'number',
    'state',
    'title',
  ],
  Query: ['repository', 'viewer'],
  Ref: ['id', 'name', 'prefix'],
  Repository: ['id', 'isPrivate', 'nameWithOwner', 'pullRequest'],
  User: ['login', 'id', 'databaseId'],
};

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  version: string;
};
const whole = parse(readFileSync(join(folder, 'schema.graphql'), 'utf8'), { noLocation: true });
const byName = new Map(
  whole.definitions.flatMap((node) =>
    'name' in node && node.name ? [[node.name.value, node]] : [],
  ),
);
const taken = new Map<string, DefinitionNode>();
const queue = Object.keys(kept);
for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
  const definition = byName.get(name);
  if (definition === undefined || taken.has(name)) continue;
  taken.set(name, cut(definition, kept[name]));
}

const text = [...taken.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, definition]) => print(definition));
const target = join(import.meta.dirname, 'api.graphql');
writeFileSync(target, [`# @octokit/graphql-schema ${version}, cut`, ...text].join('\n\n'));
execFileSync('node_modules/.bin/biome', ['format', '--write', target], {
  cwd: join(import.meta.dirname, '../..'),
  stdio: 'inherit',
});

/** A definition without prose, directives and other fields; the types that it names are queued. */
function cut(definition: DefinitionNode, fields: readonly string[] | undefined): DefinitionNode {
  return visit(definition, {
    enter(node) {
      const isField = node.kind === Kind.FIELD_DEFINITION;
      if (isField && fields?.includes(node.name.value) === false) return null;
      if (node.kind === Kind.STRING && definition.kind !== Kind.DIRECTIVE_DEFINITION) return null;
      if (node.kind === Kind.DIRECTIVE) return null;
      if (
        node.kind === Kind.OBJECT_TYPE_DEFINITION ||
        node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ) {
        const interfaces = node.interfaces?.filter((one) => one.name.value in kept) ?? [];
        return { ...node, interfaces };
      }
      return undefined;
    },
    leave(node) {
      if (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.INPUT_VALUE_DEFINITION) {
        queue.push(named(node.type, node.kind === Kind.FIELD_DEFINITION));
      }
      return undefined;
    },
  }) as DefinitionNode;
}

function named(type: TypeNode, isAnswer: boolean): string {
  if (type.kind !== Kind.NAMED_TYPE) return named(type.type, isAnswer);
  const name = type.name.value;
  const kind = byName.get(name)?.kind;
  const hasFields = kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION;
  if (isAnswer && hasFields && !(name in kept))
    throw new Error(`say which fields of ${name} to keep`);
  return name;
}
