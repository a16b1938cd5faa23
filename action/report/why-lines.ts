import { findModel, usdText } from '#capabilities';
import { type LockEntry, promptText } from '#templates';
import { plainBlock } from './plain.ts';
import type { Look } from './style.ts';
import { numberText } from './wording.ts';

/** What is known of one image file. Paths are POSIX, relative to the root. */
export interface WhyInput {
  readonly path: string;
  readonly entry: LockEntry;
  readonly templatePath: string;
  readonly lockPath: string;
  readonly store: { readonly proofs: boolean; readonly emulated: boolean };
  /** The commit that brought these bytes: hash, ISO date, author's name. Absent where none is known. */
  readonly commit?: { readonly sha: string; readonly date: string; readonly author: string };
}

/** Everything that explains one image, a fact a line, then the prompt as it was sent. */
export function whyLines(input: WhyInput, look: Look): string[] {
  const width = Math.max(...facts(input).map(([name]) => name.length));
  const lines = facts(input).map(([name, value]) => {
    const shown = plainBlock(value).replaceAll('\n', ' ');
    return `${look.style('quiet', name.padEnd(width))}  ${shown}`;
  });
  const prompt = plainBlock(promptText(input.entry.asked.parts)).split('\n');
  return [...lines, '', look.style('quiet', 'prompt'), ...prompt];
}

function facts({
  path,
  entry,
  templatePath,
  lockPath,
  store,
  commit,
}: WhyInput): [string, string][] {
  const { asked, file, original, answer, variant, candidate } = entry;
  const known: [string, string | undefined][] = [
    ['image', path],
    ['kind', kindOf(store)],
    ['template', templatePath],
    ['variant', variant === '' ? undefined : variant],
    ['candidate', candidate > 1 ? String(candidate) : undefined],
    ['lock', lockPath],
    ['commit', commit && `${commit.sha.slice(0, 12)}, ${commit.date}, ${commit.author}`],
    ['model', modelText(asked.model, answer.modelVersion)],
    ['tier', asked.tier ?? 'not declared'],
    ['ratio', asked.aspectRatio ?? 'not declared'],
    ['thinking', asked.thinking],
    ['pixels', `${file.width}×${file.height}, ${file.mediaType}, ${numberText(file.bytes)} bytes`],
    [
      'original',
      original &&
        `${original.width}×${original.height}, ${original.mediaType}, ${numberText(original.bytes)} bytes, converted`,
    ],
    ['rendered', answer.date],
    ['tokens', tokensText(answer.tokens)],
    ['price', `${usdText(answer.costUsd)}${store.emulated ? ' if it were real' : ''}`],
    ['response', answer.responseId ?? undefined],
    ['digest', entry.digest],
    ['SHA-256', file.sha256],
    ...references(entry),
    ['alt', entry.alt === '' ? undefined : entry.alt],
  ];
  return known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function references({ asked }: LockEntry): [string, string][] {
  return asked.parts.flatMap((part): [string, string][] =>
    'text' in part
      ? []
      : [
          [
            'reference',
            `${part.reference}, ${part.role}, ${part.mediaType}, SHA-256 ${part.sha256}`,
          ],
        ],
  );
}

function kindOf({ proofs, emulated }: WhyInput['store']): string {
  const kind = proofs ? 'proof' : 'delivered image';
  return emulated ? `${kind}, EMULATED: drawn by the local emulator` : kind;
}

function modelText(asked: string, version: string | null): string {
  const match = findModel(asked);
  const name = match.found ? `${match.model.displayName} (${asked})` : asked;
  return version === null || version === asked ? name : `${name}, answered as ${version}`;
}

function tokensText({ input, text, image }: LockEntry['answer']['tokens']): string {
  return `${numberText(input)} input, ${numberText(text)} text and thinking, ${numberText(image)} image`;
}
