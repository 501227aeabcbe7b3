import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnOffer } from "../../contracts/producer-products";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import type { SaleVariant } from "../../modules/catalogue/store/sources";
import type { ExistingOffer } from "../catalogue/set-offers/plan-offers";
import { readExistingOffers } from "../catalogue/set-offers/steps/read-existing-offers";
import { getShopSetup } from "../setup/shop-setup";

/** How a product is sold. */
export type OwnOffers = {
  /** Sizes that have a price and a stock, the first one first; withdrawn ones stand among them. */
  sizes: OwnOffer[];
  /** What the catalogue keeps of every size, by its number; half-made ones too. */
  standing: Map<number, ExistingOffer>;
};

/** Offers of registered products; those the catalogue does not hold at all are missing. */
export async function readOwnOffers(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, OwnOffers>> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const { stock_location_id } = await getShopSetup(container);
  const sales = await catalogue.saleFacts(ids, stock_location_id);
  const skus = [...sales.values()].flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? []));
  const existing = await readExistingOffers(container, skus);
  return new Map(
    [...sales].map(([id, { variants }]) => {
      const own = variants.flatMap((variant) => {
        const offer = existing.get(variant.sku ?? "");
        return offer ? [{ variant, offer }] : [];
      });
      const standing = new Map(own.map(({ offer }) => [offer.metadata.size, offer]));
      return [id, { sizes: own.flatMap(({ variant, offer }) => toOwnOffer(variant, offer) ?? []), standing }];
    }),
  );
}

function toOwnOffer({ available }: SaleVariant, { price, stocked, metadata }: ExistingOffer): OwnOffer | null {
  if (price === null || stocked === null) return null;
  const { size, unit_label, net, gtin, withdrawn } = metadata;
  const reserved = Math.max(0, stocked - (available ?? stocked));
  return { size, price, stock: stocked, reserved, unit_label, net, gtin, withdrawn };
}
