import { requireAccess, type Token, tokenOf } from './access.ts';
import { type Answer, notFound, Refusal } from './answers.ts';
import { requestFaults, responseFaults } from './check.ts';
import { type Match, matchOperation } from './description.ts';
import type { Ledger } from './ledger.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

/** A request to the API, read whole. */
export interface ApiRequest {
  readonly method: string;
  /** As it was sent: %2F is still %2F. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly accept: string;
  readonly bytes: Buffer;
}

/** What the API works with, beside the request. */
export interface Desk {
  readonly world: World;
  readonly ledger: Ledger;
  /** Takes down what GitHub's description does not allow. */
  readonly violate: (violation: string) => void;
}

/**
 * Answers one request. Whatever comes out of it, request and answer are held against GitHub's description, and what
 * it does not declare is taken down. `scripted` is an answer that a test planned in place of the route's.
 */
export async function answerApi(desk: Desk, request: ApiRequest, scripted?: Answer) {
  const { method, path } = request;
  const match = matchOperation(method, path);
  if (match === undefined) {
    desk.violate(`${method} ${path}: GitHub describes no such route in api.json`);
    return finished(
      { status: 404, body: { message: 'Not Found' } },
      'https://docs.github.com/rest',
    );
  }
  const body = parsed(request.bytes);
  const faults = requestFaults(match, { query: request.query, body: body.value });
  for (const fault of faults) desk.violate(`${match.operation.name}: ${fault}`);
  const answer =
    scripted ?? (await refusable(() => handled(desk, request, { match, body, faults })));
  const whole = finished(answer, match.operation.documentation);
  for (const fault of responseFaults(match.operation, whole)) {
    desk.violate(`${match.operation.name} answers: ${fault}`);
  }
  return whole;
}

interface Understood {
  readonly match: Match;
  readonly body: Parsed;
  readonly faults: readonly string[];
}

interface Parsed {
  readonly value: unknown;
  readonly isBroken: boolean;
}

async function handled(desk: Desk, request: ApiRequest, understood: Understood): Promise<Answer> {
  const { world, ledger } = desk;
  const { match, body, faults } = understood;
  const token: Token = tokenOf(world.state.tokens, request.authorization);
  const limited = ledger.count(world, token, request.method);
  if (limited !== undefined) return limited;
  const { owner, repo } = match.params;
  if (owner !== world.owner || repo !== world.name) throw notFound();
  const route = routes[match.operation.name];
  if (route === undefined) throw new Error(`${match.operation.name} has no route`);
  const isOpen = route.need.level === 'read' && !world.isPrivate;
  if (!isOpen) requireAccess(token, route.need);
  if (body.isBroken) return broken(400, 'Problems parsing JSON');
  if (faults.length > 0) return broken(422, `Invalid request.\n\n${faults.join('\n')}`);
  const { params } = match;
  const { query, accept } = request;
  const answer = await route.handle({ world, token, params, query, accept, body: body.value });
  return { ...answer, headers: { ...ledger.headers(world, token), ...answer.headers } };
}

/** The answer that a refusal carries, or the answer itself. */
export async function refusable(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function broken(status: 400 | 422, message: string): Answer {
  return { status, body: { message }, platform: true };
}

/** Errors say where they are documented, and their status once more. */
function finished(answer: Answer, documentation: string): Answer {
  const { status, body } = answer;
  if (status < 400 || typeof body !== 'object' || body === null) return answer;
  return {
    ...answer,
    body: { documentation_url: documentation, status: String(status), ...body },
  };
}

function parsed(bytes: Buffer): Parsed {
  if (bytes.length === 0) return { value: undefined, isBroken: false };
  try {
    return { value: JSON.parse(bytes.toString()) as unknown, isBroken: false };
  } catch {
    return { value: undefined, isBroken: true };
  }
}
