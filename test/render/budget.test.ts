import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../action/render/budget.ts';

const goingOn = new AbortController().signal;

describe('the budget', () => {
  it('refuses what could pass the limit and never will fit', async () => {
    const budget = new Budget(1);
    expect(await budget.reserve(1.01, goingOn)).toBe(false);
    expect(await budget.reserve(1, goingOn)).toBe(true);
  });

  it('lets a call wait for what others under way really cost', async () => {
    const budget = new Budget(1);
    await budget.reserve(0.8, goingOn);
    const second = budget.reserve(0.8, goingOn);
    budget.settle(0.8, { spent: 0.1 });
    expect(await second).toBe(true);
    budget.settle(0.8, { maybe: 0.8 });
    expect(budget.spentUsd).toBeCloseTo(0.1);
    expect(budget.maybePaidUsd).toBeCloseTo(0.8);
    expect(await budget.reserve(0.2, goingOn)).toBe(false);
  });

  it('of 0 forbids spending and of null allows all', async () => {
    expect(await new Budget(0).reserve(0.0001, goingOn)).toBe(false);
    expect(await new Budget(null).reserve(1e9, goingOn)).toBe(true);
  });

  it('counts what an earlier, killed run may have paid', async () => {
    const budget = new Budget(1, { calls: 2, usd: 0.9 });
    expect(await budget.reserve(0.2, goingOn)).toBe(false);
    expect(budget.maybePaidUsd).toBe(0.9);
    expect(budget.maybePaidCalls).toBe(2);
  });

  it('wakes who waits when the run is halted', async () => {
    const budget = new Budget(1);
    await budget.reserve(1, goingOn);
    const halt = new AbortController();
    const waiting = budget.reserve(0.5, halt.signal);
    halt.abort();
    expect(await waiting).toBe(false);
  });

  it('is never passed, whatever calls cost up to their at-most price', async () => {
    const call = fc.record({
      atMost: fc.double({ min: 0, max: 1, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 40 }), async (calls) => {
        const budget = new Budget(3);
        await Promise.all(
          calls.map(async ({ atMost, share }) => {
            if (!(await budget.reserve(atMost, goingOn))) return;
            await Promise.resolve();
            budget.settle(atMost, { spent: atMost * share });
          }),
        );
        expect(budget.spentUsd).toBeLessThanOrEqual(3 + 1e-9);
      }),
    );
  });
});
