import { verifyChain } from "@ocop/integrations/evidence";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { morning, openWorld, visit, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Whoever tampers is not held up by triggers.
  for (const table of ["presence_check", "presence_span"]) {
    await world.connection.raw(`alter table ${table} disable trigger all`);
  }
});
afterAll(() => world.close());

beforeEach(async () => {
  await world.forget();
  const link = await world.claim(morning("2026-01-01"));
  for (const day of ["2026-01-02", "2026-01-09", "2026-01-16"]) {
    await world.book.keepVisit(link.id, visit("buyable", morning(day)), morning(day));
  }
});

const BODY = "update presence_check set body = jsonb_set(body, ";

describe("the verification of the evidence", () => {
  it("finds nothing where nothing was touched, also after pages' texts were removed by a retention rule", async () => {
    expect(await world.book.verify()).toMatchObject({ finding: null, head: { sequence: 4 } });
    expect(await world.book.forgetExcerpts(morning("2027-01-01"))).toBe(1);
    expect((await world.book.verify()).finding).toBeNull();
  });

  it.each([
    ["a changed result", `${BODY}'{outcome}', '"not_buyable"') where sequence = 3`, { kind: "changed", where: "3" }],
    [
      "a changed day",
      `${BODY}'{observedAt}', '"2026-01-10T02:00:00.000Z"') where sequence = 3`,
      { kind: "changed", where: "3" },
    ],
    [
      "a changed instant of recording",
      `${BODY}'{recordedAt}', '"2026-01-01T02:00:00.000Z"') where sequence = 3`,
      { kind: "changed", where: "3" },
    ],
    ["a removed record", "delete from presence_check where sequence = 2", { kind: "gap", where: "3" }],
    ["a removed end", "delete from presence_check where sequence = 4", { kind: "head", where: "4" }],
    [
      "two records that changed places",
      "update presence_check set sequence = case sequence when 2 then -3 else -2 end where sequence in (2, 3); update presence_check set sequence = -sequence where sequence < 0",
      { kind: "broken_link", where: "2" },
    ],
    [
      "a record added without the chain",
      "insert into presence_check (sequence, id, previous, hash, body) select 5, 'x', hash, repeat('1', 64), body from presence_check where sequence = 4",
      { kind: "changed", where: "5" },
    ],
    [
      "a changed state",
      "update presence_span set state = 'none' where state = 'live' and known_to is null",
      { kind: "spans" },
    ],
    ["a removed state", "delete from presence_span where state = 'live' and known_to is null", { kind: "spans" }],
    [
      "a state nothing proves",
      "insert into presence_span (id, product_id, channel_id, state, valid_from, known_from) values ('x', 'other', 'tiki', 'live', '2026-01-01', now())",
      { kind: "spans", where: "other tiki" },
    ],
  ])("finds %s", async (_what, statement, finding) => {
    await world.connection.raw(statement);
    expect((await world.book.verify()).finding).toMatchObject(finding);
  });

  it("finds a chain that was rewritten or cut together with its head, by a head that was published before", async () => {
    const published = await world.book.head();
    await world.connection.raw("delete from presence_check where sequence = 4");
    await world.connection.raw("delete from presence_span where known_to is null");
    await world.connection.raw(
      "update presence_head set sequence = 3, hash = (select hash from presence_check where sequence = 3)",
    );
    expect((await world.book.verify([published])).finding).toEqual({ kind: "lost_anchor", where: "4" });
  });

  it("can be done elsewhere, on the records alone", async () => {
    const records = [...(await world.book.recordsAfter(0, 3)), ...(await world.book.recordsAfter(3, 3))];
    const published = await world.book.head();
    expect(verifyChain(records, [published])).toMatchObject({ intact: true, head: { sequence: 4 } });
    expect(verifyChain(records.slice(0, 3), [published])).toMatchObject({ intact: false });
  });

  it("is remembered", async () => {
    expect(await world.book.lastVerification()).toBeNull();
    await world.book.keepVerification(await world.book.verify(), morning("2026-02-01"));
    expect(await world.book.lastVerification()).toMatchObject({ sequence: 4, finding: null });
  });
});
