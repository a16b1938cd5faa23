import { type Model, models, shelf, standingOf } from '../catalog.ts';
import { headlineOf } from '../guides/headline.ts';
import { statusText, statusWord } from '../guides/status.ts';
import { guidePath } from '../link.ts';
import type { PageInfo } from './page.ts';

/** The list of all models. */
export const modelsPage: PageInfo = {
  path: '/models/',
  kind: 'index',
  title: 'Image models',
  description:
    'Every Gemini image model, living or shut down, and others to compare: price, largest image, references, and release timeline.',
  figures: [{ label: 'Models', value: String(models.length) }],
};

/** What people call a model that is past its day. */
export const endedWords =
  'dead deprecated discontinued retired sunset end of life shut down shutdown';

/** The guide of a model. */
export function guidePage(model: Model): PageInfo {
  const { displayName, kind } = model;
  const what =
    kind === 'renderable' ? 'prices, tiers, ratios, prompts' : 'prices, sizes, qualities';
  const figures = headlineOf(model).filter(({ value }) => value.is === 'known');
  return {
    path: guidePath(model),
    kind: 'guide',
    title: `${displayName} guide`,
    description: `${displayName}: ${what}, strengths, cautions and sources. ${statusText(model).text}.`,
    ...(standingOf(model) === 'ended' && { alsoAsked: endedWords }),
    figures: [
      { label: 'Status', value: statusWord(model) },
      ...figures.map(({ label, value }) => ({ label, value: value.text })),
    ],
  };
}

/** The list and every guide. */
export function modelPages(): PageInfo[] {
  return [modelsPage, ...shelf.map(guidePage)];
}
