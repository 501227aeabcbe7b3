import type { MarketplaceId } from "@ocop/integrations/core";

const DAY_MS = 86_400_000;

/**
 * How long a seller's agreement lasts at most, in days, where the marketplace limits it and tells no end.
 * Shopee: the seller picks up to 365 days (Open Platform, "Authorization and Authentication").
 */
const LONGEST_AGREEMENT_DAYS: Readonly<Partial<Record<MarketplaceId, number>>> = { shopee: 365 };

/** A permission that lives no longer than this gets no warning a month ahead: it would never be without one. */
const SHORT_LIFE_DAYS = 45;
/** As long before an end as its first warning comes, in days. */
export const FIRST_WARNING_DAYS = 30;
/** Ends later than this are kept for "never". */
const NEVER = Date.UTC(9000, 0, 1);

export type Warning = "none" | "30_days" | "7_days" | "1_day" | "ended";
const SEVERITY: readonly Warning[] = ["none", "30_days", "7_days", "1_day", "ended"];

export type Deadline = {
  /** `access` is renewed by itself and never a warning; `refresh` and `authorisation` need the seller. */
  what: "access" | "refresh" | "authorisation";
  at: Date;
  /** Whole days left, rounded down; 0 on the last one and after the end. */
  days_left: number;
  warning: Warning;
};

export type ShopLife = {
  channel: MarketplaceId;
  way: "api" | "file";
  state: "connected" | "reconnect";
  access_expires_at: Date | null;
  refresh_expires_at: Date | null;
  connected_at: Date | null;
};

/** The ends a shop's connection runs towards, and how near the nearest is. Pure. */
export function shopHealth(shop: ShopLife, now: Date): { warning: Warning; deadlines: Deadline[] } {
  if (shop.way === "file") return { warning: "none", deadlines: [] };
  const longest = LONGEST_AGREEMENT_DAYS[shop.channel];
  const agreed = shop.connected_at && longest ? new Date(shop.connected_at.getTime() + longest * DAY_MS) : null;
  const refreshLife = days(shop.connected_at, shop.refresh_expires_at);
  const deadlines = [
    deadline("access", shop.access_expires_at, now, []),
    deadline(
      "refresh",
      shop.refresh_expires_at,
      now,
      refreshLife !== null && refreshLife <= SHORT_LIFE_DAYS ? [7, 1] : [30, 7, 1],
    ),
    deadline("authorisation", agreed, now, [30, 7, 1]),
  ].filter((one) => one !== null);
  const worst = Math.max(0, ...deadlines.map(({ warning }) => SEVERITY.indexOf(warning)));
  return { warning: shop.state === "reconnect" ? "ended" : (SEVERITY[worst] ?? "none"), deadlines };
}

/** A shop whose seller must agree again, and by when; `ends_at` is null where the permission has ended already. */
export type ExpiringShop<Shop extends ShopLife> = {
  shop: Shop;
  warning: Exclude<Warning, "none">;
  ends_at: Date | null;
  days_left: number;
};

/** Shops whose seller must do something within so many days, the most urgent first; what renews itself is not among them. Pure. */
export function expiringShops<Shop extends ShopLife>(
  shops: readonly Shop[],
  withinDays: number,
  now: Date,
): ExpiringShop<Shop>[] {
  const found = shops.flatMap((shop): ExpiringShop<Shop>[] => {
    const { warning, deadlines } = shopHealth(shop, now);
    if (warning === "none") return [];
    const [next] = deadlines.filter((one) => one.warning !== "none").sort((a, b) => a.at.getTime() - b.at.getTime());
    if (shop.state === "reconnect" || !next) return [{ shop, warning: "ended", ends_at: null, days_left: 0 }];
    const near = next.at.getTime() - now.getTime() <= withinDays * DAY_MS;
    return near ? [{ shop, warning, ends_at: next.at, days_left: next.days_left }] : [];
  });
  return found.sort((a, b) => (a.ends_at?.getTime() ?? 0) - (b.ends_at?.getTime() ?? 0));
}

function days(from: Date | null, to: Date | null): number | null {
  return from && to ? (to.getTime() - from.getTime()) / DAY_MS : null;
}

/** @param steps days ahead at which a warning begins; none for what renews itself */
function deadline(what: Deadline["what"], at: Date | null, now: Date, steps: readonly (30 | 7 | 1)[]): Deadline | null {
  if (!at || at.getTime() > NEVER) return null;
  const left = (at.getTime() - now.getTime()) / DAY_MS;
  const reached = steps.findLast((step) => left <= step);
  const ended = left <= 0 && steps.length > 0;
  const warning: Warning = ended
    ? "ended"
    : reached === undefined
      ? "none"
      : reached === 1
        ? "1_day"
        : `${reached}_days`;
  return { what, at, days_left: Math.max(0, Math.floor(left)), warning };
}
