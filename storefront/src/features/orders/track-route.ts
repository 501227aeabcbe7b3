import "server-only";
import { formRoute } from "@/platform/forms/handle-form";
import { forgetOrder, rememberOrder } from "./remembered-order";

const MOST_LETTERS = 60;

/** `POST /tra-cuu-don-hang/tim`: keeps code and number sealed on the device, so that neither stands in an address. */
export const trackRoute = formRoute(async (form) => {
  const order_code = (form.get("order_code") ?? "").trim().slice(0, MOST_LETTERS);
  const phone = (form.get("phone") ?? "").trim().slice(0, MOST_LETTERS);
  await rememberOrder({ order_code, phone });
  return "/tra-cuu-don-hang?xem=1#ket-qua";
});

/** `POST /tra-cuu-don-hang/quen`: forgets the order, for devices that several people use. */
export const forgetRoute = formRoute(async () => {
  await forgetOrder();
  return "/tra-cuu-don-hang";
});
