import type {
  ChannelOrderHealth,
  DeskChannelOrder,
  DeskChannelOrderHistory,
} from "../../../../contracts/channel-orders";
import type { OrderBook } from "../../../../modules/channel/store/orders-book";
import type { Order, OrderEvent, OrderLine, OrderVersion } from "../../../../modules/channel/store/orders-rows";
import type { ChannelShop } from "../../../../modules/channel/store/shops";
import { notFound, type ShopError } from "../../../../platform/http/errors";
import { channelName } from "../../../../workflows/channel/channel-names";
import { troublesOfOrder } from "../../../../workflows/channel/orders/order-words";

export function noOrder(): ShopError {
  return notFound("Không có đơn hàng này.", "There is no such order.");
}

export function noShop(): ShopError {
  return notFound("Không có gian hàng này.", "There is no such shop.");
}

/** An order as the officers' desk shows it. */
export function toDeskOrder(
  order: Order,
  shop: ChannelShop | undefined,
  lines: readonly OrderLine[],
): DeskChannelOrder {
  const { id, shop_id, external_id, state, channel_state, cash_on_delivery, total, stock } = order;
  const channel = shop?.channel ?? "";
  const standing = stock !== "given_back" && (order.missing > 0 || order.unknown_lines > 0);
  const troubles = standing && shop ? troublesOfOrder(channelName(shop.channel), order, lines) : [];
  return {
    ...{ id, channel, shop_id, external_id, state, channel_state, cash_on_delivery, total, stock },
    ordered_at: order.ordered_at.toISOString(),
    changed_at: order.changed_at.toISOString(),
    troubles: troubles.map(({ message_vi, message_en }) => ({ message: message_vi, message_en })),
    lines: lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unit_price: line.unit_price,
      product_id: line.product_id,
      producer_id: line.producer_id,
      held: line.held,
      taken: line.taken,
      missing: line.missing,
    })),
  };
}

export function toHistory(
  versions: readonly OrderVersion[],
  events: readonly OrderEvent[],
): Pick<DeskChannelOrderHistory, "versions" | "events"> {
  return {
    versions: versions.map(({ changed_at, asked_at, ...version }) => ({
      ...version,
      changed_at: changed_at.toISOString(),
      asked_at: asked_at.toISOString(),
    })),
    events: events.map(({ at, message_vi, ...event }) => ({ ...event, at: at.toISOString(), message: message_vi })),
  };
}

type Health = Awaited<ReturnType<OrderBook["health"]>>;

export function toHealth(
  { watches, gaps, sources, refusals }: Health,
  shops: ReadonlyMap<string, ChannelShop>,
): ChannelOrderHealth {
  const counts = new Map(sources.map((count) => [count.shop_id, count]));
  return {
    shops: watches.flatMap(({ shop_id, read_at, told_at, failure }) => {
      const shop = shops.get(shop_id);
      const { told = 0, found = 0 } = counts.get(shop_id) ?? {};
      if (!shop) return [];
      return [
        {
          ...{ shop_id, channel: shop.channel, told, found },
          read_at: read_at?.toISOString() ?? null,
          told_at: told_at?.toISOString() ?? null,
          failure: failure && { kind: failure.kind, message: failure.message_vi, message_en: failure.message_en },
        },
      ];
    }),
    gaps: gaps
      .filter(({ shop_id }) => shops.has(shop_id))
      .map(({ from_at, to_at, noticed_at, message_vi, ...gap }) => ({
        ...gap,
        from: from_at.toISOString(),
        to: to_at?.toISOString() ?? null,
        noticed_at: noticed_at.toISOString(),
        message: message_vi,
      })),
    refusals: refusals.map(({ last_at, ...refusal }) => ({ ...refusal, last_at: last_at.toISOString() })),
  };
}
