/** The search: a dialog that is made, and an index that is fetched, when somebody asks for them. */
import { areas } from '../lib/pages/areas.ts';
import { tell } from './live.ts';
import { type Answer, ask, type Line, openIndex, type Pagefind } from './search-ask.ts';

/** So many are shown before all are asked for. */
const most = 8;
const lost =
  'The index of this site could not be fetched. Look under Models, Prompts or Docs instead.';
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const invitation = 'Type to search the guides, comparisons, prompts and docs.';
let dialog: HTMLDialogElement | undefined;

/** Opens the search with its field ready, or with words and what is found for them. */
export function openSearch(words = ''): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  if (field && words !== '') {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }
  field?.select();
}

function makeDialog(): HTMLDialogElement {
  const made = element('dialog', 'search');
  made.setAttribute('aria-label', 'Search');
  const form = element('form');
  form.method = 'dialog';
  const field = element('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.placeholder = 'A model, a size, a prompt …';
  field.setAttribute('aria-label', 'Search this site');
  const close = element('button', 'button', 'Close');
  const list = element('ol');
  const state = element('p', 'soft small', invitation);
  const rest = element('button', 'button');
  Object.assign(rest, { type: 'button', hidden: true });
  form.append(field, close);
  made.append(form, state, list, rest);
  // Undefined where it cannot be fetched: whoever searches is told.
  const index = openIndex(base).catch(() => undefined);
  listen(made, { index, field, list, state, rest });
  document.body.append(made);
  return made;
}

interface Shown {
  readonly index: Promise<Pagefind | undefined>;
  readonly field: HTMLInputElement;
  readonly list: HTMLOListElement;
  readonly state: HTMLElement;
  /** Shows what is not among the best. */
  readonly rest: HTMLButtonElement;
}

function listen(made: HTMLDialogElement, shown: Shown): void {
  const { field, list, rest } = shown;
  field.addEventListener('input', () => show(shown, most));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
    // A search field would only empty itself.
    if (event.key === 'Escape') made.close();
    if (event.key === 'Enter' || event.key === 'ArrowDown') list.querySelector('a')?.focus();
  });
  list.addEventListener('keydown', (event) => step(event, list, field));
  rest.addEventListener('click', async () => {
    await show(shown, Number.POSITIVE_INFINITY);
    list.querySelectorAll('a')[most]?.focus();
  });
}

async function show(shown: Shown, limit: number): Promise<void> {
  const { index, field } = shown;
  const words = field.value.trim();
  if (words === '') return showLines(shown, [], invitation);
  const isLate = (): boolean => field.value.trim() !== words;
  const pagefind = await index;
  const answer = pagefind && (await ask(pagefind, words, limit).catch(() => undefined));
  // Null: a later search has taken over. Undefined: the index could not be fetched.
  if (answer === null || isLate()) return;
  if (answer === undefined) return showLines(shown, [], lost);
  showLines(shown, answer.lines, stateOf(answer, words));
  const all = answer.whole + answer.partly;
  shown.rest.hidden = all === answer.lines.length;
  shown.rest.textContent = `Show all ${all}`;
  tell(stateOf(answer, words));
}

function showLines({ list, state, rest }: Shown, lines: readonly Line[], words: string): void {
  list.replaceChildren(...lines.map(lineOf));
  state.textContent = words;
  rest.hidden = true;
}

function lineOf({ title, url, excerpt }: Line): HTMLLIElement {
  const line = element('li');
  const link = element('a', '', title);
  link.href = url;
  const text = element('p', 'soft small');
  text.append(...marked(excerpt));
  line.append(link, ' ', element('span', 'pill', areaOf(url)), text);
  return line;
}

/** The part of the site that a page is of. By its address: a filter of the index is written in another order each time. */
function areaOf(url: string): string {
  const path = new URL(url, location.href).pathname.slice(base.length - 1);
  return areas.find((area) => path.startsWith(area.path))?.name ?? 'Home';
}

/** How much was found, in words. */
function stateOf({ lines, whole, partly }: Answer, words: string): string {
  const shown = whole + partly > lines.length ? `; these are the best ${lines.length}` : '';
  if (partly === 0)
    return whole === 0 ? `Nothing found for “${words}”.` : `${whole} found${shown}.`;
  if (whole === 0) return `No page has all of these words; ${partly} have some of them${shown}.`;
  return `${whole} found, and ${partly} with only some of the words${shown}.`;
}

/** The texts of an excerpt, and its marks: nothing else of it is taken over. */
function marked(excerpt: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', '', text) : text;
  });
}

/** Arrow keys walk the results, and back to the field. */
function step(event: KeyboardEvent, list: HTMLElement, field: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  (links[next] ?? (next < 0 ? field : undefined))?.focus();
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
