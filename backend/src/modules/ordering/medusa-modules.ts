import { z } from "@medusajs/framework/zod";

const coded = z.object({ metadata: z.object({ order_code: z.string() }) });

/**
 * Medusa keeps our order code as the order's own unique display id, so the database itself refuses
 * a second order with the same code.
 */
async function orderCodeAsDisplayId(order: unknown): Promise<string | undefined> {
  return coded.safeParse(order).data?.metadata.order_code;
}

/** What taking orders adds to Medusa's configuration. */
export const orderingModules = [
  { resolve: "./src/modules/ordering" },
  {
    resolve: "@medusajs/medusa/order",
    options: { generateCustomDisplayId: orderCodeAsDisplayId },
  },
  {
    resolve: "@medusajs/medusa/payment",
    options: {
      providers: [{ resolve: "./src/providers/payment-cod", id: "cod" }],
    },
  },
];
