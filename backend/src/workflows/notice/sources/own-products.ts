import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";

export type OwnProduct = { id: string; name: string; producer_id: string };

/** The registered products of some producers. */
export async function productsOfProducers(
  container: MedusaContainer,
  producers: ReadonlySet<string>,
): Promise<OwnProduct[]> {
  if (producers.size === 0) return [];
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const rows = await register.listRegisteredProducts(
    { producer_id: [...producers], same_as: null },
    { select: ["id", "name", "producer_id"], take: null },
  );
  return rows.flatMap(({ id, name, producer_id }) => (producer_id === null ? [] : [{ id, name, producer_id }]));
}
