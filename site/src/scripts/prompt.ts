/** Fills in a prompt as its reader types, with all that is copied from its page. */

import type { CompiledPrompt } from '../lib/catalog.ts';
import { curlCommand } from '../lib/copy/curl.ts';
import { type ImageRequest, withText } from '../lib/copy/request.ts';
import { typescriptProgram } from '../lib/copy/typescript.ts';
import { grouped } from '../lib/money.ts';
import { startCarrying } from './carrying.ts';
import { type Entry, setEntry, valuesOf } from './entries.ts';
import { type FieldValues, fill, fillBody } from './fill.ts';
import { write } from './live.ts';
import { startSending } from './sending.ts';

const use = document.querySelector<HTMLElement>('[data-new-file]');
const follow = use ? startSending(use) : () => {};
const form = document.querySelector<HTMLElement>('[data-fill]');
if (form) startFilling(form, follow);

/** A form with the prompt that it fills in. */
interface Filling {
  readonly compiled: CompiledPrompt;
  /** One for all variants, or one a variant. */
  readonly requests: readonly ImageRequest[];
  readonly entries: readonly Entry[];
  /** Absent where there is but one variant. */
  readonly preset: HTMLSelectElement | null;
}

/** @param follow called when the file has changed */
function startFilling(form: HTMLElement, follow: () => void): void {
  const preset = form.querySelector<HTMLSelectElement>('[data-preset]');
  const filling: Filling = {
    compiled: JSON.parse(form.dataset.compiled ?? ''),
    requests: JSON.parse(form.dataset.requests ?? '[]'),
    entries: [...form.querySelectorAll<Entry>('[data-kind]')],
    preset,
  };
  const carry = startCarrying(filling.compiled);
  let offered: FieldValues = {};
  const update = (): void => {
    const held = heldBy(filling);
    show(filling, held);
    carry({ chosen: chosenIn(filling), offered, held });
    follow();
  };
  const again = (): void => {
    toPreset(filling);
    offered = heldBy(filling);
    update();
  };
  form.addEventListener('input', ({ target }) => (target === preset ? again() : update()));
  form.querySelector('[data-reset]')?.addEventListener('click', again);
  again();
}

function toPreset(filling: Filling): void {
  const { fields } = filling.compiled;
  const defaults = fields.map((field) => [field.name, field.default] as const);
  const values = { ...Object.fromEntries(defaults), ...presetOf(filling) };
  for (const entry of filling.entries) setEntry(entry, { fields, values });
}

function heldBy(filling: Filling): FieldValues {
  const { fields } = filling.compiled;
  return valuesOf(filling.entries, { fields, base: { ...presetOf(filling) } });
}

/** Shows the prompt, its length and the requests that send it. */
function show(filling: Filling, values: FieldValues): void {
  const { compiled, requests } = filling;
  const text = fill(compiled, values);
  write('#prompt', text);
  write('[data-length]', grouped(String(text.length)));
  const request = requests[chosenIn(filling)] ?? requests[0];
  if (!request) return;
  const filled = withText(request, fillBody(compiled, values));
  write('#copy-curl', curlCommand(filled));
  write('#copy-typescript', typescriptProgram(filled));
}

/** The values of the chosen variant. */
function presetOf(filling: Filling): FieldValues | undefined {
  return filling.compiled.presets[chosenIn(filling)]?.values;
}

function chosenIn({ preset }: Filling): number {
  return Number(preset?.value ?? 0);
}
