import { describe, expect, it } from "vitest";
import { API_CHANNELS, type ApiChannel } from "../../../backend/integration-tests/sync/channels";
import { ownDatabase } from "../../../backend/integration-tests/sync/database";
import { playHistory, type Told } from "../../../backend/integration-tests/sync/history";

/**
 * `npm run bench -- histories`: seeded random histories of every marketplace on the real store and queue, all marketplaces
 * at the same time. `HISTORIES` says how many of each, `HISTORY_SEED` the first, `HISTORY_CHANNEL` one marketplace alone;
 * `DATABASE_URL` must name a server on which databases may be made.
 */
const RUNS = Number(process.env.HISTORIES ?? 2_000);
const FIRST = Number(process.env.HISTORY_SEED ?? 1);
const ONLY = process.env.HISTORY_CHANNEL;
const CHANNELS = API_CHANNELS.filter((channel) => ONLY === undefined || channel === ONLY);
const PROGRESS = 250;
/** A hang is all it shall catch. */
const TIMEOUT_MS = 4 * 3_600_000;

type Sum = {
  channel: ApiChannel;
  runs: number;
  /** Of them with a product in sizes that come and go. */
  sized: number;
  duplicates: number;
  lost: number;
  diverged: number;
  /** With something that left while the shop was paused. */
  leaked: number;
  seconds: number;
};

function tellFailure(channel: ApiChannel, { seed, story, duplicates, lost, diverged, leaked }: Told): void {
  const list = (all: readonly string[]) => all.join(", ") || "nothing";
  console.info(
    [
      `${channel}, seed ${seed}: ${duplicates} duplicates; lost: ${list(lost)}; diverged: ${list(diverged)}; leaked: ${list(leaked)}`,
      ...story.map((line) => `    ${line}`),
      `    again: HISTORIES=1 HISTORY_SEED=${seed} HISTORY_CHANNEL=${channel} npm run bench -- histories`,
    ].join("\n"),
  );
}

async function playAll(channel: ApiChannel): Promise<Sum> {
  const database = await ownDatabase();
  const begun = performance.now();
  const sum: Sum = { channel, runs: 0, sized: 0, duplicates: 0, lost: 0, diverged: 0, leaked: 0, seconds: 0 };
  try {
    for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
      const told = await playHistory(channel, seed, database);
      sum.runs += 1;
      if (sum.runs % PROGRESS === 0) console.info(`${channel}: ${sum.runs} of ${RUNS}`);
      sum.duplicates += told.duplicates;
      sum.lost += told.lost.length > 0 ? 1 : 0;
      sum.diverged += told.diverged.length > 0 ? 1 : 0;
      sum.leaked += told.leaked.length > 0 ? 1 : 0;
      sum.sized += told.sized ? 1 : 0;
      if (told.duplicates + told.lost.length + told.diverged.length + told.leaked.length > 0)
        tellFailure(channel, told);
    }
    return { ...sum, seconds: Math.round((performance.now() - begun) / 1_000) };
  } finally {
    await database.drop();
  }
}

describe(`${RUNS} random histories of each marketplace`, () => {
  it("end without a duplicate, a lost change or a difference between what is there and what we say is there", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const sums = await Promise.all(CHANNELS.map(playAll));
    const rows = sums.map(({ channel, ...counts }) => `| ${[channel, ...Object.values(counts)].join(" | ")} |`);
    const head = [
      "| marketplace | runs | with sizes | duplicates | lost | diverged | leaked | seconds |",
      "| --- | --: | --: | --: | --: | --: | --: | --: |",
    ];
    console.info([...head, ...rows].join("\n"));
    const none = { duplicates: 0, lost: 0, diverged: 0, leaked: 0 };
    for (const { channel, duplicates, lost, diverged, leaked } of sums)
      expect({ channel, duplicates, lost, diverged, leaked }).toEqual({ channel, ...none });
  });
});
