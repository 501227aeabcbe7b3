import type { Instant, MarketplaceId, ShopId, Tokens } from "../core";
import type { LockPort, Rate, ThrottleStore, TokenStore } from "./ports";

/** Tokens in memory: for tests and the sandbox demonstration. */
export function memoryTokens(): TokenStore {
  const kept = new Map<string, Tokens>();
  const key = (marketplace: MarketplaceId, shop: ShopId) => `${marketplace}/${shop}`;
  return {
    read: async (marketplace, shop) => kept.get(key(marketplace, shop)),
    write: async (marketplace, shop, tokens) => {
      kept.set(key(marketplace, shop), tokens);
    },
  };
}

/** One holder per key, first come first served, within this process. */
export function memoryLocks(): LockPort {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async withLock<T>(key: string, run: () => Promise<T>): Promise<T> {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(run, run);
      const settled = mine.catch(() => undefined);
      tails.set(key, settled);
      try {
        return await mine;
      } finally {
        if (tails.get(key) === settled) tails.delete(key);
      }
    },
  };
}

/**
 * When the next permit of a key is due, by the generic cell rate algorithm: one number per key instead of a bucket.
 * Pure, so that a database can keep the number and every process gets the same answer.
 */
export function nextPermit(due: Instant | undefined, rate: Rate, now: Instant): { waitMs: number; due: Instant } {
  const interval = 1_000 / rate.perSecond;
  const tolerance = interval * (rate.burst - 1);
  const theoretical = Math.max(due ?? now, now);
  return { waitMs: Math.max(0, Math.ceil(theoretical - tolerance - now)), due: theoretical + interval };
}

const PRUNE_ABOVE = 10_000;

/** Permits of one process. Several processes share theirs through a store with the same rule. */
export function memoryThrottle(): ThrottleStore {
  const due = new Map<string, Instant>();
  const blocked = new Map<string, Instant>();
  const prune = (now: Instant) => {
    for (const map of [due, blocked]) for (const [key, at] of map) if (at <= now) map.delete(key);
  };
  return {
    async take(key, rate, now, maxWaitMs) {
      if (due.size > PRUNE_ABOVE) prune(now);
      const until = blocked.get(key) ?? 0;
      const silence = Math.max(0, until - now);
      // After a silence nobody may rush: the burst is used up, and the waiting ones go one by one.
      const spent = silence > 0 ? until + ((rate.burst - 1) * 1_000) / rate.perSecond : 0;
      const permit = nextPermit(Math.max(due.get(key) ?? 0, spent), rate, now + silence);
      const waitMs = silence + permit.waitMs;
      if (waitMs > maxWaitMs) return { waitMs, granted: false };
      due.set(key, permit.due);
      return { waitMs, granted: true };
    },
    async block(key, until) {
      blocked.set(key, Math.max(until, blocked.get(key) ?? 0));
    },
  };
}
