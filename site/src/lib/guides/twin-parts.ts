import type { Model } from '../catalog.ts';
import { promptPath, titleOf } from '../samples/address.ts';
import { andText, numberText, pixelsText } from '../words.ts';
import { equalStepsText, ladderOf } from './ladder.ts';
import type { Part } from './parts.ts';
import { escaped, type LinkTo } from './prose.ts';
import type { Guide } from './read-guide.ts';

/** What a component shows, as blocks of Markdown; none where the model has nothing of the kind. */
export function partMarkdown({ name }: Part, guide: Guide, link: LinkTo): string[] {
  switch (name) {
    case 'CopyPrompts':
      return ['## Copy-ready prompts', promptList(guide, link)];
    case 'Disputes':
      return [...disputesOf(guide.model), ...shutdownsOf(guide.model)];
    case 'TierLadder':
      return ladderTable(guide);
  }
}

function promptList({ prompts }: Guide, link: LinkTo): string {
  return prompts
    .map((name) => `- [${escaped(titleOf(name))}](${link(promptPath(name))})`)
    .join('\n');
}

function disputesOf({ disputes }: Model): string[] {
  const points = disputes.map(
    ({ words, sources }) =>
      `- ${escaped(words)} ${sources.map(({ url }) => `<${url}>`).join(', ')}`,
  );
  return points.length === 0 ? [] : ['### Where sources disagree', points.join('\n')];
}

function shutdownsOf({ apiIds }: Model): string[] {
  const points = apiIds.flatMap(({ id, shutdown }) =>
    shutdown?.note ? [`- \`${id}\`: ${escaped(shutdown.note)}`] : [],
  );
  return points.length === 0 ? [] : ['### On its shutdown', points.join('\n')];
}

function ladderTable({ model, ladderRatio }: Guide): string[] {
  if (model.kind !== 'renderable' || ladderRatio === undefined) return [];
  const steps = ladderOf(model, ladderRatio);
  const rows = steps.map(({ tier, purposes, pixels, tokens, price, spent }) => [
    tier,
    andText(purposes),
    pixelsText(pixels),
    tokens === null ? 'not published' : numberText(tokens),
    price.text,
    spent.text,
  ]);
  const head = ['Tier', 'For', `Pixels at ${ladderRatio}`, 'Tokens', 'Price', 'So far'];
  return [
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    ...equalStepsText(steps),
  ];
}
