/** The gallery's list of cards, without a word of theirs read as HTML. */
import type { Card } from '../lib/samples/card.ts';
import { write } from './live.ts';

/** A list that shows what it was built with, or what is found. */
export interface CardList {
  showBuilt(): void;
  show(cards: readonly Card[]): void;
}

/** Takes over a list that was built with at least one card: the others are made like its first. */
export function cardListIn(list: HTMLElement): CardList {
  const built = [...list.children] as HTMLElement[];
  const known = new Map(built.map((item) => [item.dataset.card, item]));
  const itemOf = (card: Card): HTMLElement => {
    const item = known.get(card.path) ?? filledIn(built[0]?.cloneNode(true) as HTMLElement, card);
    known.set(card.path, item);
    return item;
  };
  return {
    showBuilt: () => list.replaceChildren(...built),
    show: (cards) => list.replaceChildren(...cards.map(itemOf)),
  };
}

function filledIn(item: HTMLElement, card: Card): HTMLElement {
  item.dataset.ratio = card.shape;
  item.dataset.card = card.path;
  item.querySelector('a')?.setAttribute('href', card.href);
  const badge = item.querySelector<HTMLElement>('[data-emulated]');
  if (badge) {
    badge.hidden = !card.emulated;
    badge.parentElement?.replaceChildren(...pictureOf(card), badge);
  }
  write('b', card.title, item);
  write('.facts', card.facts, item);
  return item;
}

function pictureOf({ picture, sizes, alt }: Card): HTMLImageElement[] {
  if (!picture) return [];
  const image = document.createElement('img');
  Object.assign(image, { loading: 'lazy', decoding: 'async', alt, sizes, ...picture });
  return [image];
}
