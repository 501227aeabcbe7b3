import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { Rate, ThrottleStore } from "@ocop/integrations/transport";
import { rowsOf } from "./rows";

type Turn = { waitMs: number; granted: boolean };
type Waiting = {
  key: string;
  rate: Rate;
  maxWaitMs: number;
  answer: (turn: Turn) => void;
  fail: (error: unknown) => void;
};

const answerSchema = z.object({ waits: z.array(z.number()) });

/**
 * One pace for all processes, kept in the database and by its clock. Calls that ask while a statement is under way are
 * answered together by the next one, so a busy process asks in few statements and an idle one at once.
 * @param now the clock that callers of `block` go by
 */
export function databaseThrottle(knex: Knex, now: () => number = Date.now): ThrottleStore {
  let waiting: Waiting[] = [];
  let asking = false;

  async function askAll(): Promise<void> {
    if (asking) return;
    asking = true;
    while (waiting.length > 0) {
      const asked = waiting.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      waiting = [];
      await ask(asked);
    }
    asking = false;
  }

  async function ask(asked: readonly Waiting[]): Promise<void> {
    try {
      const [row] = await rowsOf(knex, "select channel_take_permits(?::text[], ?, ?, ?) as waits", [
        asked.map(({ key }) => key),
        asked.map(({ rate }) => 1_000 / rate.perSecond),
        asked.map(({ rate }) => rate.burst),
        asked.map(({ maxWaitMs }) => maxWaitMs),
      ]);
      const { waits } = answerSchema.parse(row);
      for (const [position, { answer }] of asked.entries()) {
        const wait = waits[position] ?? 0;
        answer({ waitMs: Math.abs(wait), granted: wait >= 0 });
      }
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }

  return {
    take: (key, rate, _now, maxWaitMs) =>
      new Promise((answer, fail) => {
        waiting.push({ key, rate, maxWaitMs, answer, fail });
        void askAll();
      }),
    async block(key, until) {
      // How long, told by the clock that made `until`, then counted by the database's.
      const forMs = Math.max(0, until - now());
      await rowsOf(
        knex,
        `insert into channel_pace (key, blocked) values (?, extract(epoch from clock_timestamp()) * 1000 + ?)
         on conflict (key) do update set blocked = greatest(channel_pace.blocked, excluded.blocked)`,
        [key, forMs],
      );
    },
  };
}
