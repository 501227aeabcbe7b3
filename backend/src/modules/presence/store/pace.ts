import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { nextPermit, type ThrottleStore } from "@ocop/integrations/transport";
import { rowsOf, run } from "./sql";

const paceRow = z.object({ due_at: z.number(), blocked_until: z.number() });

/**
 * Permits by host in one table, so that all processes together keep one host's pace. Instants are milliseconds since 1970. The
 * arithmetic is the one of permits in memory: who waits also waits out a silence the host asked for.
 */
export function databasePace(knex: Knex): ThrottleStore {
  return {
    take: (key, rate, now, maxWaitMs) =>
      knex.transaction(async (trx) => {
        await run(trx, "insert into presence_pace (key) values (?) on conflict do nothing", [key]);
        const [row] = await rowsOf(
          trx,
          paceRow,
          "select due_at, blocked_until from presence_pace where key = ? for update",
          [key],
        );
        const { due_at = 0, blocked_until = 0 } = row ?? {};
        const silence = Math.max(0, blocked_until - now);
        const spent = silence > 0 ? blocked_until + ((rate.burst - 1) * 1_000) / rate.perSecond : 0;
        const permit = nextPermit(Math.max(due_at, spent), rate, now + silence);
        const waitMs = silence + permit.waitMs;
        if (waitMs > maxWaitMs) return { waitMs, granted: false };
        await run(trx, "update presence_pace set due_at = ? where key = ?", [permit.due, key]);
        return { waitMs, granted: true };
      }),
    block: (key, until) =>
      run(
        knex,
        `insert into presence_pace (key, blocked_until) values (?, ?)
         on conflict (key) do update set blocked_until = greatest(presence_pace.blocked_until, excluded.blocked_until)`,
        [key, until],
      ),
  };
}

/** When each key may be used next. */
export async function freeAt(knex: Knex): Promise<Map<string, number>> {
  const rows = await rowsOf(
    knex,
    z.object({ key: z.string(), at: z.number() }),
    "select key, greatest(due_at, blocked_until) as at from presence_pace",
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}
