import { usdText } from '#capabilities';
import type { RenderData } from '../json-schema.ts';
import { counted, pixelsText } from '../wording.ts';
import { clip, codeText, proseText } from './escape.ts';

/** One thing to know of a render: what it is about, and its words, escaped. */
export interface Fact {
  readonly name: string;
  readonly words: string;
}

/** What changed, who makes it, how large, for how much, from what, and where it lies. */
export function factsOf(render: RenderData): Fact[] {
  return [
    ...whyChanged(render),
    ...alternative(render),
    fact('model', modelWords(render)),
    fact('size', sizeWords(render)),
    fact('price', priceWords(render)),
    ...references(render),
    ...file(render),
  ];
}

/** `$0.0504`; what is not paid says so. */
export function shortPrice({
  outcome,
  changed,
  emulated,
  source,
  expected,
  priceUsd,
  calls,
  costUsd,
}: RenderData): string {
  if (outcome === 'unchanged') {
    if (!changed) return 'nothing to pay';
    return `${usdText(priceUsd)}${emulated ? ' if real' : ''}`;
  }
  if (outcome === 'planned' || outcome === 'skipped') {
    return source === null ? `about ${usdText(expected?.usd)}` : 'nothing to pay';
  }
  if (calls === 0) return source === null ? 'nothing paid' : `from ${clip(source, 40)}`;
  if (costUsd === 0) return 'nothing paid';
  return emulated ? `${usdText(costUsd)} if real` : usdText(costUsd);
}

function fact(name: string, words: string): Fact {
  return { name, words };
}

function whyChanged({ reason, detail }: RenderData): Fact[] {
  if (reason === null) return [];
  return [fact('why', proseText(detail === '' ? reason : `${reason}: ${detail}`, 1_000))];
}

/** Told where it changed or is missing; else it is what the picture is shown with. */
function alternative({ alt, previous }: RenderData): Fact[] {
  if (alt === '') return [fact('alt', 'none: the template gives no <code>alt</code>')];
  if (previous === null || previous.alt === alt || previous.alt === '') return [];
  const [before, after] = [previous.alt, alt].map((text) => proseText(text, 400));
  return [fact('alt', `<del>${before}</del> <ins>${after}</ins>`)];
}

function modelWords({ displayName, apiId, life }: RenderData): string {
  return `${proseText(displayName, 100)} (${codeText(apiId, 200)}), ${proseText(life, 200)}`;
}

function sizeWords({
  tier,
  aspectRatio,
  thinking,
  askedPixels,
  pixels,
  sha256,
}: RenderData): string {
  const asked = askedPixels === null ? undefined : askedPixels;
  const same = asked?.width === pixels?.width && asked?.height === pixels?.height;
  const came = sha256 === null || pixels === null ? undefined : pixels;
  return [
    tier ?? 'no tier',
    aspectRatio ?? 'no ratio',
    came === undefined || same
      ? pixelsText(came ?? asked)
      : `${pixelsText(asked)} asked, ${pixelsText(came)} came`,
    ...(thinking === null ? [] : [`thinking ${thinking}`]),
  ].join(' · ');
}

function priceWords(render: RenderData): string {
  const { expected, atMost, source, outcome, priceUsd, maybePaidUsd, calls, costUsd } = render;
  const asked =
    expected === null ? [] : [`${usdText(expected.usd)} expected, ${usdText(atMost?.usd)} at most`];
  const maybe = maybePaidUsd === 0 ? [] : [`up to ${usdText(maybePaidUsd)} more possibly paid`];
  if (outcome === 'planned' || outcome === 'skipped') {
    return [
      ...(source === null ? asked : [`nothing: from ${proseText(source, 60)}`]),
      ...maybe,
    ].join('; ');
  }
  if (outcome === 'unchanged') return `nothing now; it cost ${usdText(priceUsd)}`;
  const spent = render.emulated
    ? `nothing paid (EMULATED, ${usdText(costUsd)} if real)`
    : calls === 0
      ? `nothing paid${source === null ? '' : `, from ${proseText(source, 60)}`}`
      : `${usdText(costUsd)} paid${calls === 1 ? '' : ` in ${counted(calls, 'call')}`}`;
  return [...asked, spent, ...maybe].join('; ');
}

function references({ references }: RenderData): Fact[] {
  if (references.length === 0) return [];
  const shown = references
    .slice(0, 16)
    .map(({ id, role, source }) => `${codeText(id, 100)}, ${role}: ${codeText(source, 300)}`);
  const more = references.length - shown.length;
  return [fact('references', [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; '))];
}

function file({ file, sha256, previous }: RenderData): Fact[] {
  const now = file === null ? [] : [fileWords(file, sha256)];
  const before = previous === null ? [] : [`before ${fileWords(previous.file, previous.sha256)}`];
  return now.length + before.length === 0 ? [] : [fact('file', [...now, ...before].join('; '))];
}

function fileWords(path: string, sha256: string | null): string {
  return `${codeText(path, 400)}${sha256 === null ? '' : `, SHA-256 ${codeText(sha256.slice(0, 12))}`}`;
}
