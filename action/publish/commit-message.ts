import { usdText } from '#capabilities';
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
  const deleted = report.pruned.filter(({ fileExists }) => fileExists).length;
  const done = [
    ...(rendered.length === 0 ? [] : [`render ${counted(rendered.length, 'image')}`]),
    ...(deleted === 0 ? [] : [`delete ${counted(deleted, 'image')}`]),
  ].join(', ');
  const head = done === '' ? 'Bring images and locks up to date' : capital(done);
  const body = [
    ...(models.length === 0 ? [] : [`${models.sort().join(', ')}: ${usdText(report.costUsd)}.`]),
    ...(about.runUrl === undefined ? [] : [about.runUrl]),
  ];
  return body.length === 0 ? head : `${head}\n\n${body.join('\n')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
