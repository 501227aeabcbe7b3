import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, brokenAt, type ChainedAct, FIRST_HASH, hashOfAct } from "./audit-chain";

const START = { seq: 0, hash: FIRST_HASH };
const word = fc.string({ maxLength: 8 });
const held = fc.option(fc.dictionary(word, fc.oneof(word, fc.integer(), fc.constant(null)), { maxKeys: 3 }));

const act: fc.Arbitrary<Act> = fc.record({
  id: fc.uuid(),
  at: fc.constant("2026-11-25T08:00:00.000Z"),
  request_id: fc.uuid(),
  phase: fc.constantFrom("asked", "done"),
  actor_id: fc.option(word),
  on_behalf_of: fc.option(word),
  action: word,
  target_kind: fc.option(word),
  target_id: fc.option(word),
  unit_ids: fc.array(word, { maxLength: 3 }),
  status: fc.option(fc.integer({ min: 200, max: 599 })),
  before: held,
  after: held,
});

function chained(acts: readonly Act[]): ChainedAct[] {
  let hash = FIRST_HASH;
  return acts.map((one, at) => {
    const previous_hash = hash;
    hash = hashOfAct(previous_hash, at + 1, one);
    return { ...one, seq: at + 1, previous_hash, hash };
  });
}

describe("the chain of acts", () => {
  it("holds for what was written", () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 12 }), (acts) => brokenAt(chained(acts), START) === null));
  });

  it("breaks at a line that was changed, taken out or put in", () => {
    const several = fc.array(act, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(several, fc.nat(), act, (acts, pick, other) => {
        const lines = chained(acts);
        const at = pick % lines.length;
        const changed = lines.map((line, i) => (i === at ? { ...line, action: `${line.action}!` } : line));
        expect(brokenAt(changed, START)).toBe(at + 1);
        if (at < lines.length - 1) expect(brokenAt(lines.toSpliced(at, 1), START)).toBe(at + 1);
        const forged = { ...other, seq: at + 1, previous_hash: lines[at]?.previous_hash ?? "", hash: "f".repeat(64) };
        expect(brokenAt(lines.toSpliced(at, 0, forged), START)).toBe(at + 1);
      }),
    );
  });

  it("does not depend on the order in which PostgreSQL keeps the keys of an object", () => {
    const one = { before: null, after: { b: 1, a: { d: 2, c: 3 } } };
    const other = { before: null, after: { a: { c: 3, d: 2 }, b: 1 } };
    const [base] = fc.sample(act, 1);
    if (!base) throw new Error("No act was made");
    expect(hashOfAct(FIRST_HASH, 1, { ...base, ...one })).toBe(hashOfAct(FIRST_HASH, 1, { ...base, ...other }));
  });
});
