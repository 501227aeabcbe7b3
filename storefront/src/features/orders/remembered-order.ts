import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";

/** Code and phone number of the order this device looks at; what the backend wants to see before it shows one. */
const remembered = sealedCookie({
  name: "ocop_don",
  maxAgeSeconds: 2 * 60 * 60,
  schema: z.object({ order_code: z.string(), phone: z.string() }),
});

export type RememberedOrder = { order_code: string; phone: string };

export function rememberOrder(order: RememberedOrder): Promise<boolean> {
  return remembered.write(order);
}

export function readRememberedOrder(): Promise<RememberedOrder | null> {
  return remembered.read();
}

export function forgetOrder(): Promise<void> {
  return remembered.clear();
}
