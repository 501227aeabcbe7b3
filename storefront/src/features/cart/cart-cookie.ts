import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieSettings } from "@/platform/cookies/cookie-settings";
import { deriveKey } from "@/platform/cookies/keys";
import { env } from "@/platform/env";
import type { Cart } from "./domain/cart";
import { decodeCart, encodeCart } from "./domain/cart-codec";

const NAME = "ocop_gio";
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** The visitor's cart; an empty one where there is none, or where the cookie was changed. */
export async function readCart(): Promise<Cart> {
  const read = decodeCart((await cookies()).get(NAME)?.value, key());
  return read.state === "valid" ? read.cart : newCart();
}

/** Keeps the cart for thirty days. Only in a route that answers a form. */
export async function writeCart(cart: Cart): Promise<void> {
  (await cookies()).set(NAME, encodeCart(cart, key()), cookieSettings(THIRTY_DAYS));
}

/** An empty cart with an id nobody can guess: it becomes the order's idempotency key. */
export function newCart(): Cart {
  return { id: randomBytes(18).toString("base64url"), lines: [] };
}

function key(): Buffer {
  return deriveKey(env().STOREFRONT_SECRET, "cart");
}
