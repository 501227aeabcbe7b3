import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestStep, type OfflineFacts, orderedByStep, STEPS } from "./cheapest-step";

const NOTHING: OfflineFacts = {
  ...{ inReview: false, unproven: false, notBuyable: false, listed: false },
  ...{ shop: null, account: "none", hasProducer: true },
};

describe("the cheapest step", () => {
  it.each([
    ["decide_review", { inReview: true, unproven: true }],
    ["check_link", { unproven: true, notBuyable: true }],
    ["restore_listing", { notBuyable: true, shop: "connected" }],
    ["restore_listing", { listed: true, shop: "connected" }],
    ["send_listing", { shop: "connected", account: "owned" }],
    ["reconnect_shop", { shop: "reconnect", account: "owned" }],
    ["connect_shop", { account: "owned" }],
    ["remind", { account: "invited" }],
    ["invite", {}],
    ["name_producer", { hasProducer: false }],
  ] as const)("is %s for %o", (step, facts) => {
    expect(cheapestStep({ ...NOTHING, ...facts })).toBe(step);
  });
});

describe("the order of the work", () => {
  const product = fc.record({
    id: fc.uuid(),
    step: fc.constantFrom(...STEPS),
    producer: fc.constantFrom("a", "b", "c", null),
  });

  it("is by step, then by how many products a step opens the way for", () => {
    fc.assert(
      fc.property(fc.uniqueArray(product, { selector: ({ id }) => id, maxLength: 30 }), (products) => {
        const ordered = orderedByStep(products);
        expect(ordered.map(({ one }) => one.id).sort()).toEqual(products.map(({ id }) => id).sort());
        for (const [at, { one, reaches }] of ordered.entries()) {
          const before = ordered[at - 1];
          if (before === undefined) continue;
          const step = STEPS.indexOf(one.step) - STEPS.indexOf(before.one.step);
          expect(step > 0 || (step === 0 && before.reaches >= reaches)).toBe(true);
        }
      }),
    );
  });

  it("counts an invitation for everything of its producer, and a check for one product", () => {
    const of = (id: string, step: "invite" | "check_link") => ({ id, step, producer: "a" });
    const ordered = orderedByStep([of("1", "invite"), of("2", "check_link"), of("3", "invite"), of("4", "check_link")]);
    expect(ordered.map(({ one, reaches }) => [one.id, reaches])).toEqual([
      ["2", 1],
      ["4", 1],
      ["1", 2],
      ["3", 2],
    ]);
  });
});
