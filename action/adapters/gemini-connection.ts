import type { GoogleGenAIOptions } from '@google/genai';
import { CallFault } from '../render/fault.ts';
import { faultOfKind } from '../render/fault-rules.ts';
import type { Origin } from '../render/origin.ts';

/** An API key of Google AI Studio, or a project on Vertex AI with application-default credentials. */
export type Connection =
  | { readonly apiKey: string; readonly baseUrl?: string }
  | {
      readonly vertex: { readonly project: string; readonly location: string };
      readonly baseUrl?: string;
    };

/** A connection that was checked. */
export interface CheckedConnection {
  /** The key, '' on Vertex AI. */
  readonly apiKey: string;
  readonly origin: Origin;
  /** Every option that the SDK would otherwise take from the environment. */
  readonly options: GoogleGenAIOptions;
}

/**
 * Both are pinned: from version 3 on the SDK's default is `v1`, which has refused imageConfig.
 * Source: https://github.com/googleapis/js-genai/releases/tag/v3.0.0
 */
const apiVersions = { key: 'v1beta', vertex: 'v1beta1' } as const;

/** @throws {CallFault} of the kind `connection` or `key-invalid`; it never repeats a key. */
export function checkConnection(connection: Connection): CheckedConnection {
  if ('vertex' in connection) return checkVertex(connection.vertex, connection.baseUrl);
  const apiKey = connection.apiKey.trim();
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const message =
      apiKey === '' ? 'The API key is empty' : 'The API key has characters that no key has';
    throw new CallFault(faultOfKind('key-invalid', { message }));
  }
  const url = checkBaseUrl(connection.baseUrl ?? 'https://generativelanguage.googleapis.com');
  return {
    apiKey,
    origin: { host: url.host, channel: 'key' },
    options: {
      apiKey,
      enterprise: false,
      apiVersion: apiVersions.key,
      httpOptions: { baseUrl: url.href },
    },
  };
}

function checkVertex(
  { project, location }: { project: string; location: string },
  baseUrl: string | undefined,
): CheckedConnection {
  if (!/^[a-z0-9][a-z0-9.:-]*$/i.test(project)) {
    throw problem(`"${project}" is no project id`, 'Set vertex-project to a project id.');
  }
  if (!/^[a-z0-9-]+$/.test(location)) {
    throw problem(`"${location}" is no location`, 'Set vertex-location to global or a region.');
  }
  const url = checkBaseUrl(baseUrl ?? `https://${vertexHost(location)}`);
  return {
    apiKey: '',
    origin: { host: url.host, channel: 'vertex' },
    options: {
      enterprise: true,
      project,
      location,
      apiVersion: apiVersions.vertex,
      // Otherwise google-auth-library asks Google for a project that is known.
      googleAuthOptions: { projectId: project },
      httpOptions: { baseUrl: url.href },
    },
  };
}

/** Source: https://docs.cloud.google.com/vertex-ai/generative-ai/docs/learn/locations */
function vertexHost(location: string): string {
  if (location === 'global') return 'aiplatform.googleapis.com';
  if (location === 'us' || location === 'eu') return `aiplatform.${location}.rep.googleapis.com`;
  return `${location}-aiplatform.googleapis.com`;
}

/**
 * A key goes there, so it is https, or plain http to this very machine.
 * @throws {CallFault} of the kind `connection`.
 */
function checkBaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) {
    throw problem(`The base URL "${text}" is no URL`, 'Write it like https://example.com.');
  }
  // What is printed leaves out a password or a token that somebody put into the address.
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw problem(
      `The base URL ${shown} has a user, a query or a fragment`,
      'Write it like https://example.com/path.',
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw problem(
      `The base URL ${shown} is neither https nor on this machine`,
      'Use https, or http on localhost, 127.0.0.1 or [::1].',
    );
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  // URL has already turned 127.1 and 0x7f000001 into 127.0.0.1.
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function problem(message: string, remedy: string): CallFault {
  return new CallFault(faultOfKind('connection', { message, remedy }));
}
