import type { Violation } from './shape.ts';

/** A whole HTTP answer. `image`: it carries a picture, so a client that reads all of it was served. */
export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  image: boolean;
}

/** The canonical codes of google.rpc.Code that generateContent answers with. */
type RpcStatus =
  | 'INVALID_ARGUMENT'
  | 'FAILED_PRECONDITION'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'RESOURCE_EXHAUSTED'
  | 'CANCELLED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED';

/** An answer of JSON. */
export function jsonAnswer(status: number, value: unknown, image = false): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return { status, headers, body: `${JSON.stringify(value, null, 2)}\n`, image };
}

/** Google's error envelope, `{"error":{code,message,status,details}}`. */
export function refusal(
  code: number,
  status: RpcStatus | undefined,
  error: { message: string; details?: readonly unknown[] },
): HttpAnswer {
  return jsonAnswer(code, {
    error: { code, message: error.message, status, details: error.details },
  });
}

/** 400 with a message that stands for itself. */
export function invalidArgument(message: string): HttpAnswer {
  return refusal(400, 'INVALID_ARGUMENT', { message });
}

/** 400 for fields that are unknown or of a wrong type, all of them at once, as google.rpc.BadRequest. */
export function badRequest(violations: readonly Violation[]): HttpAnswer {
  const message = violations.map(({ description }) => description).join('\n');
  const fieldViolations = violations.map(({ field, description }) =>
    field ? { field, description } : { description },
  );
  const details = [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }];
  return refusal(400, 'INVALID_ARGUMENT', { message, details });
}

/** A wrong key: 400, not 401. */
export function keyInvalid(): HttpAnswer {
  const message = 'API key not valid. Please pass a valid API key.';
  const details = [
    errorInfo('API_KEY_INVALID'),
    { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
  ];
  return refusal(400, 'INVALID_ARGUMENT', { message, details });
}

/** No key at all. */
export function keyMissing(): HttpAnswer {
  return refusal(403, 'PERMISSION_DENIED', {
    message:
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  });
}

/** Vertex AI without a token, or with a wrong one. */
export function tokenInvalid(): HttpAnswer {
  return refusal(401, 'UNAUTHENTICATED', {
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    details: [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED', 'aiplatform.googleapis.com')],
  });
}

/** A model id that is unknown, retired, or not for images. */
export function modelNotFound(id: string, version: string): HttpAnswer {
  return refusal(404, 'NOT_FOUND', {
    message: `models/${id} is not found for API version ${version}, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
  });
}

/** google.rpc.ErrorInfo as Google's services send it. */
export function errorInfo(reason: string, service = 'generativelanguage.googleapis.com'): unknown {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: { service },
  };
}
