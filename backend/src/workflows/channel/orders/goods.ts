import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import productLink from "../../../links/registered-product-product";
import type { Goods } from "../../../modules/channel/domain/orders/goods";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { readProductIds } from "../../catalogue/product-ids";
import { getShopSetup } from "../../setup/shop-setup";

const variantSchema = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  product_id: z.string(),
  inventory_items: z
    .array(z.object({ inventory_item_id: z.string(), required_quantity: z.coerce.number() }))
    .nullish()
    .transform((items) => items ?? []),
});
type Variant = z.infer<typeof variantSchema>;

const FIELDS = ["id", "sku", "product_id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"];

const linkSchema = z.object({ registered_product_id: z.string(), product_id: z.string() });

/** What is sold under article numbers, and of registered products; what is not ours is missing from the answer. */
export async function readGoods(
  container: MedusaContainer,
  skus: readonly string[],
  products: readonly string[],
): Promise<Goods[]> {
  const productIds = await readProductIds(container, products);
  const [bySku, byProduct] = await Promise.all([
    readVariants(container, "sku", skus),
    readVariants(container, "product_id", [...productIds.values()]),
  ]);
  const variants = [...new Map([...bySku, ...byProduct].map((variant) => [variant.id, variant])).values()];
  if (variants.length === 0) return [];
  const owners = await readOwners(
    container,
    variants.map(({ product_id }) => product_id),
  );
  const { stock_location_id } = await getShopSetup(container);
  return variants.flatMap((variant) => {
    const owner = owners.get(variant.product_id);
    return owner ? [toGoods(variant, owner, stock_location_id)] : [];
  });
}

async function readVariants(
  container: MedusaContainer,
  by: "sku" | "product_id",
  values: readonly string[],
): Promise<Variant[]> {
  if (values.length === 0) return [];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "variant", fields: FIELDS, filters: { [by]: [...values] } });
  return z.array(variantSchema).parse(data);
}

type Owner = { product_id: string; producer_id: string | null };

/** The registered product behind each of Medusa's products, and whose it is. */
async function readOwners(container: MedusaContainer, productIds: readonly string[]): Promise<Map<string, Owner>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: productLink.entryPoint,
    fields: ["registered_product_id", "product_id"],
    filters: { product_id: [...productIds] },
  });
  const links = z.array(linkSchema).parse(data);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const registered = await register.listRegisteredProducts(
    { id: links.map(({ registered_product_id }) => registered_product_id) },
    { select: ["id", "producer_id"], take: null },
  );
  const producers = new Map(registered.map(({ id, producer_id }) => [id, producer_id]));
  return new Map(
    links.map(({ product_id, registered_product_id }) => [
      product_id,
      { product_id: registered_product_id, producer_id: producers.get(registered_product_id) ?? null },
    ]),
  );
}

function toGoods({ id, sku, inventory_items }: Variant, owner: Owner, location_id: string): Goods {
  return {
    ...owner,
    sku: sku ?? null,
    variant_id: id,
    needs: inventory_items.map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      location_id,
      required: required_quantity,
    })),
  };
}
