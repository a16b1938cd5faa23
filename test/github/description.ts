import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A schema of OpenAPI 3.0. */
export type Schema = Readonly<Record<string, unknown>>;

/** A parameter of a route; in the description some are written out and some referred to. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** Content types and the schema of each. */
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** One method of one route, as GitHub describes it. */
export interface Operation {
  /** Method and path template: `GET /repos/{owner}/{repo}`. */
  readonly name: string;
  readonly documentation: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** An operation and the values of the parameters in its path. */
export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

interface RawOperation {
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Operation['requestBody'];
  readonly responses: Readonly<
    Record<string, { readonly content?: Content } | { readonly $ref: string }>
  >;
}

interface Raw {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** GitHub's own words for its REST routes: the part of @octokit/openapi that cut-api.ts took. */
export const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'api.json'), 'utf8'),
) as Raw;

/** Parameters whose value holds slashes. Octokit sends them as %2F, hand-written URLs as they are. */
const deep = new Set(['ref', 'branch', 'path', 'basehead']);

const operations = Object.entries(description.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, raw]) => ({
    method: method.toUpperCase(),
    pattern: patternOf(template),
    operation: operationOf(`${method.toUpperCase()} ${template}`, raw),
  })),
);

/** Every operation of the cut. */
export const operationNames: readonly string[] = operations.map(({ operation }) => operation.name);

/** The operation that a request means, by its path as it was sent; undefined where GitHub describes none. */
export function matchOperation(method: string, path: string): Match | undefined {
  for (const { method: declared, pattern, operation } of operations) {
    const found = declared === method ? pattern.exec(path) : null;
    if (found === null) continue;
    const groups = Object.entries(found.groups ?? {});
    const params = groups.map(([name, value]) => [name, decodeURIComponent(value)]);
    return { operation, params: Object.fromEntries(params) };
  }
  return undefined;
}

function patternOf(template: string): RegExp {
  const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    deep.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${pattern}$`);
}

function operationOf(name: string, raw: RawOperation): Operation {
  const { requestBody, externalDocs } = raw;
  return {
    name,
    documentation: externalDocs?.url ?? 'https://docs.github.com/rest',
    parameters: (raw.parameters ?? []).map((parameter) => deref<Parameter>(parameter)),
    ...(requestBody && { requestBody }),
    responses: Object.fromEntries(
      Object.entries(raw.responses).map(([status, response]) => [
        status,
        deref<{ content?: Content }>(response),
      ]),
    ),
  };
}

function deref<T>(value: T | { readonly $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T;
  const keys = value.$ref.slice(2).split('/');
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], description) as T;
}
