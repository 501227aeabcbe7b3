import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckBody, checkBody } from "./body";
import { EMPTY_CHAIN, type EvidenceRecord, nextRecord, verifyChain } from "./chain";

function check(change: Partial<CheckBody> = {}): CheckBody {
  return {
    version: 1,
    product: "sp-1",
    channel: "shopee",
    listing: "shopee:1:2:",
    grade: "C",
    outcome: "buyable",
    observedAt: "2026-11-25T02:00:00.000Z",
    page: {
      requestedUrl: "https://shopee.vn/product/1/2",
      finalUrl: "https://shopee.vn/product/1/2",
      hops: [],
      status: 200,
    },
    ...change,
  };
}

function chainOf(bodies: readonly CheckBody[]): EvidenceRecord[] {
  const records: EvidenceRecord[] = [];
  for (const body of bodies) records.push(nextRecord(records.at(-1) ?? EMPTY_CHAIN, body));
  return records;
}

const outcomes = fc.constantFrom("buyable" as const, "not_buyable" as const, "gone" as const, "unreachable" as const);
const bodies = fc.array(
  fc.record({ outcome: outcomes, product: fc.string({ minLength: 1, maxLength: 20 }) }).map(check),
  { minLength: 1, maxLength: 12 },
);

describe("the chain of evidence", () => {
  it("is intact as it was written, and after a journey through JSON in another key order", () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const records = chainOf(list);
        const { sequence, hash } = records.at(-1) ?? EMPTY_CHAIN;
        expect(verifyChain(records)).toEqual({ intact: true, head: { sequence, hash } });
        const turned = records.map((record) => {
          const body = Object.fromEntries(Object.entries(record.body).reverse());
          return JSON.parse(JSON.stringify({ ...record, body })) as EvidenceRecord;
        });
        expect(verifyChain(turned).intact).toBe(true);
      }),
    );
  });

  it("shows every change, removal, addition and swap", () => {
    const tamper = fc.constantFrom("outcome", "remove", "repeat", "swap", "rehash");
    fc.assert(
      fc.property(bodies, tamper, fc.nat(), (list, how, pick) => {
        const records = chainOf([...list, check({ product: "last" })]);
        const at = pick % (records.length - 1);
        const victim = records[at];
        if (!victim) return;
        const changed = { ...victim, body: { ...victim.body, product: `${victim.body.product}!` } };
        const spoiled = {
          outcome: () => records.with(at, changed),
          remove: () => records.toSpliced(at, 1),
          repeat: () => records.toSpliced(at, 0, victim),
          swap: () => records.with(at, records[at + 1] ?? victim).with(at + 1, victim),
          // A forger who computes the hash anew breaks the link to the next record.
          rehash: () => records.with(at, nextRecord({ sequence: at, hash: victim.previous }, changed.body)),
        }[how]?.();
        expect(verifyChain(spoiled ?? []).intact).toBe(false);
      }),
    );
  });

  it("shows a missing end and a rewritten past by heads kept elsewhere", () => {
    const records = chainOf([check(), check({ outcome: "gone" }), check()]);
    const anchors = records.slice(-1).map(({ sequence, hash }) => ({ sequence, hash }));
    expect(verifyChain(records.slice(0, 2)).intact).toBe(true);
    expect(verifyChain(records.slice(0, 2), anchors)).toMatchObject({ fault: { kind: "lost_anchor", sequence: 3 } });
    const rewritten = chainOf([check(), check(), check()]);
    expect(verifyChain(rewritten, anchors)).toMatchObject({ intact: false, fault: { kind: "lost_anchor" } });
    expect(verifyChain(records, anchors).intact).toBe(true);
  });

  it("names the first fault and the last sound record", () => {
    const records = chainOf([check(), check(), check()]);
    const spoiled = records.with(1, { ...records[1], hash: "f".repeat(64) } as EvidenceRecord);
    expect(verifyChain(spoiled)).toEqual({
      intact: false,
      head: { sequence: 1, hash: records[0]?.hash },
      fault: { kind: "changed", sequence: 2 },
    });
  });

  it("starts empty", () => expect(verifyChain([])).toEqual({ intact: true, head: EMPTY_CHAIN }));
});

describe("a lawful check", () => {
  const person = { by: "acc-1", note: "Đã xem tận nơi." };

  it.each<[string, Partial<CheckBody>]>([
    ["a claim that counts", { grade: "E", outcome: "buyable" }],
    ["a page that claims", { outcome: "claimed" }],
    ["grade C without a page", { page: undefined }],
    ["grade D without a person", { grade: "D" }],
    ["grade A without the channel's answer", { grade: "A" }],
    ["a time without zone", { observedAt: "2026-11-25T02:00:00" }],
    ["overruling alone", { grade: "D", person: { ...person, overrules: "a".repeat(64) } }],
    ["confirming oneself", { grade: "D", person: { ...person, overrules: "a".repeat(64), confirmedBy: "acc-1" } }],
  ])("is never %s", (_, change) => {
    expect(checkBody.safeParse(check(change)).success).toBe(false);
    expect(() => nextRecord(EMPTY_CHAIN, check(change))).toThrow();
  });

  it("may be a claim, a person's word, or a second person's consent", () => {
    const sound: Partial<CheckBody>[] = [
      { grade: "E", outcome: "claimed", page: undefined },
      { grade: "D", person },
      { grade: "D", person: { ...person, overrules: "a".repeat(64), confirmedBy: "acc-2" } },
      { grade: "A", channelAnswer: { way: "read_back", listingState: "live", channelState: "NORMAL" } },
    ];
    for (const change of sound) expect(checkBody.safeParse(check(change)).success).toBe(true);
  });
});
