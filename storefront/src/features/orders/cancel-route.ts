import "server-only";
import { shopPost } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { trackingSchema } from "@/platform/backend/wire/checkout";
import { formRoute } from "@/platform/forms/handle-form";
import { readRememberedOrder } from "./remembered-order";

/** What came of wanting to cancel, as the address of the order's page names it. */
export const CANCEL_PARAM = "huy";
export const CANCEL_OUTCOMES = { xong: "done", "da-nhan": "accepted", "chua-duoc": "failed" } as const;
type Outcome = keyof typeof CANCEL_OUTCOMES;

/** `POST /tra-cuu-don-hang/huy`: cancels a part of the order this device looks at. */
export const cancelRoute = formRoute(async (form) => {
  const asked = await readRememberedOrder();
  if (!asked) return "/tra-cuu-don-hang";
  const outcome = await cancel({ ...asked, part_id: (form.get("part_id") ?? "").slice(0, 60) });
  return `/tra-cuu-don-hang?xem=1&${CANCEL_PARAM}=${outcome}#ket-qua`;
});

async function cancel(wish: { order_code: string; phone: string; part_id: string }): Promise<Outcome> {
  try {
    await shopPost("/shop/orders/cancel", wish, trackingSchema);
    return "xong";
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    console.error(thrown.message);
    const { failure } = thrown;
    return failure.kind === "refused" && failure.code === "wrong_state" ? "da-nhan" : "chua-duoc";
  }
}
