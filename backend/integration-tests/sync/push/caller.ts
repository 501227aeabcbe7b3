import { knex } from "@medusajs/framework/mikro-orm/knex";
import { ADAPTERS } from "@ocop/integrations/adapters";
import { shopId } from "@ocop/integrations/core";
import { SANDBOX_SETTINGS } from "@ocop/integrations/sandbox";
import { axiosPort, systemClock } from "@ocop/integrations/transport";
import { ListingBook } from "../../../src/modules/channel/store/book";
import { readKeyRing } from "../../../src/modules/channel/store/seal";
import { databaseThrottle } from "../../../src/modules/channel/store/throttle";
import { callsSchema, KEYS } from "./settings";

/** Asks a marketplace so many times at once, tells how many answers came, and ends. */
async function call(): Promise<void> {
  const { database, url, shop, calls, perSecond } = callsSchema.parse(JSON.parse(process.env.CALLS ?? ""));
  const connection = knex({ client: "pg", connection: { connectionString: database }, pool: { min: 0, max: 6 } });
  const book = new ListingBook(connection, readKeyRing(KEYS));
  const http = axiosPort();
  const { shopee } = ADAPTERS;
  const ports = shopee.create(
    {
      http,
      clock: systemClock,
      tokens: book.tokens,
      locks: book.locks,
      throttle: databaseThrottle(connection),
      record: () => undefined,
      resilience: { maxWaitMs: 60_000 },
      pace: () => ({ perSecond, burst: 5 }),
    },
    shopee.settings.parse(SANDBOX_SETTINGS.shopee(url)),
  );
  // Both processes begin together: each waits until it is told.
  process.send?.("ready");
  await new Promise((resolve) => process.once("message", resolve));
  const asked = Array.from({ length: calls }, () => ports.categories?.tree({ shop: shopId.parse(shop) }));
  const answers = await Promise.allSettled(asked);
  process.send?.(answers.filter(({ status }) => status === "fulfilled").length);
  await connection.destroy();
  http.close();
  process.disconnect?.();
}

void call();
