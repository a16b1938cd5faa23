/** Whom the call went to, for messages and for the choice of remedy. */
export interface Origin {
  /** `generativelanguage.googleapis.com`, or host and port of the base URL that was given. */
  readonly host: string;
  readonly channel: 'key' | 'vertex';
}

/** How messages call the one who answered. */
export function nameOf(origin: Origin): string {
  return origin.channel === 'vertex' ? 'Vertex AI' : 'Gemini';
}
