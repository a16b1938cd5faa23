/** Somebody else's text made fit for one line of a message: no control characters, 300 at most. */
export function oneLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

/** The innermost error that says anything: fetch wraps the system's error as its cause. */
export function rootOf(error: unknown): { code: string; words: string } {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  if (!(root instanceof Error)) return { code: '', words: String(root) };
  const code = 'code' in root && typeof root.code === 'string' ? root.code : '';
  // Several addresses tried: an AggregateError has a code but no words of its own.
  const words = root.message || root.name;
  return { code, words: code === '' || words.includes(code) ? words : `${code}: ${words}` };
}
