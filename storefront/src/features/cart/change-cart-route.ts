import "server-only";
import { formRoute } from "@/platform/forms/handle-form";
import { readCart, writeCart } from "./cart-cookie";
import { changeCart, OUTCOME_WORDS } from "./domain/change-cart";

/** `POST /gio-hang/sua`: adds, changes or takes out one line, and shows the cart. */
export const changeCartRoute = formRoute(async (form) => {
  const { cart, outcome } = changeCart(await readCart(), form);
  await writeCart(cart);
  const about = new URLSearchParams({ "ket-qua": OUTCOME_WORDS[outcome], mon: form.get("mon") ?? "" });
  return `/gio-hang?${about}`;
});
