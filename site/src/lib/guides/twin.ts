import { isAlive, type Model, modelNamed, standingOf } from '../catalog.ts';
import { comparisonOf } from '../compare/index.ts';
import { groups, type Question, successorModelOf, type Value } from '../facts/index.ts';
import { guidePath } from '../link.ts';
import { daysRead } from '../sources.ts';
import { daysText, dayText } from '../words.ts';
import { changesOf, migrateCommand, migrateWords } from './move.ts';
import { escaped, type LinkTo, markdownOf } from './prose.ts';
import type { Guide } from './read-guide.ts';
import { sourcesOf } from './sources.ts';
import { objectionsTo, statusReadOn, statusText } from './status.ts';
import { partMarkdown } from './twin-parts.ts';

/** A guide as Markdown: status, verdict, every fact with its sources, the prose, the sources by number. */
export function twinOf(guide: Guide, link: LinkTo): string {
  const { model, verdict, missing, sections, questions } = guide;
  return `${[
    `# ${escaped(model.displayName)}`,
    statusLine(model, link),
    ...moveBlocks(model, link),
    escaped(verdict),
    ...(missing ? [`${escaped(missing)}${nearestText(guide, link)}`] : []),
    '## Facts',
    ...factBlocks(model),
    ...sections.flatMap(({ title, blocks }) => [
      `## ${title}`,
      ...blocks.flatMap((block) =>
        block.type === 'part' ? partMarkdown(block, guide, link) : markdownOf([block], link),
      ),
    ]),
    '## Questions',
    ...questions.flatMap(({ question, answer }) => [
      `### ${escaped(question)}`,
      markdownOf(answer, link),
    ]),
    '## Sources',
    sourcesOf(model)
      .map(({ source, facts }, index) => {
        return `${index + 1}. <${source.url}>, checked ${source.checked}: ${facts.join(', ')}`;
      })
      .join('\n'),
  ].join('\n\n')}\n`;
}

function nearestText({ nearest }: Guide, link: LinkTo): string {
  return nearest === undefined
    ? ''
    : ` The nearest model that Darkroom renders with: ${modelLink(modelNamed(nearest), link)}.`;
}

function modelLink(model: Model, link: LinkTo): string {
  return `[${escaped(model.displayName)}](${link(guidePath(model))})`;
}

function statusLine(model: Model, link: LinkTo): string {
  const successor = successorModelOf(model);
  const day = statusReadOn(model);
  return [
    `${statusText(model).text}.`,
    ...(successor && !isAlive(model) ? [`Move to ${modelLink(successor, link)}.`] : []),
    ...(day === undefined ? [] : [`Source read ${dayText(day)}.`]),
    ...objectionsTo(model).map(
      ({ words, read }) => `${escaped(words)}${read ? ` (Read ${dayText(read)}.)` : ''}`,
    ),
    `Sources checked ${daysText(daysRead(Object.values(model.sources)))}.`,
  ].join(' ');
}

/** How to leave an ended model, and what that changes. */
function moveBlocks(model: Model, link: LinkTo): string[] {
  const successor = successorModelOf(model);
  if (!successor || model.kind === 'comparison' || standingOf(model) !== 'ended') return [];
  const { installed, rest } = migrateWords;
  const { prices, others } = changesOf(model, successor);
  const rows = prices.map(
    (price) => `| ${[price.tier, price.before, price.after, price.by].join(' | ')} |`,
  );
  const head = ['| Tier | Before | After | Change |', '| --- | --- | --- | --- |'];
  return [
    ...(rows.length > 0 ? [[...head, ...rows].join('\n')] : []),
    ...(others.length > 0
      ? [others.map(({ label, text }) => `- ${label}: ${text}`).join('\n')]
      : []),
    `Where [${installed.text}](${link(installed.path)})${rest}`,
    `\`\`\`sh\n${migrateCommand}\n\`\`\``,
  ];
}

/** Every answer of the model; as in comparisons, what it does not answer is counted and not listed. */
function factBlocks(model: Model): string[] {
  const numbers = new Map(sourcesOf(model).map(({ source }, index) => [source.url, index + 1]));
  const { rows, silent, moot } = comparisonOf([model]);
  const lines = rows.flatMap(({ question, cells }) =>
    cells.map(({ answer: { value, cited } }) => {
      const sources = cited.sources.flatMap(({ url }) => numbers.get(url) ?? []).join(', ');
      const label = question.unit ? `${question.label}, ${question.unit}` : question.label;
      const vouched = isUncontested(question, value) ? ['', ''] : [cited.confidence, sources];
      return `| ${[groups[question.group], label, value.text, ...vouched].map(escaped).join(' | ')} |`;
    }),
  );
  const head = [
    '| | Question | Answer | Confidence | Sources |',
    '| --- | --- | --- | --- | --- |',
  ];
  return [[...head, ...lines].join('\n'), ...leftOut(silent, moot)];
}

/** That nobody disagrees stands in no source. */
function isUncontested({ group }: Question, value: Value): boolean {
  return group === 'care' && value.is === 'none';
}

function leftOut(silent: number, moot: number): string[] {
  const parts = [
    ...(silent > 0
      ? [`${questionsText(silent)} that the data does not answer for this model`]
      : []),
    ...(moot > 0 ? [`${questionsText(moot)} about what it does not have`] : []),
  ];
  return parts.length === 0 ? [] : [`Left out: ${parts.join(', and ')}.`];
}

function questionsText(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
