import type { Door } from '../inputs.ts';
import type { RenderView } from './render-view.ts';
import type { Report } from './report.ts';
import { numberText, sentences } from './wording.ts';

/** Why a run ended before its time, as a title and what to do; undefined for a run that went to its end. */
export function earlyEnd({
  interrupted,
  stopped,
}: Pick<Report, 'interrupted' | 'stopped'>): { title: string; words: string } | undefined {
  // An interruption is also the reason why the run stopped: it is told once, in the words of who pressed the keys.
  if (interrupted) return { title: 'Interrupted.', words: 'Run it again to go on from here.' };
  if (stopped === undefined) return undefined;
  return { title: 'Stopped.', words: capital(sentences(stopped.message, stopped.remedy)) };
}

/** A word of the language gets its capital; `nano-banana-2` and `.darkroom/` are names and keep theirs. */
function capital(text: string): string {
  return text.replace(
    /^[a-z]+(?=[ '’])/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/**
 * The views without the messages that the run's early end tells for all of them: those of renders that were not
 * begun because of it, and of renders that were to be made from such a one.
 */
export function withoutRepeats(
  views: readonly RenderView[],
  { stopped }: Pick<Report, 'stopped'>,
): readonly RenderView[] {
  if (stopped === undefined) return views;
  const byId = new Map(views.map((view) => [view.id, view]));
  const repeats = (view: RenderView): boolean => {
    if (view.standing !== 'skipped') return false;
    if (view.message === stopped.message) return true;
    const sources = view.references.flatMap(({ source }) => byId.get(source) ?? []);
    return view.code === 'source failed' && sources.some(repeats);
  };
  return views.map((view) =>
    repeats(view) ? { ...view, message: undefined, remedy: undefined } : view,
  );
}

/** What a terminal or a page says where the emulator drew a picture that it shows; undefined where it drew none. */
export function emulatedWords(
  views: readonly RenderView[],
  { door }: Pick<Report, 'door'>,
): string | undefined {
  const words = drawnWords(views.filter(({ picture }) => picture !== undefined));
  return words && `${words} ${keyRemedies[door]}`;
}

/** What there is to do about emulated pictures. */
export const keyRemedies: Readonly<Record<Door, string>> = {
  'command line': 'Set GEMINI_API_KEY to render them for real.',
  action: 'Give gemini-api-key to render them for real; until then none is committed.',
};

/** Which of some pictures the emulator drew; undefined where it drew none. */
export function drawnWords(
  pictures: readonly { readonly emulated: boolean }[],
): string | undefined {
  const drawn = pictures.filter(({ emulated }) => emulated).length;
  if (drawn === 0) return undefined;
  const which =
    drawn === pictures.length
      ? 'These pictures were'
      : `${numberText(drawn)} of these ${numberText(pictures.length)} pictures ${drawn === 1 ? 'was' : 'were'}`;
  return `${which} drawn by the local emulator, not by a model, and nothing was paid.`;
}

/** What a run without any call says of money: of pictures that were there already it claims no price. */
export function noCallWords({ service }: Pick<Report, 'service'>): string {
  return service === 'emulator' ? 'nothing was drawn, and nothing was paid' : 'nothing was paid';
}
