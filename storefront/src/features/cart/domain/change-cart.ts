import { z } from "zod";
import { addToCart, type Cart, MAX_QUANTITY, setQuantity } from "./cart";

const pieces = z.coerce.number().int().min(0).max(9_999);

/** What the forms of the product page and of the cart send. */
const changeSchema = z.discriminatedUnion("viec", [
  z.object({ viec: z.literal("them"), mon: z.string(), so_luong: pieces }),
  z.object({ viec: z.literal("sua"), mon: z.string(), so_luong: pieces }),
]);

export type ChangeOutcome = "added" | "cart_full" | "quantity_capped" | "changed" | "removed" | "not_understood";

/** What the cart page says about a change, as its address carries it. */
export const OUTCOME_WORDS: Record<ChangeOutcome, string> = {
  added: "da-them",
  cart_full: "gio-day",
  quantity_capped: "qua-nhieu",
  changed: "da-sua",
  removed: "da-bo",
  not_understood: "chua-hieu",
};

/** The outcome an address speaks of; null where it speaks of none. */
export function readOutcome(word: string | undefined): ChangeOutcome | null {
  const outcomes = Object.keys(OUTCOME_WORDS) as ChangeOutcome[];
  return outcomes.find((outcome) => OUTCOME_WORDS[outcome] === word) ?? null;
}

/** Applies one form to the cart. A form that cannot be understood changes nothing. */
export function changeCart(cart: Cart, form: URLSearchParams): { cart: Cart; outcome: ChangeOutcome } {
  const parsed = changeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success || !/^[\w-]{1,64}$/.test(parsed.data.mon)) return { cart, outcome: "not_understood" };
  const change = parsed.data;
  if (change.viec === "them")
    return addToCart(cart, { variant_id: change.mon, quantity: Math.max(1, change.so_luong) });
  return setTo(cart, change.mon, change.so_luong);
}

/** A line that another tab has taken out stays out. */
function setTo(cart: Cart, variant_id: string, quantity: number): { cart: Cart; outcome: ChangeOutcome } {
  if (!cart.lines.some((line) => line.variant_id === variant_id)) return { cart, outcome: "removed" };
  const outcome = quantity < 1 ? "removed" : quantity > MAX_QUANTITY ? "quantity_capped" : "changed";
  return { cart: setQuantity(cart, { variant_id, quantity }), outcome };
}
