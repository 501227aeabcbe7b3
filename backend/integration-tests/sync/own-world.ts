import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type OwnDatabase, ownDatabase } from "./database";
import { openWorld, type World, type WorldOptions } from "./world";

/** Gives every test of a spec a world of its own, all on one database that ends with the spec. */
export function inOwnWorld(
  given: (world: World, database: OwnDatabase) => void,
  { channel }: Pick<WorldOptions, "channel"> = {},
): void {
  let database: OwnDatabase;
  let world: World;
  beforeAll(async () => {
    database = await ownDatabase();
  });
  beforeEach(async () => {
    world = await openWorld({ database, ...(channel && { channel }) });
    given(world, database);
  });
  afterEach(async () => world.close());
  afterAll(async () => database.drop());
}
