import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type OwnDatabase, ownDatabase } from "./database";
import { openWorld, type World, type WorldOptions } from "./world";

type Options = Pick<WorldOptions, "channel"> & {
  /** What a test writes beside listings: emptied after each. */
  tables?: readonly string[];
};

/** Gives every test of a spec a world of its own, all on one database that ends with the spec. */
export function inOwnWorld(
  given: (world: World, database: OwnDatabase) => void | Promise<void>,
  { channel, tables = [] }: Options = {},
): void {
  let database: OwnDatabase;
  let world: World;
  beforeAll(async () => {
    database = await ownDatabase();
  });
  beforeEach(async () => {
    world = await openWorld({ database, ...(channel && { channel }) });
    await given(world, database);
  });
  afterEach(async () => {
    await world.close();
    expect(world.unexpected).toEqual([]);
    if (tables.length > 0) await database.connection.raw(`truncate ${tables.join(", ")}`);
  });
  afterAll(async () => database.drop());
}
