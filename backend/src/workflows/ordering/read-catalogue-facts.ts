import type { MedusaContainer } from "@medusajs/framework/types";

/** What the catalogue knows of a product beyond Medusa's own fields. */
export type CatalogueFact = {
  drawing: string;
  unit_label: string | null;
  producer: {
    id: string;
    handle: string;
    name: string;
    province_id: string | null;
  } | null;
  sample: boolean;
};

export async function readCatalogueFacts(
  _container: MedusaContainer,
  _productIds: readonly string[],
): Promise<Map<string, CatalogueFact>> {
  return new Map();
}
