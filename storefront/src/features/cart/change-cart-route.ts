import "server-only";
import { formRoute } from "@/platform/forms/handle-form";
import { readCart, writeCart } from "./cart-cookie";
import { type ChangeOutcome, changeCart } from "./domain/change-cart";

/** What the cart page says about a change, as its address carries it. */
export const OUTCOME_WORDS: Record<ChangeOutcome, string> = {
  added: "da-them",
  cart_full: "gio-day",
  quantity_capped: "qua-nhieu",
  changed: "da-sua",
  removed: "da-bo",
  not_understood: "chua-hieu",
};

/** `POST /gio-hang/sua`: adds, changes or takes out one line, and shows the cart. */
export const changeCartRoute = formRoute(async (form) => {
  const { cart, outcome } = changeCart(await readCart(), form);
  await writeCart(cart);
  const about = new URLSearchParams({ "ket-qua": OUTCOME_WORDS[outcome], mon: form.get("mon") ?? "" });
  return `/gio-hang?${about}`;
});
