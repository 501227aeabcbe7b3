import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { alone } from "../../src/platform/database/alone";
import { prepareInTurn } from "../../src/platform/database/at-start";
import { type OwnDatabase, ownDatabase } from "./database";

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(async () => database.drop());

const SPACE = 1;

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}

it("does the work of a tick once at a time, however long it takes, and is silent in every other process", async () => {
  const { connection } = database;
  const [began, over] = [signal(), signal()];
  const first = alone(connection, SPACE, "tell", async () => {
    began.give();
    await over.given;
    return "first";
  });
  await began.given;
  expect(await alone(connection, SPACE, "tell", async () => "second")).toBeNull();
  expect(await alone(connection, SPACE, "another", async () => "third")).toBe("third");
  over.give();
  expect(await first).toBe("first");
  expect(await alone(connection, SPACE, "tell", async () => "fourth")).toBe("fourth");
});

it("is free again after work that failed", async () => {
  const fails = alone(database.connection, SPACE, "tell", async () => {
    throw new Error("no");
  });
  await expect(fails).rejects.toThrow("no");
  expect(await alone(database.connection, SPACE, "tell", async () => "again")).toBe("again");
});

it("prepares the tables of one module after the other's, in whatever order each takes them", async () => {
  const taking = (...tables: readonly string[]) =>
    prepareInTurn(database.connection, async (transaction) => {
      for (const table of tables) {
        await transaction.raw("lock table ?? in share row exclusive mode", [table]);
        await sleep(50);
      }
    });
  await Promise.all([taking("channel_due", "channel_listing"), taking("channel_listing", "channel_due")]);
});
