import type { MedusaContainer } from "@medusajs/framework/types";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { OfferMetadata } from "./offer-input";
import { namedVariant } from "./variant-input";

/** A variant and what it shall keep beside price and stock. */
export type NamedOffer = { variant_id: string; metadata: OfferMetadata };

/** Names sizes that stand, without touching price or stock, which may be moving meanwhile. Repeating it changes nothing. */
export async function nameOffers(container: MedusaContainer, offers: readonly NamedOffer[]): Promise<void> {
  if (offers.length === 0) return;
  const product_variants = offers.map(({ variant_id, metadata }) => ({ id: variant_id, ...namedVariant(metadata) }));
  await updateProductVariantsWorkflow(container).run({ input: { product_variants } });
}
