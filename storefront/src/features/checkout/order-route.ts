import "server-only";
import type { OrderPlaced, OrderRequest } from "@contracts/checkout";
import { newCart, readCart, writeCart } from "@/features/cart/cart-cookie";
import { rememberOrder } from "@/features/orders/remembered-order";
import { shopPost } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { orderPlacedSchema } from "@/platform/backend/wire/checkout";
import { formRoute } from "@/platform/forms/handle-form";
import { draftSchema } from "./domain/draft";
import { cartAfter } from "./domain/order-form";
import { leavesOpen, type Refusal, readRefusal } from "./domain/refusal";
import { keptDraft, unansweredOrder } from "./kept";
import { openOrder } from "./sealed-order";

/**
 * `POST /dat-hang/dat`: places the order the review page holds. The cart is emptied only once the order stands;
 * where that is not known, the order is kept to be sent again with the same key.
 */
export const orderRoute = formRoute(async (form) => {
  const order = openOrder(form.get("don") ?? "");
  if (!order) return "/dat-hang/xac-nhan?ket-qua=cu";
  try {
    return await finish(order, await shopPost("/shop/orders", order, orderPlacedSchema));
  } catch (failure) {
    if (!isBackendError(failure)) throw failure;
    console.error(failure.message);
    return goOn(order, readRefusal(failure.failure));
  }
});

async function finish(order: OrderRequest, placed: OrderPlaced): Promise<string> {
  const differs = placed.repeated && placed.total !== order.expected_total;
  await rememberOrder({ order_code: placed.order_code, phone: order.phone });
  await writeCart(cartAfter(await readCart(), order, { differs }, newCart()));
  await keptDraft.clear();
  await unansweredOrder.clear();
  return differs ? "/dat-hang/hoan-tat?don=truoc" : "/dat-hang/hoan-tat";
}

async function goOn(order: OrderRequest, refusal: Refusal): Promise<string> {
  if (leavesOpen(refusal, (await unansweredOrder.read()) !== null)) {
    await unansweredOrder.write(order);
    return "/dat-hang/xac-nhan?ket-qua=chua-ro#loi";
  }
  await unansweredOrder.clear();
  switch (refusal.kind) {
    case "not_sent":
    case "unknown":
      return "/dat-hang/xac-nhan?ket-qua=chua-gui#loi";
    case "fields": {
      const draft = (await keptDraft.read())?.draft ?? draftSchema.parse(order);
      await keptDraft.write({ draft, faults: refusal.faults });
      return "/dat-hang?xem-lai=thieu#loi";
    }
    case "sold_out":
      return "/dat-hang/xac-nhan?ket-qua=het-hang#loi";
    case "total_changed":
      return `/dat-hang/xac-nhan?ket-qua=doi-gia&cu=${order.expected_total}#loi`;
    case "rate_limited":
      return `/dat-hang/xac-nhan?ket-qua=cho&giay=${refusal.seconds}#loi`;
    case "refused":
      return "/dat-hang/xac-nhan?ket-qua=loi#loi";
  }
}
