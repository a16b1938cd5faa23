import type { Sample } from './index.ts';

/**
 * What a render shows, as its template says. An emulated one is drawn without looking, so that these words are only
 * what was asked for. Empty where the template says nothing.
 */
export function captionOf({ variant, emulated }: Pick<Sample, 'variant' | 'emulated'>): string {
  return variant.alt && emulated ? `Asked for: ${variant.alt}` : variant.alt;
}
