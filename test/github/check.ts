import type { Answer } from './answers.ts';
import type { Match, Operation, Schema } from './description.ts';
import { faultsOf, faultsOfText } from './schemas.ts';

/** What a request holds that its description speaks of. */
export interface Asked {
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where nothing was sent. */
  readonly body: unknown;
}

/** What is undeclared or wrong in a request, by GitHub's description of its route. */
export function requestFaults({ operation, params }: Match, { query, body }: Asked): string[] {
  const declared = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  const given = [...Object.entries(params), ...query];
  return [
    ...given.flatMap(([name, value]) => {
      const parameter = declared.get(name);
      if (parameter === undefined) return [`parameter ${name} is not declared`];
      return faultsOfText(parameter.schema, value).map((fault) => `parameter ${name}: ${fault}`);
    }),
    ...operation.parameters
      .filter(({ name, required }) => required && !given.some(([other]) => other === name))
      .map(({ name }) => `parameter ${name} is missing`),
    ...bodyFaults(operation, body),
  ];
}

/** What is undeclared or wrong in an answer, by GitHub's description of its route. */
export function responseFaults(operation: Operation, answer: Answer): string[] {
  const { status, body, bytes, platform } = answer;
  const declared = operation.responses[String(status)];
  if (declared === undefined) {
    if (!platform) return [`status ${status} is not declared`];
    return platformFaults(answer);
  }
  if (bytes !== undefined) return [];
  const schema = declared.content?.['application/json']?.schema;
  if (schema === undefined && status >= 400) return basicErrorFaults(answer);
  if (schema === undefined) return body === undefined ? [] : [`status ${status} has no body`];
  const form = status < 300 ? 'closed' : 'open';
  return faultsOf(schema, body, form).map((fault) => `body of ${status}: ${fault}`);
}

/**
 * Statuses that GitHub sends on any route, which its description leaves out of most.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
const platformStatuses = new Set([400, 401, 403, 404, 422, 429, 500, 502, 503, 504]);

function platformFaults(answer: Answer): string[] {
  const { status } = answer;
  if (!platformStatuses.has(status)) return [`status ${status} is none that GitHub sends`];
  return basicErrorFaults(answer);
}

function basicErrorFaults({ status, body, bytes }: Answer): string[] {
  if (bytes !== undefined) return [];
  return faultsOf({ $ref: '#/components/schemas/basic-error' }, body, 'open').map(
    (fault) => `body of ${status}: ${fault}`,
  );
}

function bodyFaults({ requestBody }: Operation, body: unknown): string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['no body is declared'];
  if (body === undefined) return requestBody.required ? ['the body is missing'] : [];
  const schema: Schema | undefined = requestBody.content['application/json']?.schema;
  return schema === undefined ? [] : faultsOf(schema, body, 'closed').map((f) => `body: ${f}`);
}
