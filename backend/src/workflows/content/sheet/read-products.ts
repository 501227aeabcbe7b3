import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { CONTENT } from "../../../modules/content";
import type { ContentFields } from "../../../modules/content/domain/fields";
import type { SheetProduct } from "../../../modules/content/domain/sheet/columns";
import type { ContentService } from "../../../modules/content/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import type { ExistingOffer } from "../../catalogue/set-offers/plan-offers";
import { type OwnOffers, readOwnOffers } from "../read-own-offers";
import { startingFields } from "../starting-fields";

/** A product of the sheet with what a plan needs of it besides. */
export type ProductAtHand = SheetProduct & {
  standing: ExistingOffer | null;
  /** What the working copy holds, or would start from. */
  fields: ContentFields;
};

/** A producer's products as they stand, in the order of their names; a line for each size that is for sale. */
export async function readProducts(container: MedusaContainer, producer: string): Promise<ProductAtHand[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const content: ContentService = container.resolve(CONTENT);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const products = await register.listRegisteredProducts(
    { producer_id: producer, same_as: null },
    { order: { name: "ASC", id: "ASC" }, take: null },
  );
  const ids = products.map(({ id }) => id);
  const [offers, drafts, shown] = await Promise.all([
    readOwnOffers(container, ids),
    content.draftsOf(ids),
    catalogue.contentFacts(ids, false),
  ]);
  return products.flatMap(({ id, name }) => {
    const fields = drafts.get(id)?.fields ?? startingFields(shown.get(id));
    return linesOf({ id, name, label: fields.label, fields }, offers.get(id));
  });
}

type Named = Pick<ProductAtHand, "id" | "name" | "label" | "fields">;

/** The first line stands for the product, on sale or not. */
function linesOf(product: Named, { sizes, standing }: OwnOffers = { sizes: [], standing: new Map() }): ProductAtHand[] {
  const sold = sizes.filter(({ withdrawn }) => !withdrawn);
  const numbers = [1, ...sold.map(({ size }) => size).filter((size) => size > 1)];
  return numbers.map((number) => {
    const others = sold.filter(({ size }) => size !== number).map(({ unit_label }) => unit_label ?? "");
    return {
      ...product,
      offer: toOffer(standing.get(number) ?? null),
      standing: standing.get(number) ?? null,
      ...(number > 1 && { size: number }),
      ...(others.length > 0 && { other_sizes: others }),
    };
  });
}

/** A variant without a price or stock was never for sale. */
function toOffer(standing: ExistingOffer | null): SheetProduct["offer"] {
  if (standing?.price == null || standing.stocked === null) return null;
  return { price: standing.price, stock: standing.stocked, unit_label: standing.metadata.unit_label };
}
