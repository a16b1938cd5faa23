/** Fills in a prompt as its reader types, and sends the template to the reader's own repository. */

import type { CompiledPrompt } from '../lib/catalog.ts';
import { curlCommand } from '../lib/copy/curl.ts';
import { isBranch, newFileLink, repositoryIn } from '../lib/copy/new-file.ts';
import { type ImageRequest, withText } from '../lib/copy/request.ts';
import { typescriptProgram } from '../lib/copy/typescript.ts';
import { grouped } from '../lib/money.ts';
import { type Entry, setEntry, valuesOf } from './entries.ts';
import { type FieldValues, fill, fillBody } from './fill.ts';

const form = document.querySelector<HTMLElement>('[data-fill]');
if (form) startFilling(form);
const use = document.querySelector<HTMLElement>('[data-new-file]');
if (use) startSending(use);

/** A form with the prompt that it fills in. */
interface Filling {
  readonly compiled: CompiledPrompt;
  /** One for all variants, or one a variant. */
  readonly requests: readonly ImageRequest[];
  readonly entries: readonly Entry[];
  /** Absent where there is but one variant. */
  readonly preset: HTMLSelectElement | null;
}

function startFilling(form: HTMLElement): void {
  const preset = form.querySelector<HTMLSelectElement>('[data-preset]');
  const filling: Filling = {
    compiled: JSON.parse(form.dataset.compiled ?? ''),
    requests: JSON.parse(form.dataset.requests ?? '[]'),
    entries: [...form.querySelectorAll<Entry>('[data-kind]')],
    preset,
  };
  const again = (): void => toPreset(filling);
  form.addEventListener('input', ({ target }) => (target === preset ? again() : show(filling)));
  form.querySelector('[data-reset]')?.addEventListener('click', again);
  again();
}

function toPreset(filling: Filling): void {
  const { compiled, entries } = filling;
  const defaults = compiled.fields.map((field) => [field.name, field.default] as const);
  const values = { ...Object.fromEntries(defaults), ...presetOf(filling) };
  for (const entry of entries) setEntry(entry, values);
  show(filling);
}

/** Shows the prompt, its length and the requests that send it, with what the entries hold. */
function show(filling: Filling): void {
  const { compiled, requests, entries } = filling;
  const values = valuesOf(entries, { fields: compiled.fields, base: { ...presetOf(filling) } });
  const text = fill(compiled, values);
  write('prompt', text);
  const length = document.querySelector('[data-length]');
  if (length) length.textContent = grouped(String(text.length));
  const request = requests[chosenIn(filling)] ?? requests[0];
  if (!request) return;
  const filled = withText(request, fillBody(compiled, values));
  write('copy-curl', curlCommand(filled));
  write('copy-typescript', typescriptProgram(filled));
}

/** The values of the chosen variant. */
function presetOf(filling: Filling): FieldValues | undefined {
  return filling.compiled.presets[chosenIn(filling)]?.values;
}

function chosenIn({ preset }: Filling): number {
  return Number(preset?.value ?? 0);
}

function startSending(form: HTMLElement): void {
  const link = form.querySelector<HTMLAnchorElement>('[data-open]');
  const input = form.querySelector<HTMLInputElement>('#repository');
  const branch = form.querySelector<HTMLInputElement>('#branch');
  const said = document.getElementById('repository-said');
  if (!link || !input || !branch || !said) return;
  const path = form.dataset.path ?? '';
  const asked = said.textContent ?? '';

  const follow = (): void => {
    const repository = repositoryIn(input.value);
    const text = document.getElementById('portable')?.textContent ?? '';
    const on = branch.value.trim();
    const target = repository && newFileLink({ ...repository, branch: on, path, text });
    link.hidden = !target;
    if (target) link.href = target.url;
    const empty = input.value.trim() === '';
    input.setAttribute('aria-invalid', String(!repository && !empty));
    branch.setAttribute('aria-invalid', String(!isBranch(on)));
    said.textContent = empty ? asked : toldOf({ repository, target });
  };
  input.addEventListener('input', () => {
    branch.value = repositoryIn(input.value)?.branch ?? branch.value;
    follow();
  });
  branch.addEventListener('input', follow);
  form.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target !== link && !link.hidden) link.click();
  });
  follow();
}

function toldOf({
  repository,
  target,
}: {
  readonly repository: ReturnType<typeof repositoryIn>;
  readonly target: ReturnType<typeof newFileLink>;
}): string {
  if (!repository) return 'That is no repository that GitHub can have. Write it as owner/name.';
  if (!target) return 'That is no branch that git can have. Write its name, such as main.';
  if (target.tooLong) {
    return 'The template is too long for an address: copy the file first, then paste it there.';
  }
  return 'GitHub opens with the file filled in. Nothing is saved before you commit it there.';
}

function write(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
}
