import { describe, expect, test } from 'vitest';
import { costOf, priceFor } from '#capabilities';
import { type Claim, claims } from '../emulator/claims.ts';
import { modelNamed, post, type WireAnswer } from '../emulator/wire.ts';

/**
 * The emulator's claims, held against the real service: `npm run test:live` with GEMINI_API_KEY and
 * DARKROOM_LIVE_BUDGET_USD. Before each paid call its at-most price must still fit; afterwards what
 * the answer says it used is counted. Rejections cost nothing and go first.
 */
const base = process.env.GOOGLE_GEMINI_BASE_URL || 'https://generativelanguage.googleapis.com';
const apiKey = process.env.GEMINI_API_KEY;
const budget = Number(process.env.DARKROOM_LIVE_BUDGET_USD ?? Number.NaN);
let spent = 0;

describe('Gemini', () => {
  test('has a key and a spending limit to be asked with', () => {
    expect(apiKey, 'Set GEMINI_API_KEY to a key of a project with billing.').toBeTruthy();
    expect(
      budget,
      'Set DARKROOM_LIVE_BUDGET_USD to the most that this run may spend, in US dollars: 1 is enough for a few pictures, 0 for the rejections.',
    ).toBeGreaterThanOrEqual(0);
  });

  test.for(claims)('$name', async (claim, { skip }) => {
    if (!apiKey || !(budget >= 0)) return skip('no key or no spending limit');
    const body = await claim.request();
    const atMost = atMostOf(claim, JSON.stringify(body));
    if (spent > 0 && spent >= budget) return skip(`the limit of ${usd(budget)} is spent`);
    if (spent + atMost > budget)
      return skip(
        `${usd(spent)} are spent; this could cost ${usd(atMost)}, the limit is ${usd(budget)}`,
      );
    spent += atMost;
    const key = claim.key ?? apiKey;
    const answer = await post({ base, ...claim, key: key || undefined, body });
    spent += usedBy(claim, answer.json) - atMost;
    await claim.check(answer);
  });
});

/** USD; a rejection that is none would cost a picture, but never more often than once a claim. */
function atMostOf({ costs }: Claim, body: string): number {
  if (!costs) return 0;
  const { name, tier, references } = costs;
  const estimate = priceFor(modelNamed(name), {
    on: new Date(),
    tier,
    promptBytes: Buffer.byteLength(body),
    references,
  });
  if (!estimate) throw new Error(`the price of ${name} at ${tier} is not known`);
  return estimate.atMost.usd;
}

function usedBy({ costs }: Claim, { usageMetadata }: WireAnswer): number {
  if (!usageMetadata) return 0;
  const {
    promptTokenCount: input,
    thoughtsTokenCount = 0,
    candidatesTokenCount = 0,
  } = usageMetadata;
  const image =
    usageMetadata.candidatesTokensDetails?.find(({ modality }) => modality === 'IMAGE')
      ?.tokenCount ?? 0;
  const text = candidatesTokenCount - image + thoughtsTokenCount;
  const model = modelNamed(costs ? costs.name : 'nano-banana-2.1');
  return costOf(model, { input, text, image }, new Date());
}

function usd(amount: number): string {
  return `${amount.toFixed(4)} USD`;
}
