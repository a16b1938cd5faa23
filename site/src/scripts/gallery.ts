/** Narrows the gallery in place. Its state is the address, so that what is found can be sent to somebody. */
import type { Card } from '../lib/samples/card.ts';
import {
  facetIds,
  matching,
  narrowest,
  readState,
  type State,
  writeState,
} from './gallery-state.ts';

const form = document.querySelector<HTMLFormElement>('[data-gallery]');
const list = document.querySelector<HTMLElement>('[data-cards]');
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  /** More at a time would weigh on the page: the rest is asked for by narrowing further. */
  const most = 48;
  const asBuilt = [...list.children];
  const known = new Map(asBuilt.map((item) => [(item as HTMLElement).dataset.card, item]));
  let cards: Promise<readonly Card[]> | undefined;
  let round = 0;

  const apply = async (state: State): Promise<void> => {
    const mine = ++round;
    const active = state.q !== '' || facetIds.some((id) => state[id] !== '');
    for (const beside of document.querySelectorAll<HTMLElement>('[data-pager]'))
      beside.hidden = active;
    if (!active) {
      list.replaceChildren(...asBuilt);
      say('count', '');
      return sayEmpty(undefined);
    }
    cards ??= fetch(form.dataset.index ?? '').then((answer) => answer.json());
    try {
      const all = await cards;
      if (mine !== round) return;
      const found = matching(all, state);
      list.replaceChildren(
        ...found.slice(0, most).map((card) => known.get(card.path) ?? itemOf(card)),
      );
      const more = found.length > most ? `; the first ${most} are shown` : '';
      say('count', `${found.length} of ${all.length} prompts${more}.`);
      sayEmpty(found.length === 0 ? narrowest(all, state) : undefined);
    } catch {
      cards = undefined;
      say('count', 'The list of prompts could not be loaded. Try again, or use the links below.');
    }
  };

  const itemOf = (card: Card): Element => {
    const item = asBuilt[0]?.cloneNode(true) as HTMLElement;
    item.dataset.ratio = card.shape;
    item.dataset.card = card.path;
    item.querySelector('a')?.setAttribute('href', card.href);
    item.querySelector('.pic')?.replaceChildren(...pictureOf(card));
    put(item, 'b', card.title);
    put(item, '.facts', card.facts);
    known.set(card.path, item);
    return item;
  };

  /** Names what to drop; where no single filter helps, all of them. */
  const sayEmpty = (drops: ReturnType<typeof narrowest> | undefined): void => {
    const place = document.querySelector<HTMLElement>('[data-gallery-empty]');
    if (!place) return;
    place.hidden = drops === undefined;
    const buttons = (drops ?? []).map(({ key, count }) =>
      buttonOf(`Drop ${nameOf(form, key)}: ${count}`, [key]),
    );
    if (drops?.length === 0) buttons.push(buttonOf('Drop everything', ['q', ...facetIds]));
    const spaced = buttons.flatMap((button) => [button, ' ']);
    place.replaceChildren('No prompt is all of this. ', ...spaced);
  };
  const buttonOf = (text: string, keys: readonly string[]): HTMLButtonElement => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button', textContent: text });
    button.addEventListener('click', () => {
      for (const key of keys) setControl(form, key, '');
      changed();
      form.querySelector('input')?.focus();
    });
    return button;
  };

  const changed = (): void => {
    const state = stateOf(form);
    say('note', '');
    const query = writeState(state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    void apply(state);
  };
  const fromAddress = (): void => {
    const { state, ignored } = readState(new URLSearchParams(location.search), choicesOf(form));
    for (const [key, value] of Object.entries(state)) setControl(form, key, value);
    say('note', ignored.join(' '));
    void apply(state);
  };

  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function stateOf(form: HTMLFormElement): State {
  const data = new FormData(form);
  const text = (key: string): string => String(data.get(key) ?? '').trim();
  return {
    q: text('q'),
    use: text('use'),
    model: text('model'),
    tier: text('tier'),
    ratio: text('ratio'),
    intent: text('intent'),
  };
}

function choicesOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[]> {
  const selects = [...form.querySelectorAll('select')];
  return new Map(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
  );
}

function nameOf(form: HTMLFormElement, key: string): string {
  const control = form.elements.namedItem(key);
  if (control instanceof HTMLSelectElement) {
    return `${control.labels[0]?.firstElementChild?.textContent?.toLowerCase()} ${control.selectedOptions[0]?.text}`;
  }
  return 'the words';
}

function setControl(form: HTMLFormElement, key: string, value: string): void {
  const control = form.elements.namedItem(key);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    control.value = value;
  }
}

function pictureOf({ picture, sizes, alt }: Card): HTMLImageElement[] {
  if (!picture) return [];
  const image = document.createElement('img');
  Object.assign(image, { loading: 'lazy', decoding: 'async', alt, sizes, ...picture });
  return [image];
}

function put(item: Element, selector: string, text: string): void {
  const place = item.querySelector(selector);
  if (place) place.textContent = text;
}

function say(what: 'note' | 'count', words: string): void {
  const place = document.querySelector<HTMLElement>(`[data-gallery-${what}]`);
  if (!place) return;
  place.hidden = words === '';
  place.textContent = words;
}
