import { type Instant, MarketplaceError, type MarketplaceId, type ShopId, type Tokens } from "../core";
import type { LockPort, TokenStore } from "./ports";

export interface TokenKeeperOptions {
  readonly marketplace: MarketplaceId;
  readonly store: TokenStore;
  readonly locks: LockPort;
  readonly now: () => Instant;
  /** Renew this long before the end, so that no request travels with a token that dies on the way. */
  readonly aheadMs: number;
  /** Absent where tokens cannot be renewed. */
  readonly refresh?: (shop: ShopId, tokens: Tokens) => Promise<Tokens>;
}

export interface TokenKeeper {
  current(shop: ShopId): Promise<Tokens>;
  /** After the channel refused `stale`. Ten callers at once cause one refresh, also over several processes. */
  renew(shop: ShopId, stale: Tokens): Promise<Tokens>;
}

function reconnect(marketplace: MarketplaceId, cause: "expired" | "revoked"): MarketplaceError {
  return new MarketplaceError(marketplace, "token", { kind: "reconnect_account", cause });
}

/** Tokens read so recently are used without reading them again; the channel refuses those that were renewed elsewhere. */
const KNOWN_FOR_MS = 5_000;

/** Keeps the tokens of every shop fresh. A renewed pair is stored before anybody uses it. */
export function tokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  const { marketplace, store, locks, now } = options;
  const underway = new Map<ShopId, Promise<Tokens>>();
  const known = new Map<ShopId, { readonly tokens: Tokens; readonly until: Instant }>();

  async function read(shop: ShopId): Promise<Tokens | undefined> {
    const tokens = await store.read(marketplace, shop);
    if (tokens) known.set(shop, { tokens, until: now() + KNOWN_FOR_MS });
    else known.delete(shop);
    return tokens;
  }

  async function renewUnderLock(shop: ShopId, stale: Tokens): Promise<Tokens> {
    const refresh = options.refresh;
    if (!refresh) throw reconnect(marketplace, "expired");
    return locks.withLock(`token/${marketplace}/${shop}`, async () => {
      const latest = await read(shop);
      if (!latest) throw reconnect(marketplace, "revoked");
      if (latest.access !== stale.access) return latest;
      if (latest.refreshExpiresAt !== undefined && latest.refreshExpiresAt <= now()) {
        throw reconnect(marketplace, "expired");
      }
      const renewed = await refresh(shop, latest);
      await store.write(marketplace, shop, renewed);
      known.delete(shop);
      return renewed;
    });
  }

  function renew(shop: ShopId, stale: Tokens): Promise<Tokens> {
    const running = underway.get(shop);
    if (running) return running;
    const started = renewUnderLock(shop, stale).finally(() => underway.delete(shop));
    underway.set(shop, started);
    return started;
  }

  return {
    renew,
    async current(shop) {
      const kept = known.get(shop);
      const tokens = kept && kept.until > now() ? kept.tokens : await read(shop);
      if (!tokens) throw reconnect(marketplace, "revoked");
      if (tokens.accessExpiresAt - options.aheadMs > now()) return tokens;
      if (options.refresh) return renew(shop, tokens);
      if (tokens.accessExpiresAt <= now()) throw reconnect(marketplace, "expired");
      return tokens;
    },
  };
}
