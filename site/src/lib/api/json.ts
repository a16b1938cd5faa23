/** An answer as a file of JSON, laid out for people too. */
export function jsonFile(content: object): Response {
  return new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
