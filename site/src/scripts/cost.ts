/** The calculator: what the form says is drawn anew, announced, and kept in the address. */
import { type Campaign, stages } from '../lib/cost/campaign.ts';
import type { Offer } from '../lib/cost/offer.ts';
import type { Element as Piece } from '../lib/cost/piece.ts';
import {
  batchKey,
  type Choices,
  counts,
  readCampaign,
  stageKeys,
  writeCampaign,
} from '../lib/cost/state.ts';
import { resultOf } from '../lib/cost/view.ts';
import { campaignText } from '../lib/cost/words.ts';
import { keep, note, tell, write } from './live.ts';

/** Typing on is not interrupted: only what stands for this long is announced and put into the address. */
const quiet = 600;

class Calculator {
  private readonly form: HTMLFormElement;
  private readonly offers: readonly Offer[];
  private readonly choices: Choices;
  private shown: Campaign;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, data: { offers: readonly Offer[]; choices: Choices }) {
    this.form = form;
    this.offers = data.offers;
    this.choices = data.choices;
    this.shown = data.choices.usual;
  }

  start(): void {
    if (location.search === '') this.link();
    else this.open(location.search);
    this.form.addEventListener('input', () => this.change());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.change();
    });
    this.form.addEventListener('click', (event) => this.click(event));
    addEventListener('popstate', () => this.open(location.search));
  }

  /** Takes a campaign from an address into the form. */
  private open(search: string): void {
    clearTimeout(this.waiting);
    const { campaign, ignored } = readCampaign(new URLSearchParams(search), this.choices);
    for (const { key, name } of counts) this.set(key, String(campaign[name]));
    for (const stage of stages) {
      this.set(stageKeys[stage].tier, campaign.tiers[stage]);
      this.set(stageKeys[stage].quality, campaign.qualities[stage]);
    }
    const batch = this.field(batchKey);
    if (batch instanceof HTMLInputElement) batch.checked = campaign.batch;
    this.show(campaign, ignored);
  }

  private change(): void {
    // What is named like the address's keys is read like an address: faults are told in one way.
    const asked = new URLSearchParams(
      [...new FormData(this.form)].map(([key, value]) => [key, String(value)]),
    );
    // What holds no number for now keeps the one that is shown.
    const { campaign, ignored } = readCampaign(asked, { ...this.choices, usual: this.shown });
    this.show(campaign, ignored);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      keep(writeCampaign(campaign));
      tell(text('[data-verdict]') ?? '');
    }, quiet);
  }

  private click(event: Event): void {
    const target = event.target as HTMLElement;
    const button = target.closest<HTMLElement>('[data-step]');
    const field = this.field(button?.dataset.for ?? '');
    if (button && field instanceof HTMLInputElement) {
      if (button.dataset.step === 'up') field.stepUp();
      else field.stepDown();
      this.change();
    }
    const link = target.closest<HTMLAnchorElement>('.presets a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.open(link.search);
    tell(text('[data-verdict]') ?? '');
  }

  private show(campaign: Campaign, ignored: readonly string[]): void {
    this.shown = campaign;
    const result = document.querySelector('[data-result]');
    const open = [...document.querySelectorAll<HTMLElement>('[data-result] details[open]')];
    const models = open.map(({ dataset }) => dataset.model);
    const { verdict, pieces } = resultOf(campaign, this.offers);
    result?.replaceChildren(...pieces.map(drawn));
    write('[data-verdict]', verdict);
    for (const details of result?.querySelectorAll('details') ?? []) {
      details.open = models.includes(details.dataset.model);
    }
    write('#campaign', 'Your campaign');
    write('[data-said]', campaignText(campaign));
    this.link();
    note('[data-note]', ignored.join(' '));
  }

  private link(): void {
    write('#campaign-link', `${location.origin}${location.pathname}${writeCampaign(this.shown)}`);
  }

  private field(key: string): Element | RadioNodeList | null {
    return this.form.elements.namedItem(key);
  }

  private set(key: string, value: string): void {
    const field = this.field(key);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}

function drawn({ tag, attributes, children }: Piece): Element {
  const svg = ['svg', 'rect', 'text'].includes(tag);
  const made = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : drawn(child))));
  return made;
}

function text(selector: string): string | null | undefined {
  return document.querySelector(selector)?.textContent;
}

const data = document.getElementById('offers')?.textContent;
const form = document.querySelector<HTMLFormElement>('[data-campaign]');
if (data && form) new Calculator(form, JSON.parse(data)).start();
