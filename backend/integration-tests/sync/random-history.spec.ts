import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_CHANNELS } from "./channels";
import { type OwnDatabase, ownDatabase } from "./database";
import { playHistory } from "./history";

/** Enough to meet every fault on every channel; thousands are played by `npm run bench -- histories`. */
const RUNS = Number(process.env.HISTORY_RUNS ?? 40);
const FIRST = Number(process.env.HISTORY_SEED ?? 1);
/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 1_200_000;

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(async () => database.drop());

describe("random histories of changes, faults and other people's hands", () => {
  it.each(API_CHANNELS)(
    "end on %s with one listing per product, as wanted, and known as it is",
    {
      timeout: TIMEOUT_MS,
    },
    async (channel) => {
      const wrong: unknown[] = [];
      for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
        const told = await playHistory(channel, seed, database);
        if (told.duplicates + told.lost.length + told.diverged.length + told.leaked.length > 0) wrong.push(told);
      }
      expect(wrong).toEqual([]);
    },
  );
});
