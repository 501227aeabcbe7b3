import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnOffer } from "../../contracts/producer-products";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import type { SaleVariant } from "../../modules/catalogue/store/sources";
import { CONTENT } from "../../modules/content";
import { type SizeWords, sameWords } from "../../modules/content/domain/size-words";
import type { ContentService } from "../../modules/content/service";
import type { ExistingOffer } from "../catalogue/set-offers/plan-offers";
import { readExistingOffers } from "../catalogue/set-offers/steps/read-existing-offers";
import { getShopSetup } from "../setup/shop-setup";

/** How a product is sold. */
export type OwnOffers = {
  /** Sizes that have a price and a stock, the first one first; withdrawn ones stand among them, and those no officer has approved. */
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
  const content: ContentService = container.resolve(CONTENT);
  const [existing, drafts] = await Promise.all([readExistingOffers(container, skus), content.draftsOf(ids)]);
  return new Map(
    [...sales].map(([id, { variants }]) => {
      const own = variants.flatMap((variant) => {
        const offer = existing.get(variant.sku ?? "");
        return offer ? [{ variant, offer }] : [];
      });
      const standing = new Map(own.map(({ offer }) => [offer.metadata.size, offer]));
      const told = drafts.get(id)?.fields.sizes ?? [];
      return [id, { sizes: own.flatMap(({ variant, offer }) => toOwnOffer(variant, offer, told) ?? []), standing }];
    }),
  );
}

function toOwnOffer(
  { available }: SaleVariant,
  { price, stocked, metadata }: ExistingOffer,
  all: readonly SizeWords[],
): OwnOffer | null {
  if (price === null || stocked === null) return null;
  const { size, unit_label, net, gtin, withdrawn } = metadata;
  const reserved = Math.max(0, stocked - (available ?? stocked));
  const told = toldBeside(
    metadata,
    all.find((one) => one.size === size),
  );
  return { size, price, stock: stocked, reserved, unit_label, net, gtin, withdrawn, told };
}

type Shown = Pick<ExistingOffer["metadata"], "size" | "unit_label" | "net" | "gtin">;

/** What buyers are shown of a size, in the words of a review. */
export function shownWords({ size, unit_label, net, gtin }: Shown): SizeWords {
  return { size, name: unit_label, net, gtin };
}

/** What was told of a size beside what is shown; null where that is the same. */
export function toldBeside(shown: Shown, words: SizeWords | undefined): OwnOffer["told"] {
  if (!words || sameWords(words, shownWords(shown))) return null;
  return { unit_label: words.name, net: words.net, gtin: words.gtin };
}

/** A further size that no officer has approved yet: it has a price and a stock, but is not offered to buyers. */
export function waitsForName({ size, unit_label }: Pick<ExistingOffer["metadata"], "size" | "unit_label">): boolean {
  return size > 1 && unit_label === null;
}
