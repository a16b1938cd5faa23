/** What went wrong with an attempt; each kind has one row in `faultRules` (fault-rules.ts). */
export type FaultKind =
  | 'rate-limited'
  | 'quota-exhausted'
  | 'billing'
  | 'key-invalid'
  | 'credentials'
  | 'permission'
  | 'location'
  | 'not-found'
  | 'bad-request'
  | 'redirected'
  | 'server'
  | 'overloaded'
  | 'deadline'
  | 'unreachable'
  | 'tls'
  | 'network'
  | 'cut-off'
  | 'malformed'
  | 'aborted'
  | 'disk'
  | 'reference'
  | 'connection'
  | 'unexpected';

/** When it makes sense to ask again. */
interface Retry {
  /** The most attempts that may end in this kind of fault, this one included: at least 2. */
  readonly attempts: number;
  /** The server asked for at least this pause, in milliseconds. */
  readonly afterMs?: number;
}

/** A fault as plain data. */
export interface FaultData {
  readonly kind: FaultKind;
  /** The HTTP status, if there was one. */
  readonly status?: number;
  /** Subject and fault, without a full stop; holds no key, no token and no control character. */
  readonly message: string;
  /** One imperative sentence or two. */
  readonly remedy: string;
  /** Absent: never send it again by itself. */
  readonly retry?: Retry;
  /** Once no retry is left, no other call of this run would fare better. */
  readonly stopsRun: boolean;
  /** The answer never arrived whole, but the provider may have made and billed it. */
  readonly maybePaid: boolean;
  /** Nothing was sent, so that it is no call: credentials, a reference, a folder was missing. */
  readonly unsent?: boolean;
  /** The error underneath, in a few words (`ECONNRESET: read ECONNRESET`), redacted likewise. */
  readonly cause?: string;
}

/** The only error that an ImageService rejects with. */
export class CallFault extends Error {
  override readonly name = 'CallFault';
  readonly kind: FaultKind;
  readonly status: number | undefined;
  readonly remedy: string;
  readonly retry: Retry | undefined;
  readonly stopsRun: boolean;
  readonly maybePaid: boolean;
  readonly unsent: boolean;

  constructor(data: FaultData) {
    super(data.message, data.cause === undefined ? undefined : { cause: data.cause });
    this.kind = data.kind;
    this.status = data.status;
    this.remedy = data.remedy;
    this.retry = data.retry;
    this.stopsRun = data.stopsRun;
    this.maybePaid = data.maybePaid;
    this.unsent = data.unsent ?? false;
  }
}
