/** The model of every bench. */
export const model = { name: 'nano-banana-2.1', id: 'gemini-nano-banana-2.1' } as const;

/** Pictures that the server sends, by tier and ratio: the model's own pixels, and a size in bytes. */
export const picturesByAsk = {
  '2K 1:1': { width: 2048, height: 2048, bytes: 8_000_000 },
  '1K 1:1': { width: 1024, height: 1024, bytes: 1_000_000 },
  '1K 16:9': { width: 1376, height: 768, bytes: 250_000 },
} as const;

export type Ask = keyof typeof picturesByAsk;

export function tierOf(ask: Ask): string {
  return ask.split(' ')[0] ?? '';
}

export function ratioOf(ask: Ask): string {
  return ask.split(' ')[1] ?? '';
}
