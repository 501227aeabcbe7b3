import type { MedusaContainer } from "@medusajs/framework/types";
import { CHANNEL } from "../../../modules/channel";
import type { ChannelService } from "../../../modules/channel/service";
import type { Fact } from "../../../modules/notice/store/notices";
import { ORDERING } from "../../../modules/ordering";
import { displayOrderCode } from "../../../modules/ordering/domain/order-code";
import { BUYER, DEADLINE } from "../../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../../modules/ordering/service";
import type { Part } from "../../../modules/ordering/store/parts";
import { channelName } from "../../channel/channel-names";

/** So many orders at a time are told of; who has more will see them on the page of orders. */
const MOST = 2_000;
/** A deadline nearer than this is urgent. */
const SOON_MS = 4 * 3_600_000;
/** How long a cancelled order is told of. */
const CANCELLED_MS = 7 * 86_400_000;

const ORDERS = "/kenh-chu-the/don-hang";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  hourCycle: "h23",
});

/** As clocks in Việt Nam show it: `20:59 ngày 26/11`. */
function clock(instant: Date): { vi: string; en: string } {
  const at = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [time, day] = [`${at.hour}:${at.minute}`, `${at.day}/${at.month}`];
  return { vi: `${time} ngày ${day}`, en: `${time} on ${day}` };
}

type OfProducer = Part & { producer_id: string };

const ofProducer = (part: Part): OfProducer[] =>
  part.producer_id === null ? [] : [{ ...part, producer_id: part.producer_id }];

/** Orders that wait to be accepted or sent: of the shop and of every marketplace. */
export async function newOrders(container: MedusaContainer): Promise<Fact[]> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const waiting = (await ordering.pageOfParts(["waiting"], null, MOST, 0)).flatMap(ofProducer);
  return [...waiting.map(newPart), ...(await newChannelOrders(container))];
}

function newPart(part: OfProducer): Fact {
  const code = displayOrderCode(part.order_code);
  const until = part.answer_by && clock(part.answer_by);
  return {
    producer_id: part.producer_id,
    subject: part.id,
    since: part.state_since,
    message_vi: `Có đơn mới ${code}. Xin nhận đơn${until ? ` trước ${until.vi}` : ""}.`,
    message_en: `A new order ${code}. Please accept it${until ? ` before ${until.en}` : ""}.`,
    href: `${ORDERS}/${part.id}`,
  };
}

async function newChannelOrders(container: MedusaContainer): Promise<Fact[]> {
  const { book, orders }: ChannelService = container.resolve(CHANNEL);
  const filter = { shops: null, channel: null, states: ["to_ship"], trouble: false };
  const found = await orders.page(filter, MOST, 0);
  const [shops, lines] = await Promise.all([book.shops(), orders.lines(found.orders.map(({ id }) => id))]);
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  return found.orders.flatMap((order) => {
    const shop = shopOf.get(order.shop_id);
    if (!shop) return [];
    const sellers = lines.flatMap(({ order_id, producer_id }) =>
      order_id === order.id && producer_id !== null ? [producer_id] : [],
    );
    const owners = new Set(shop.producer_id === null ? sellers : [shop.producer_id]);
    const channel = channelName(shop.channel);
    return [...owners].map(
      (producer_id): Fact => ({
        producer_id,
        subject: order.id,
        since: order.ordered_at,
        message_vi: `${channel} có đơn ${order.external_id} chờ gửi hàng.`,
        message_en: `${channel} has order ${order.external_id} to be sent.`,
        href: `${ORDERS}/san/${order.id}`,
      }),
    );
  });
}

/** Orders whose deadline comes within hours. */
export async function deadlinesSoon(container: MedusaContainer): Promise<Fact[]> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const waiting = (await ordering.pageOfParts(["waiting"], null, MOST, 0)).flatMap(ofProducer);
  const until = Date.now() + SOON_MS;
  return waiting.flatMap((part): Fact[] => {
    if (part.answer_by === null || part.answer_by.getTime() > until) return [];
    const [code, time] = [displayOrderCode(part.order_code), clock(part.answer_by)];
    return [
      {
        producer_id: part.producer_id,
        subject: part.id,
        since: part.state_since,
        message_vi: `Đơn ${code} sẽ tự hủy lúc ${time.vi} nếu chưa nhận.`,
        message_en: `Order ${code} is cancelled at ${time.en} unless it is accepted.`,
        href: `${ORDERS}/${part.id}`,
      },
    ];
  });
}

/** Orders that were cancelled because nobody answered in time. */
export async function lapsedOrders(container: MedusaContainer): Promise<Fact[]> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const lapsed = await ordering.own.cancelledBy(DEADLINE, new Date(Date.now() - CANCELLED_MS));
  return lapsed.flatMap(ofProducer).map((part) => {
    const code = displayOrderCode(part.order_code);
    return {
      producer_id: part.producer_id,
      subject: part.id,
      since: part.state_since,
      message_vi: `Đơn ${code} đã tự hủy vì quá hạn trả lời. Hàng trở lại kho. Nếu sắp vắng nhà, hãy khai ngày nghỉ.`,
      message_en: `Order ${code} was cancelled because nobody answered. The goods are for sale again. If you will be away, note days off.`,
      href: "/kenh-chu-the/ngay-nghi",
    };
  });
}

/** Orders the buyer took back before they were accepted. */
export async function takenBackOrders(container: MedusaContainer): Promise<Fact[]> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const cancelled = await ordering.own.cancelledBy(BUYER, new Date(Date.now() - CANCELLED_MS));
  return cancelled.flatMap(ofProducer).map((part) => {
    const code = displayOrderCode(part.order_code);
    return {
      producer_id: part.producer_id,
      subject: part.id,
      since: part.state_since,
      message_vi: `Khách đã hủy đơn ${code} trước khi nhận đơn. Hàng trở lại kho, không phải làm gì.`,
      message_en: `The buyer cancelled order ${code} before it was accepted. The goods are for sale again; nothing has to be done.`,
      href: `${ORDERS}/${part.id}`,
    };
  });
}
