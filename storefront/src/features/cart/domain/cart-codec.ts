import { z } from "zod";
import { sign, unsign } from "@/platform/cookies/sign";
import { type Cart, MAX_LINES, MAX_QUANTITY } from "./cart";

const wireSchema = z.object({
  i: z.string().regex(/^[\w-]{16,40}$/),
  l: z.array(z.tuple([z.string().regex(/^[\w-]{1,64}$/), z.int().min(1).max(MAX_QUANTITY)])).max(MAX_LINES),
});

export type ReadCart = { state: "valid"; cart: Cart } | { state: "absent" } | { state: "refused" };

/** The cart as a signed cookie value: anybody may read it, nobody may change it. */
export function encodeCart(cart: Cart, key: Buffer): string {
  const wire: z.input<typeof wireSchema> = {
    i: cart.id,
    l: cart.lines.map((line) => [line.variant_id, line.quantity]),
  };
  return sign(JSON.stringify(wire), key);
}

/** Reads a cookie value. `refused` means it was changed, or signed with a key that is no longer ours. */
export function decodeCart(value: string | undefined, key: Buffer): ReadCart {
  if (value === undefined || value === "") return { state: "absent" };
  const text = unsign(value, key);
  const wire = wireSchema.safeParse(text === null ? null : parseJson(text));
  if (!wire.success) return { state: "refused" };
  const lines = wire.data.l.map(([variant_id, quantity]) => ({ variant_id, quantity }));
  return { state: "valid", cart: { id: wire.data.i, lines } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
