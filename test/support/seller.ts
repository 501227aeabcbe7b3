import { vi } from "vitest";
import { simulator } from "./marketplace";
import { onShopDatabase } from "./shop-database";
import { BACKEND_URL } from "./system";

/** A shop of one's own on the simulated Shopee that no other journey uses, as its owner opened it; its messages come to the shop. */
export async function openOwnShop(): Promise<{ id: string; name: string }> {
  const id = String(700_000_000 + Math.floor(Math.random() * 99_999_999));
  const name = `Quầy thử nghiệm ${id}`;
  const market = simulator("shopee");
  await market.control("shops", { id, name });
  await market.control("hooks", { shop: id, url: `${BACKEND_URL}/channel-hooks/shopee` });
  return { id, name };
}

/** A demonstration decides for officers some seconds after its shop has opened: of each marketplace the categories first, then who carries. */
const DECIDED = { timeout: 90_000, interval: 500 };

/** Waits until officers, or the demonstration for them, have decided what a marketplace asks for. */
export async function untilDecided(channel: string): Promise<void> {
  const carriers = "select 1 from channel_decision where kind = 'terms' and channel = $1";
  await vi.waitFor(async () => {
    const { rowCount } = await onShopDatabase((client) => client.query(carriers, [channel]));
    if (!rowCount) throw new Error(`Nobody has decided who carries for ${channel}`);
  }, DECIDED);
}
