import { type Asked, digestOf, type LockEntry } from '#templates';

/** A lock entry that agrees with itself. */
export function lockEntry(change: Partial<LockEntry> = {}): LockEntry {
  const asked: Asked = {
    model: 'gemini-nano-banana-2.1',
    tier: '1K',
    aspectRatio: '1:1',
    parts: [{ text: 'A lemon on slate.' }],
    ...change.asked,
  };
  return {
    digest: digestOf(asked),
    variant: '',
    candidate: 1,
    alt: 'A lemon',
    file: {
      sha256: 'a'.repeat(64),
      bytes: 1000,
      width: 1024,
      height: 1024,
      mediaType: 'image/jpeg',
    },
    answer: {
      modelVersion: 'gemini-nano-banana-2.1',
      responseId: 'r1',
      tokens: { input: 10, text: 0, image: 1120 },
      costUsd: 0.0336,
      date: '2026-11-20T10:00:00.000Z',
    },
    ...change,
    asked,
  };
}
