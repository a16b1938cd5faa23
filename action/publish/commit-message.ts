import { usdText } from '../report/money.ts';
import type { Report } from '../report/report.ts';
import { counted } from '../report/wording.ts';

/**
 * The message of a commit of images. No word of a template is in it: GitHub links mentions in a commit's message, and
 * closes issues for it.
 */
export function commitMessage(
  report: Report,
  about: { readonly given: string | undefined; readonly runUrl: string | undefined },
): string {
  if (about.given !== undefined) return about.given;
  const rendered = report.outcomes.filter((one) => one.kind === 'rendered');
  const models = [...new Set(rendered.map(({ render }) => render.template.model.displayName))];
  const head =
    rendered.length === 0
      ? 'Bring images and locks up to date'
      : `Render ${counted(rendered.length, 'image')}`;
  const body = [
    ...(models.length === 0 ? [] : [`${models.sort().join(', ')}: ${usdText(report.costUsd)}.`]),
    ...(about.runUrl === undefined ? [] : [about.runUrl]),
  ];
  return body.length === 0 ? head : `${head}\n\n${body.join('\n')}`;
}
