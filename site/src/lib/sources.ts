/** `ai.google.dev/…/pricing` of an address: short, and still telling whose page it is. */
export function sourceName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const host = hostname.replace(/^www\./, '');
  if (parts.length < 2) return [host, ...parts].join('/');
  return `${host}/…/${decoded(parts.at(-1) ?? '')}`;
}

/** `%40` is an ordinary character to a reader; what is no such code stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
