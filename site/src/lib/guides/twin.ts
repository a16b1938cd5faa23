import { isAlive, type Model } from '../catalog.ts';
import { factsOf, groups } from '../facts/index.ts';
import { checkedOn } from '../structured/index.ts';
import { dayText } from '../words.ts';
import { escaped, guidePath, type LinkTo, markdownOf } from './prose.ts';
import type { Guide } from './read-guide.ts';
import { sourcesOf } from './sources.ts';
import { statusText, successorModelOf } from './status.ts';
import { partMarkdown } from './twin-parts.ts';

/** A guide as Markdown: status, verdict, every fact with its sources, the prose, the sources by number. */
export function twinOf(guide: Guide, link: LinkTo): string {
  const { model, verdict, missing, nearest, sections, questions } = guide;
  return `${[
    `# ${escaped(model.displayName)}`,
    statusLine(model, link),
    escaped(verdict),
    ...(missing && nearest
      ? [
          `${escaped(missing)} The nearest model that Darkroom renders with: ${link(`/models/${nearest}/`)}`,
        ]
      : []),
    '## Facts',
    factTable(model),
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

function statusLine(model: Model, link: LinkTo): string {
  const successor = successorModelOf(model);
  const instead =
    successor && !isAlive(model)
      ? ` Use [${escaped(successor.displayName)}](${link(guidePath(successor))}) instead.`
      : '';
  return `${statusText(model).text}.${instead} Sources last checked ${dayText(checkedOn([model]))}.`;
}

function factTable(model: Model): string {
  const numbers = new Map(sourcesOf(model).map(({ source }, index) => [source.url, index + 1]));
  const rows = factsOf(model).map(({ question, answer: { value, cited } }) => {
    const sources = cited.sources.flatMap(({ url }) => numbers.get(url) ?? []);
    const label = question.unit ? `${question.label}, ${question.unit}` : question.label;
    const cells = [groups[question.group], label, value.text, cited.confidence, sources.join(', ')];
    return `| ${cells.map(escaped).join(' | ')} |`;
  });
  return [
    '| | Question | Answer | Confidence | Sources |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
