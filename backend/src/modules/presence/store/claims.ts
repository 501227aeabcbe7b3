import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Ledger } from "./ledger";
import { findLink, keepLink, type NewLink, refreshLink } from "./links";
import type { Link } from "./rows";

/** Keeps a link that somebody named, with the claim (grade E) that it sells the product; a new one is looked at next. */
export async function keepClaim(
  knex: Knex,
  fresh: NewLink,
  by: string,
  note: string,
  now: Date,
): Promise<{ link: Link; isNew: boolean }> {
  return Ledger.write(knex, now, async (ledger) => {
    const { link, isNew } = await keepLink(ledger.trx, fresh, now);
    if (!isNew) return { link, isNew };
    await ledger.append({
      body: {
        version: 1,
        product: link.product_id,
        channel: link.channel_id,
        listing: link.listing_key,
        link: link.id,
        grade: "E",
        outcome: "claimed",
        observedAt: now.toISOString(),
        person: { by, note },
        ...(link.sample && { sample: true as const }),
        ...(link.kind === "service" && { service: true as const }),
      },
    });
    await refreshLink(ledger.trx, link.id, now);
    return { link: (await findLink(ledger.trx, link.id)) ?? link, isNew };
  });
}
