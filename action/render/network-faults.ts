import { oneLine, rootOf } from './error-words.ts';
import type { FaultData } from './fault.ts';
import { faultOfKind } from './fault-rules.ts';
import { nameOf, type Origin } from './origin.ts';

const notConnected = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const distrusted =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|EPROTO)/;

/**
 * Sorts an error of the connection itself.
 * @param phase `sending` until the headers of an answer arrived, `receiving` from then on.
 */
export function faultOfNetwork(
  error: unknown,
  origin: Origin,
  phase: 'sending' | 'receiving',
): FaultData {
  const { code, words } = rootOf(error);
  const cause = oneLine(words);
  if (phase === 'receiving') {
    return faultOfKind('cut-off', {
      message: `${nameOf(origin)}’s answer broke off half-way (${cause})`,
      cause,
    });
  }
  if (distrusted.test(code)) {
    return faultOfKind('tls', { message: `${origin.host} is not trusted (${cause})`, cause });
  }
  if (notConnected.has(code)) {
    return faultOfKind('unreachable', {
      message: `${origin.host} could not be reached (${cause})`,
      cause,
    });
  }
  return faultOfKind('network', {
    message: `The connection to ${origin.host} broke before an answer came (${cause})`,
    cause,
  });
}
