import "server-only";
import type { OrderRequest } from "@contracts/checkout";
import { deriveKey } from "@/platform/cookies/keys";
import { seal, unseal } from "@/platform/cookies/seal";
import { env } from "@/platform/env";
import { orderFormSchema } from "./domain/order-form";

const key = () => deriveKey(env().STOREFRONT_SECRET, "order-form");

/** The order as one hidden field of the review page: neither readable nor changeable there. */
export function sealOrder(order: OrderRequest): string {
  return seal(JSON.stringify(order), key());
}

/** @returns null for what this shop has not sealed */
export function openOrder(sealed: string): OrderRequest | null {
  const text = unseal(sealed, key());
  return text === null ? null : (orderFormSchema.safeParse(JSON.parse(text)).data ?? null);
}
