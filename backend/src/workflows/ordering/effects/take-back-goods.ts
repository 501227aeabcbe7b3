import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Need } from "../../../modules/channel/domain/orders/goods";
import type { Part } from "../../../modules/ordering/store/parts";
import { ledgerOf } from "../../channel/orders/ledger";
import { getShopSetup } from "../../setup/shop-setup";

const orderSchema = z.object({ items: z.array(z.object({ id: z.string(), variant_id: z.string().nullish() })) });
const variantSchema = z.object({
  id: z.string(),
  inventory_items: z.array(z.object({ inventory_item_id: z.string(), required_quantity: z.coerce.number() })).nullish(),
});

/**
 * Goods that came back stand on the shelf again, exactly once: that the part is settled and that its pieces are in the stock is
 * one transaction, under the locks orders take. Written-off goods were gone when they left.
 */
export async function takeBackGoods(container: MedusaContainer, part: Part): Promise<void> {
  if (part.goods_back !== "restocked") return;
  const lines = await needsOf(container, part);
  const items = lines.flatMap(({ needs }) => needs.map(({ inventory_item_id }) => inventory_item_id));
  await ledgerOf(container).settle(items, async (ledger) => {
    const { rows } = await ledger.knex.raw<{ rows: unknown[] }>(
      "UPDATE order_part SET settled_state = 'returned' WHERE id = ? AND settled_state <> 'returned' RETURNING id",
      [part.id],
    );
    if (rows.length === 0) return;
    await ledger.move(
      lines.map(({ line, needs, quantity }) => ({
        line,
        needs,
        reference: part.order_code,
        from: { held: 0, taken: quantity },
        to: { held: 0, taken: 0 },
      })),
    );
  });
}

/** What each line of a part took out of the stock. A variant that no longer exists takes nothing back. */
async function needsOf(
  container: MedusaContainer,
  part: Part,
): Promise<{ line: string; quantity: number; needs: Need[] }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { stock_location_id: location_id } = await getShopSetup(container);
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.id", "items.variant_id"],
    filters: { id: part.order_id },
  });
  const variantOf = new Map(orderSchema.parse(data[0]).items.map(({ id, variant_id }) => [id, variant_id]));
  const { data: found } = await query.graph({
    entity: "variant",
    fields: ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"],
    filters: { id: [...variantOf.values()].filter((id) => typeof id === "string") },
  });
  const variants = new Map(
    z
      .array(variantSchema)
      .parse(found)
      .map((variant) => [variant.id, variant]),
  );
  return part.lines.map(({ line_item_id: line, quantity }) => ({
    line,
    quantity,
    needs: (variants.get(variantOf.get(line) ?? "")?.inventory_items ?? []).map(
      ({ inventory_item_id, required_quantity: required }) => ({ inventory_item_id, location_id, required }),
    ),
  }));
}
