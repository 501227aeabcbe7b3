import type { DeskShop } from "../../../contracts/channel-desk";
import { shopHealth } from "../../../modules/channel/domain/shop-health";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import type { Engine } from "../../../workflows/channel/engine";
import { toldPause } from "../../../workflows/channel/pause-shop";

/** Shops with their ends and how their listings stand. */
export async function toDeskShops(engine: Engine, shops: readonly ChannelShop[]): Promise<DeskShop[]> {
  const counts = await engine.book.desk.counts();
  return shops.map((shop) => {
    const { warning, deadlines } = shopHealth(shop, engine.now());
    const { shop_id: _, last_seen_at, ...listings } = counts.get(shop.id) ?? { shop_id: shop.id, ...NO_LISTINGS };
    const { paused_at: _at, paused_by: _by, paused_as: _as, pause_reason: _why, ...standing } = shop;
    return {
      ...standing,
      pause: toldPause(shop),
      access_expires_at: shop.access_expires_at?.toISOString() ?? null,
      refresh_expires_at: shop.refresh_expires_at?.toISOString() ?? null,
      connected_at: shop.connected_at?.toISOString() ?? null,
      surveyed_at: shop.surveyed_at?.toISOString() ?? null,
      warning,
      deadlines: deadlines.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
      listings: { ...listings, last_seen_at: last_seen_at?.toISOString() ?? null },
    };
  });
}

const NO_LISTINGS = {
  ...{ new: 0, in_step: 0, behind: 0, asking: 0, refused: 0, closed: 0 },
  dead: 0,
  matches: 0,
  last_seen_at: null,
};
