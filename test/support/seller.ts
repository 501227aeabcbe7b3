import { simulator } from "./marketplace";
import { BACKEND_URL } from "./system";

/** A shop of one's own on the simulated Shopee that no other journey uses, as its owner opened it; its messages come to the shop. */
export async function openOwnShop(): Promise<{ name: string }> {
  const id = String(700_000_000 + Math.floor(Math.random() * 99_999_999));
  const name = `Quầy thử nghiệm ${id}`;
  const market = simulator("shopee");
  await market.control("shops", { id, name });
  await market.control("hooks", { shop: id, url: `${BACKEND_URL}/channel-hooks/shopee` });
  return { name };
}
