import type { FaultData, FaultKind } from './fault.ts';

/** What a kind of fault means, whatever its words. */
interface FaultRule {
  /** The most attempts of one render that may end so; 1: never ask again. */
  readonly attempts: number;
  readonly stopsRun: boolean;
  readonly maybePaid: boolean;
  readonly remedy: string;
}

const again = 'Run it again later: what was rendered is kept.';

/**
 * Each kind's rule. Google states that a request that fails with 400 or 500 is not charged, and that one whose
 * client goes away is; a gateway's 502 or a 504 says nothing about the server behind it. A remedy is read at both
 * doors: it calls a setting by its one name, without dashes, and a flag that the Action has not by its whole command.
 * Source: https://ai.google.dev/gemini-api/docs/billing, abortSignal's comment in @google/genai.
 */
export const faultRules: Readonly<Record<FaultKind, FaultRule>> = {
  'rate-limited': {
    attempts: 8,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Lower requests-per-minute or concurrency, or ask Google for a higher limit.',
  },
  'quota-exhausted': {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Run it again tomorrow (quotas are reset at midnight Pacific time), or raise the quota.',
  },
  billing: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Set up billing or add credit at https://aistudio.google.com/projects: no image model has a free tier.',
  },
  'key-invalid': {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Set GEMINI_API_KEY, in a workflow gemini-api-key, to a valid key from https://aistudio.google.com/apikey.',
  },
  credentials: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Sign in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS to a file of credentials; in a workflow, use google-github-actions/auth.',
  },
  permission: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy:
      'Enable the Generative Language API for the key’s project and check the key’s restrictions.',
  },
  location: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Run it from a supported region, or use Vertex AI with vertex-project.',
  },
  'not-found': {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Check the model with `darkroom models`; `darkroom migrate` moves off a retired one.',
  },
  'bad-request': {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Change the template’s settings or references as the message says.',
  },
  redirected: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Set gemini-base-url to the final address: a key never follows a redirect.',
  },
  server: { attempts: 5, stopsRun: false, maybePaid: false, remedy: again },
  overloaded: { attempts: 6, stopsRun: false, maybePaid: false, remedy: again },
  deadline: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Choose a smaller tier or a shorter prompt, or run it again later.',
  },
  unreachable: {
    attempts: 4,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Check the network connection, proxy and gemini-base-url.',
  },
  tls: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Check the clock, the proxy and NODE_EXTRA_CA_CERTS.',
  },
  network: { attempts: 5, stopsRun: false, maybePaid: true, remedy: again },
  'cut-off': { attempts: 4, stopsRun: false, maybePaid: true, remedy: again },
  malformed: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Check that gemini-base-url speaks Gemini’s REST protocol, or run it again later.',
  },
  aborted: { attempts: 1, stopsRun: false, maybePaid: true, remedy: 'Run it again to go on.' },
  disk: {
    attempts: 1,
    stopsRun: true,
    maybePaid: true,
    remedy: 'Free some space or fix the folder’s permissions, then run it again.',
  },
  reference: {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: 'Put the file back, or take it out of the template.',
  },
  connection: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: 'Correct the setting.',
  },
  unexpected: {
    attempts: 1,
    stopsRun: false,
    maybePaid: true,
    remedy: 'Report it as a bug of Darkroom, with this message.',
  },
};

/** What is particular to one fault; the rest comes from its kind's rule. */
interface FaultDetail {
  /** Subject and fault, without a full stop. */
  readonly message: string;
  readonly remedy?: string;
  readonly status?: number;
  /** Milliseconds that the server asked to wait. */
  readonly afterMs?: number;
  readonly maybePaid?: boolean;
  readonly unsent?: boolean;
  readonly cause?: string;
}

/** A fault of this kind with its rule's consequences. */
export function faultOfKind(kind: FaultKind, detail: FaultDetail): FaultData {
  const rule = faultRules[kind];
  const { afterMs, ...said } = detail;
  const after = afterMs === undefined ? {} : { afterMs };
  return {
    kind,
    remedy: rule.remedy,
    stopsRun: rule.stopsRun,
    maybePaid: rule.maybePaid,
    ...(rule.attempts > 1 ? { retry: { attempts: rule.attempts, ...after } } : {}),
    ...said,
  };
}
