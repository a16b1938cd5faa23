/** The search: a dialog that is made, and an index that is fetched, when somebody asks for them. */
import { tell } from './live.ts';

/** A page, or one section of it. */
interface Place {
  readonly url: string;
  /** Escaped HTML in which nothing but `mark` stands. */
  readonly excerpt: string;
  readonly locations: readonly number[];
}

interface Found extends Place {
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly (Place & { readonly title: string })[];
}

interface Pagefind {
  options(settings: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(
    words: string,
    options?: object,
    wait?: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const most = 8;
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
  form.append(field, close);
  made.append(form, state, list);
  // Undefined where it cannot be fetched: whoever searches is told.
  const index = openIndex().catch(() => undefined);
  field.addEventListener('input', () => show({ index, field, list, state }));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
    // A search field would only empty itself.
    if (event.key === 'Escape') made.close();
    if (event.key === 'Enter' || event.key === 'ArrowDown') list.querySelector('a')?.focus();
  });
  list.addEventListener('keydown', (event) => step(event, list, field));
  document.body.append(made);
  return made;
}

interface Shown {
  readonly index: Promise<Pagefind | undefined>;
  readonly field: HTMLInputElement;
  readonly list: HTMLOListElement;
  readonly state: HTMLElement;
}

async function show({ index, field, list, state }: Shown): Promise<void> {
  const words = field.value.trim();
  if (words === '') {
    list.replaceChildren();
    state.textContent = invitation;
    return;
  }
  const isLate = (): boolean => field.value.trim() !== words;
  const pagefind = await index;
  const found = await pagefind?.debouncedSearch(telling(words), {}, 120);
  // Null: a later search has taken over. Undefined: the index could not be fetched.
  if (found === null || isLate()) return;
  if (found === undefined) {
    state.textContent =
      'The index of this site could not be fetched. Look under Models, Prompts or Docs instead.';
    return;
  }
  const pages = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
  if (isLate()) return;
  list.replaceChildren(...pages.map(lineOf));
  const count = found.results.length;
  const shown = count > most ? `, the nearest ${most} are shown` : '';
  state.textContent = count === 0 ? `Nothing found for “${words}”.` : `${count} found${shown}.`;
  tell(state.textContent);
}

/** Words without those that stand everywhere, and that the index would take as beginnings of others. */
function telling(words: string): string {
  const few = words.replace(/(?<!\S)(?:an?|and|are|for|in|is|it|of|on|or|the|to|with)(?!\S)/gi, '');
  return few.trim() === '' ? words : few;
}

/** A page by the section that says most of it. */
function lineOf({ meta, sub_results, ...page }: Found): HTMLLIElement {
  const [best] = [...sub_results].sort((a, b) => b.locations.length - a.locations.length);
  const title = meta.title ?? page.url;
  const section = best && best.title !== title ? ` › ${best.title}` : '';
  const { url, excerpt } = best ?? page;
  const line = element('li');
  const link = element('a', '', `${title}${section}`);
  link.href = url;
  const text = element('p', 'soft small');
  text.append(...marked(excerpt), ' …');
  line.append(link, text);
  return line;
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

async function openIndex(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  return pagefind;
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
