/**
 * A text of ours without what differs from run to run, addresses, times and the names of commits and tokens, and without
 * prices, which are those of the day.
 */
export function steady(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://github')
    .replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d UTC · [\d.]+ m?s\b/g, 'DATE · TIME')
    .replace(/\b[0-9a-f]{40}\b/g, 'SHA')
    .replace(/>[0-9a-f]{7}<\/a>/g, '>SHORT</a>')
    .replace(/SHA-256 <code>[0-9a-f]{12}<\/code>/g, 'SHA-256 <code>HASH</code>')
    .replace(/(?<!budget is )\$\d+\.\d+/g, '$$USD')
    .replace(/(?<=-usd":")0\.\d+/g, 'USD');
}
