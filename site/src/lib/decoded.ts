/** `%40` as the character that it stands for; a text that holds no such codes, or broken ones, as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
