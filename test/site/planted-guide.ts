import { type Model, modelNamed } from '../../site/src/lib/catalog.ts';
import { type Guide, readGuide } from '../../site/src/lib/guides/read-guide.ts';
import { readSamples } from '../../site/src/lib/samples/read-samples.ts';

/** The repository's root. */
export const root = `${import.meta.dirname}/../../`;
/** What a guide may name. */
export const stock = readSamples(root).templates;

/** The front matter of a guide without a fault. */
export const front = `---
verdict: For many things, not for all.
examples: [ferry-campaign#autumn, library-hero]
prompts: [ferry-campaign]
ladderRatio: "16:9"
---`;

/** Its prose. */
export const body = `## Best use cases

An image costs <Fact of="price.2K" />, or <Fact of="price.1K" model="nano-banana-pro" /> with
<ModelLink to="nano-banana-pro" />.

## Where to be careful

- One **point**
- Another, at *2K* in 16:9

<Disputes />

## Strengths

Nano Banana 2.1 draws <Fact of="pixels.2K.16:9" />, as \`gemini-nano-banana-2.1\`.

## Use cases

Three images. [Compare](/compare/).

## Workflow

<TierLadder />

Look, judge, deliver.

## Prompting guidance

1. Say what it is for.

<CopyPrompts />

## Questions

### How large is <Fact of="tokens.4K" model="nano-banana" />?

It says <Fact of="references.total" model="nano-banana" />.

- Twice.
`;

/** A guide of a model for comparison, without a fault. */
export const compared = `---
verdict: Only to compare.
nearest: nano-banana-pro
missing: It cannot be called here.
---

## Strengths

One.

## Where to be careful

Two.

<Disputes />

## Questions

### Why?

So.
`;

/** A text read as the guide of a model. */
export function reading(text: string, model: Model = modelNamed('nano-banana-2.1')) {
  return readGuide({ file: 'guides/x.mdx', text, model, stock });
}

/** What is wrong with a text as the guide of a model. */
export function faultsOf(text: string, model?: Model): readonly string[] {
  const read = reading(text, model);
  return read.ok ? [] : read.faults;
}

/** The guide that a text is. @throws Error where it has faults */
export function guideOf(text: string): Guide {
  const read = reading(text);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.guide;
}

/** The faults of the guide above with one of its texts replaced. */
export function planted(good: string, bad: string): readonly string[] {
  const whole = `${front}\n\n${body}`;
  if (!whole.includes(good)) throw new Error(`The guide has no ${good}.`);
  return faultsOf(whole.replace(good, bad));
}

/** The faults of the guide for comparison, likewise. */
export function comparedFaults(good: string, bad: string): readonly string[] {
  return faultsOf(compared.replace(good, bad), modelNamed('gpt-image-2'));
}
