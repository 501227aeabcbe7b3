import { isMarketplaceError, type SeenListing, shopId } from "@ocop/integrations/core";
import type { Engine } from "./engine";

/** A shop is read through for second listings this often: some hundred calls for the largest. */
const EVERY_MS = 24 * 60 * 60_000;
/** One that could not be read to its end is read again after this time. */
const RETRY_MS = 60 * 60_000;

/** Asks for every shop that is due to be read through. */
export async function watchTwins({ book, now }: Engine): Promise<void> {
  for (const shop of await book.twins.due(longAgo(now()))) await book.work.wakeTwins(shop);
}

/**
 * Reads a shop through for listings that carry a SKU of ours and are not ours: made by hand, by another program, or by a create that
 * showed itself late. Ours is watched from then on, and syncing it tells a person both numbers; nothing is deleted.
 * @returns how many listings of ours have another one beside them
 */
export async function findTwins({ book, ports, now }: Engine, id: string): Promise<number> {
  const at = now();
  const [shop, taken] = await Promise.all([
    book.shop(id),
    book.twins.take(id, longAgo(at), new Date(longAgo(at).getTime() + RETRY_MS)),
  ]);
  const port = shop && ports(shop.channel)?.listings;
  if (!taken || !port) return 0;
  const own = new Map((await book.twins.skus(id)).map((one) => [one.sku, one]));
  const doubled = new Set<string>();
  try {
    for await (const page of port.list({}, { shop: shopId.parse(shop.external_id) }))
      for (const seen of page) for (const ours of besides(seen, own)) doubled.add(ours);
  } catch (error) {
    // What the shop suffers from is found and told by its listings' own syncing.
    if (isMarketplaceError(error)) return 0;
    throw error;
  }
  await book.twins.done(id, [...doubled], at);
  return doubled.size;
}

const longAgo = (at: Date) => new Date(at.getTime() - EVERY_MS);

/** Listings of ours whose SKU a listing carries that is another one. */
function besides({ id, state, units }: SeenListing, own: ReadonlyMap<string, { id: string; external_id: string }>) {
  if (state === "deleted") return [];
  return units.flatMap(({ sku }) => {
    const ours = own.get(sku);
    return ours && ours.external_id !== id ? [ours.id] : [];
  });
}
