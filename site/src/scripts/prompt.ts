/** Fills in a prompt as its reader types, with all that is copied from its page; what is filled in stays in the address. */

import { strangeKeys } from '../lib/address.ts';
import type { CompiledPrompt } from '../lib/catalog.ts';
import { curlCommand } from '../lib/copy/curl.ts';
import { type ImageRequest, withText } from '../lib/copy/request.ts';
import { typescriptProgram } from '../lib/copy/typescript.ts';
import { grouped } from '../lib/money.ts';
import { startCarrying } from './carrying.ts';
import { type Entry, markRefused, setEntry, setText, textIn, valuesOf } from './entries.ts';
import { type FieldValues, fill, fillBody } from './fill.ts';
import { keep, note, write } from './live.ts';
import { longest, readState, type State, unwritable, writeState } from './prompt-state.ts';
import { startSending } from './sending.ts';

const use = document.querySelector<HTMLElement>('[data-new-file]');
const follow = use ? startSending(use) : () => {};
const form = document.querySelector<HTMLElement>('[data-fill]');
const asked = new URLSearchParams(location.search);
if (form) startFilling(form, follow);
else note('[data-note]', strangeKeys(asked, []).join(' '));

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
  const filling = fillingOf(form);
  const carry = startCarrying(filling.compiled);
  let offered: FieldValues = {};
  let usual: State['texts'] = new Map();
  const update = (): void => {
    const held = heldBy(filling);
    show(filling, held);
    markRefused(filling.entries, filling.compiled.fields);
    carry({ chosen: chosenIn(filling), offered, held });
    follow();
  };
  const again = (): void => {
    toPreset(filling);
    offered = heldBy(filling);
    usual = textsIn(filling);
  };
  const change = (): void => {
    update();
    keepFilled(filling, usual);
  };
  form.addEventListener('input', ({ target }) => {
    if (target === filling.preset) again();
    change();
  });
  document.querySelector('[data-reset]')?.addEventListener('click', () => {
    again();
    change();
  });
  fillFromAddress(filling, again);
  update();
}

function fillingOf(form: HTMLElement): Filling {
  return {
    compiled: JSON.parse(form.dataset.compiled ?? ''),
    requests: JSON.parse(form.dataset.requests ?? '[]'),
    entries: [...form.querySelectorAll<Entry>('[data-kind]')],
    preset: form.querySelector<HTMLSelectElement>('[data-preset]'),
  };
}

/** @param again shows the chosen variant as it is */
function fillFromAddress({ compiled, entries, preset }: Filling, again: () => void): void {
  const names = entries.map(({ name }) => name);
  const { chosen, texts, ignored } = readState(asked, { compiled, names });
  if (preset) preset.value = String(chosen);
  again();
  for (const entry of entries) setText(entry, texts.get(entry.name) ?? textIn(entry));
  note('[data-note]', ignored.join(' '));
}

function toPreset(filling: Filling): void {
  const { fields } = filling.compiled;
  const defaults = fields.map((field) => [field.name, field.default] as const);
  const values = { ...Object.fromEntries(defaults), ...presetOf(filling) };
  for (const entry of filling.entries) setEntry(entry, { fields, values });
}

function textsIn({ entries }: Filling): State['texts'] {
  return new Map(entries.map((entry) => [entry.name, textIn(entry)]));
}

/** Keeps what differs from the chosen variant in the address. Last of all: Safari refuses it where it comes too often. */
function keepFilled(filling: Filling, usual: State['texts']): void {
  const texts = new Map([...textsIn(filling)].filter(([name, text]) => text !== usual.get(name)));
  const query = writeState({ chosen: chosenIn(filling), texts }, filling.compiled);
  const address = new URL(query === '' ? location.pathname : `?${query}`, location.href);
  const isLong = address.href.length > longest;
  const lost = unwritable(texts, filling.compiled.fields);
  const words = isLong ? tooLong : lostText(lost);
  // Said anew only where it is something else: a reader's every letter would be.
  if (document.querySelector('[data-note]')?.textContent !== words) note('[data-note]', words);
  keep(isLong ? '' : address.search);
}

const tooLong =
  'This is too much for an address: a link to this page has the prompt as it stands in its template.';

function lostText(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : `The template takes no such ${names.join(' or ')}: a link to this page has its own.`;
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
