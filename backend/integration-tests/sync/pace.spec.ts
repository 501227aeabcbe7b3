import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseThrottle } from "../../src/modules/channel/store/throttle";
import { type OwnDatabase, ownDatabase } from "./database";

/** So slow that no machine's speed plays a part. */
const RATE = { perSecond: 0.1, burst: 3 };
const INTERVAL_MS = 10_000;
const LONG_MS = 1_000_000;

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(async () => database.drop());

const openBoth = () => [databaseThrottle(database.connection), databaseThrottle(database.connection)] as const;

/** Waits in whole intervals, since time goes on between two questions. */
const intervals = (turns: readonly { waitMs: number }[]) => turns.map(({ waitMs }) => Math.ceil(waitMs / INTERVAL_MS));

describe("the pace that processes share", () => {
  it("lets a burst through and then one per interval, whoever asks", async () => {
    const [one, other] = openBoth();
    const turns = [];
    for (const store of [one, other, one, other, one, other]) turns.push(await store.take("a", RATE, 0, LONG_MS));
    expect(intervals(turns)).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it("answers many who ask at once each with a turn of its own", async () => {
    const [one, other] = openBoth();
    const asked = Array.from({ length: 20 }, (_, place) => (place % 2 ? one : other).take("b", RATE, 0, LONG_MS));
    const turns = intervals(await Promise.all(asked)).sort((a, b) => a - b);
    expect(turns).toEqual([0, 0, ...Array.from({ length: 18 }, (_, place) => place)]);
  });

  it("reserves nothing for one who would wait too long", async () => {
    const [one, other] = openBoth();
    for (let taken = 0; taken < 3; taken += 1) await one.take("c", RATE, 0, LONG_MS);
    expect(await other.take("c", RATE, 0, 5_000)).toMatchObject({ granted: false });
    expect(intervals([await one.take("c", RATE, 0, LONG_MS)])).toEqual([1]);
  });

  it("keeps everybody silent until the marketplace wants to hear again, and then lets them go one by one", async () => {
    const [one, other] = openBoth();
    await one.block("d", Date.now() + 5 * INTERVAL_MS);
    const turns = [];
    for (let asked = 0; asked < 3; asked += 1) turns.push(await other.take("d", RATE, 0, LONG_MS));
    expect(intervals(turns)).toEqual([5, 6, 7]);
    expect(await one.take("d", RATE, 0, 5_000)).toMatchObject({ granted: false });
  });

  it("forgets what a clock left behind that was set back", async () => {
    const [one] = openBoth();
    const later = "extract(epoch from clock_timestamp()) * 1000 + 100 * 3600000";
    await database.connection.raw(`insert into channel_pace (key, due, blocked) values ('e', ${later}, ${later})`);
    expect(await one.take("e", RATE, 0, 5_000)).toEqual({ granted: true, waitMs: 0 });
  });
});
