/** Narrows the gallery in place. Its state is the address, so that what is found can be sent to somebody. */
import type { Card } from '../lib/samples/card.ts';
import { type CardList, cardListIn } from './gallery-cards.ts';
import { choicesOf, nameOf, setControls, stateOf } from './gallery-form.ts';
import {
  matching,
  narrowest,
  nothing,
  readState,
  type State,
  writeState,
} from './gallery-state.ts';
import { keep, note } from './live.ts';

/** More at a time would weigh on the page: the rest is asked for by narrowing further. */
const most = 48;

const form = document.querySelector<HTMLFormElement>('[data-gallery]');
const list = document.querySelector<HTMLElement>('[data-cards]');
if (form && list) start(form, cardListIn(list));

function start(form: HTMLFormElement, list: CardList): void {
  const narrow = narrowing(form, list);
  const fromAddress = (): void => {
    const { state, ignored } = readState(new URLSearchParams(location.search), choicesOf(form));
    setControls(form, state);
    note('[data-gallery-note]', ignored.join(' '));
    void narrow(state);
  };
  form.addEventListener('input', () => {
    const state = stateOf(form);
    const query = writeState(state);
    note('[data-gallery-note]', '');
    keep(query === '' ? '' : `?${query}`);
    void narrow(state);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', fromAddress);
  fromAddress();
}

/** Shows the cards for what is asked for; they are fetched when something first is. */
function narrowing(form: HTMLFormElement, list: CardList): (state: State) => Promise<void> {
  let cards: Promise<readonly Card[]> | undefined;
  let round = 0;
  return async (state) => {
    const mine = ++round;
    const active = writeState(state) !== '';
    for (const beside of document.querySelectorAll<HTMLElement>('[data-pager]'))
      beside.hidden = active;
    if (!active) {
      list.showBuilt();
      note('[data-gallery-count]', '');
      return offer([]);
    }
    cards ??= cardsFor(form);
    try {
      const all = await cards;
      if (mine === round) showFound(all, { form, list, state });
    } catch {
      cards = undefined;
      if (mine === round) note('[data-gallery-count]', lost);
    }
  };
}

/** Every card that the page is about, on whatever page of it. */
async function cardsFor({ dataset }: HTMLFormElement): Promise<readonly Card[]> {
  const { index = '', facet, value } = dataset;
  const answer = await fetch(index);
  const all: readonly Card[] = await answer.json();
  return facet ? matching(all, { ...nothing, [facet]: value }) : all;
}

const lost = 'The list of prompts could not be loaded. Try again.';

function showFound(
  all: readonly Card[],
  { form, list, state }: { form: HTMLFormElement; list: CardList; state: State },
): void {
  const found = matching(all, state);
  list.show(found.slice(0, most));
  const more = found.length > most ? `; the first ${most} are shown` : '';
  note('[data-gallery-count]', `${found.length} of ${promptsText(all.length)}${more}.`);
  offer(removals(form, found.length === 0 ? narrowest(all, state) : []));
}

function promptsText(count: number): string {
  return count === 1 ? '1 prompt' : `${count} prompts`;
}

/** Names what to remove: each filter that alone would help where nothing is found, and all of them. */
function removals(
  form: HTMLFormElement,
  helping: ReturnType<typeof narrowest>,
): readonly HTMLButtonElement[] {
  const single = helping.map(({ key, count }) =>
    removing(form, { [key]: '' }, `Remove “${nameOf(form, key)}” (${promptsText(count)})`),
  );
  return [...single, removing(form, nothing, 'Clear filters')];
}

function offer(buttons: readonly HTMLButtonElement[]): void {
  const place = document.querySelector<HTMLElement>('[data-gallery-removals]');
  if (!place) return;
  place.hidden = buttons.length === 0;
  place.replaceChildren(...buttons);
}

function removing(form: HTMLFormElement, state: Partial<State>, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button', textContent: text });
  button.addEventListener('click', () => {
    setControls(form, state);
    form.dispatchEvent(new Event('input'));
    form.querySelector('input')?.focus();
  });
  return button;
}
