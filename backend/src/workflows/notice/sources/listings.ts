import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNEL } from "../../../modules/channel";
import { FIRST_WARNING_DAYS, type Warning } from "../../../modules/channel/domain/shop-health";
import type { ChannelService } from "../../../modules/channel/service";
import type { Fact } from "../../../modules/notice/store/notices";
import { channelName } from "../../channel/channel-names";
import type { OwnProduct } from "./own-products";

const MOST = 5_000;

/** Listings of these products that wait for somebody: faults to be put right, and refusals of a marketplace. */
export async function listingTroubles(
  container: MedusaContainer,
  products: readonly OwnProduct[],
): Promise<{ faults: Fact[]; rejected: Fact[] }> {
  if (products.length === 0) return { faults: [], rejected: [] };
  const { book }: ChannelService = container.resolve(CHANNEL);
  const byId = new Map(products.map((product) => [product.id, product]));
  const filter = { shop: null, products: [...byId.keys()], states: ["behind", "asking", "refused"] };
  const [{ listings }, shops] = await Promise.all([book.page(filter, MOST, 0), book.shops()]);
  const channelOf = new Map(shops.map(({ id, channel }) => [id, channelName(channel)]));
  const faults: Fact[] = [];
  const rejected: Fact[] = [];
  for (const { id, product_id, shop_id, state, failure, seen, wanted_at } of listings) {
    const product = byId.get(product_id);
    if (!product) continue;
    const where = channelOf.get(shop_id) ?? "";
    const base = { producer_id: product.producer_id, subject: id, href: `/kenh-chu-the/tin-dang/${id}` };
    if (seen?.state === "rejected" || seen?.state === "banned") {
      rejected.push({
        ...base,
        since: wanted_at,
        message_vi: `${where} không duyệt tin “${product.name}”. Xem lý do và sửa.`,
        message_en: `${where} refused the listing “${product.name}”. See why and put it right.`,
      });
    } else if (failure && (needsPerson(failure.failure.kind) || isAskedAfter(failure.failure.kind, state))) {
      faults.push({
        ...base,
        since: wanted_at,
        message_vi: `Tin “${product.name}” trên ${where}: ${failure.message_vi}`,
        message_en: `Listing “${product.name}” on ${where}: ${failure.message_en}`,
      });
    }
  }
  return { faults, rejected };
}

/** What is tried again by itself is nobody's business; a lost permission is told of the shop. */
function needsPerson(kind: string): boolean {
  return kind === "fix_data" || kind === "ask_marketplace";
}

/** Nobody knows whether it was made, and only a person who looks in the seller centre can tell. */
function isAskedAfter(kind: string, state: string): boolean {
  return kind === "unknown_outcome" && state === "asking";
}

const WORDS: Readonly<Record<Exclude<Warning, "none">, [string, string]>> = {
  "30_days": ["sẽ hết trong 30 ngày", "ends within 30 days"],
  "7_days": ["sẽ hết trong 7 ngày", "ends within 7 days"],
  "1_day": ["sẽ hết trong 1 ngày", "ends within a day"],
  ended: ["đã hết", "has ended"],
};

/** Own shops whose permission ends soon or has ended. */
export async function shopsExpiring(container: MedusaContainer): Promise<Fact[]> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const now = new Date();
  return (await book.desk.expiring(FIRST_WARNING_DAYS, now)).flatMap(({ shop, warning }): Fact[] => {
    if (shop.producer_id === null) return [];
    const [vi, en] = WORDS[warning];
    const channel = channelName(shop.channel);
    return [
      {
        producer_id: shop.producer_id,
        subject: shop.id,
        since: shop.connected_at ?? now,
        message_vi: `Quyền kết nối gian hàng ${channel} ${vi}. Xin kết nối lại để tin và tồn kho tiếp tục cập nhật.`,
        message_en: `The permission for your ${channel} shop ${en}. Please connect it again, so that listings and stock stay up to date.`,
        href: "/kenh-chu-the/gian-hang",
      },
    ];
  });
}

/** Own shops an officer paused: what is sent no more, and whom to ask. */
export async function shopsPaused(container: MedusaContainer): Promise<Fact[]> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  return (await book.shops()).flatMap(({ id, channel, producer_id, paused_at, paused_as, pause_reason }): Fact[] => {
    if (producer_id === null || paused_at === null || paused_as !== "officer") return [];
    const name = channelName(channel);
    return [
      {
        ...{ producer_id, subject: id, since: paused_at, href: "/kenh-chu-the/gian-hang" },
        message_vi: `Cán bộ đã tạm dừng gian hàng ${name} của bạn: ${pause_reason}. Giá, nội dung và tin mới chờ lại; số lượng giảm vẫn được gửi, đơn vẫn về.`,
        message_en: `An officer paused your ${name} shop: ${pause_reason}. Prices, texts and new listings wait; falling stock is still sent and orders still come in.`,
      },
    ];
  });
}

/** How long an answer about a place in a shared shop is told of. */
const ANSWERED_MS = 14 * 86_400_000;

/** Answers to requests for a place in a shared shop. */
export async function placesAnswered(container: MedusaContainer): Promise<Fact[]> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const [answered, shops] = await Promise.all([
    book.requests.answeredSince(new Date(Date.now() - ANSWERED_MS)),
    book.shops(),
  ]);
  const nameOf = new Map(shops.map(({ id, channel, name }) => [id, name ?? channelName(channel)]));
  return answered.map(({ id, producer_id, shop_id, state, reason, asked_at, decided_at }) => {
    const name = nameOf.get(shop_id) ?? "";
    const words =
      state === "granted"
        ? {
            message_vi: `Gian hàng chung “${name}” đã nhận hàng của bạn. Bạn đăng sản phẩm lên đó được rồi.`,
            message_en: `The shared shop “${name}” takes your goods now. You can list products there.`,
          }
        : {
            message_vi: `Gian hàng chung “${name}” chưa nhận hàng của bạn: ${reason}. Bạn có thể xin lại sau khi đã bổ sung.`,
            message_en: `The shared shop “${name}” does not take your goods yet: ${reason}. You may ask again once that is settled.`,
          };
    return { producer_id, subject: id, since: decided_at ?? asked_at, href: "/kenh-chu-the/gian-hang", ...words };
  });
}
