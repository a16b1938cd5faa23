import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/render/fault.ts
var CallFault = class extends Error {
  name = "CallFault";
  kind;
  status;
  remedy;
  retry;
  stopsRun;
  maybePaid;
  unsent;
  constructor(data) {
    super(data.message, data.cause === void 0 ? void 0 : { cause: data.cause });
    this.kind = data.kind;
    this.status = data.status;
    this.remedy = data.remedy;
    this.retry = data.retry;
    this.stopsRun = data.stopsRun;
    this.maybePaid = data.maybePaid;
    this.unsent = data.unsent ?? false;
  }
};

// action/render/fault-rules.ts
var again = "Run it again later: what was rendered is kept.";
var faultRules = {
  "rate-limited": {
    attempts: 8,
    stopsRun: false,
    maybePaid: false,
    remedy: "Lower requests-per-minute or concurrency, or ask Google for a higher limit."
  },
  "quota-exhausted": {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Run it again tomorrow (quotas are reset at midnight Pacific time), or raise the quota."
  },
  billing: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Set up billing or add credit at https://aistudio.google.com/projects: no image model has a free tier."
  },
  "key-invalid": {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Set GEMINI_API_KEY, in a workflow gemini-api-key, to a valid key from https://aistudio.google.com/apikey."
  },
  credentials: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Sign in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS to a file of credentials; in a workflow, use google-github-actions/auth."
  },
  permission: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Enable the Generative Language API for the key\u2019s project and check the key\u2019s restrictions."
  },
  location: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Run it from a supported region, or use Vertex AI with vertex-project."
  },
  "not-found": {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: "Check the model with `darkroom models`; `darkroom migrate` moves off a retired one."
  },
  "bad-request": {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: "Change the template\u2019s settings or references as the message says."
  },
  redirected: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Set gemini-base-url to the final address: a key never follows a redirect."
  },
  server: { attempts: 5, stopsRun: false, maybePaid: false, remedy: again },
  overloaded: { attempts: 6, stopsRun: false, maybePaid: false, remedy: again },
  deadline: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: "Choose a smaller tier or a shorter prompt, or run it again later."
  },
  unreachable: {
    attempts: 4,
    stopsRun: true,
    maybePaid: false,
    remedy: "Check the network connection, proxy and gemini-base-url."
  },
  tls: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Check the clock, the proxy and NODE_EXTRA_CA_CERTS."
  },
  network: { attempts: 5, stopsRun: false, maybePaid: true, remedy: again },
  "cut-off": { attempts: 4, stopsRun: false, maybePaid: true, remedy: again },
  malformed: {
    attempts: 2,
    stopsRun: false,
    maybePaid: true,
    remedy: "Check that gemini-base-url speaks Gemini\u2019s REST protocol, or run it again later."
  },
  aborted: { attempts: 1, stopsRun: false, maybePaid: true, remedy: "Run it again to go on." },
  disk: {
    attempts: 1,
    stopsRun: true,
    maybePaid: true,
    remedy: "Free some space or fix the folder\u2019s permissions, then run it again."
  },
  reference: {
    attempts: 1,
    stopsRun: false,
    maybePaid: false,
    remedy: "Put the file back, or take it out of the template."
  },
  connection: {
    attempts: 1,
    stopsRun: true,
    maybePaid: false,
    remedy: "Correct the setting."
  },
  unexpected: {
    attempts: 1,
    stopsRun: false,
    maybePaid: true,
    remedy: "Report it as a bug of Darkroom, with this message."
  }
};
function faultOfKind(kind, detail) {
  const rule = faultRules[kind];
  const { afterMs, ...said } = detail;
  const after = afterMs === void 0 ? {} : { afterMs };
  return {
    kind,
    remedy: rule.remedy,
    stopsRun: rule.stopsRun,
    maybePaid: rule.maybePaid,
    ...rule.attempts > 1 ? { retry: { attempts: rule.attempts, ...after } } : {},
    ...said
  };
}

export {
  CallFault,
  faultOfKind
};
