import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PageCheck } from "@ocop/integrations/evidence";
import { checkById } from "./checks";
import { Ledger } from "./ledger";
import { findLink, refreshLink } from "./links";
import { ask, judged, marked } from "./questions";

/**
 * Keeps what a visit found: the chained check, the page's text beside it, the states that follow, the question to a person where
 * one has to decide, and the link's next turn, all in one transaction.
 * @returns the check's id, or null where the link is gone
 */
export async function keepVisit(knex: Knex, id: string, visit: PageCheck, now: Date): Promise<string | null> {
  return Ledger.write(knex, now, async (ledger) => {
    const link = await findLink(ledger.trx, id);
    if (!link) return null;
    const body = await judged(ledger.trx, link, marked(visit.body, link));
    const check = await ledger.append({ body, excerpt: visit.excerpt });
    await ask(ledger, link, check);
    const kept = await checkById(ledger.trx, check);
    const page =
      kept && body.page?.status === 200
        ? {
            sequence: kept.sequence,
            etag: visit.validators.etag ?? null,
            lastModified: visit.validators.lastModified ?? null,
          }
        : undefined;
    await refreshLink(ledger.trx, id, now, page);
    return check;
  });
}
