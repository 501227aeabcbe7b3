import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnOffer } from "../../../contracts/producer-products";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { CONTENT } from "../../../modules/content";
import type { ContentFields } from "../../../modules/content/domain/fields";
import type { SheetProduct } from "../../../modules/content/domain/sheet/columns";
import type { SizeWords } from "../../../modules/content/domain/size-words";
import type { ContentService } from "../../../modules/content/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import type { ExistingOffer } from "../../catalogue/set-offers/plan-offers";
import { toldName } from "../own-size";
import { type OwnOffers, readOwnOffers, waitsForName } from "../read-own-offers";
import { startingFields } from "../starting-fields";

/** A product of the sheet with what a plan needs of it besides. */
export type ProductAtHand = SheetProduct & {
  standing: ExistingOffer | null;
  /** What was last told of this size, reviewed or not. */
  words: SizeWords;
  /** What the working copy holds, or would start from. */
  fields: ContentFields;
};

/** A producer's products as they stand, in the order of their names; a line for each size that is for sale or will be. */
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

/** The first line stands for the product, on sale or not; a size that waits for its name has one like those that are sold. */
function linesOf(product: Named, { sizes, standing }: OwnOffers = { sizes: [], standing: new Map() }): ProductAtHand[] {
  const lines = sizes.filter((one) => !one.withdrawn || waitsForName(one));
  const numbers = [1, ...lines.map(({ size }) => size).filter((size) => size > 1)];
  return numbers.map((number) => {
    const others = lines.filter(({ size }) => size !== number).map((one) => toldName(one) ?? "");
    const own = sizes.find(({ size }) => size === number);
    return {
      ...product,
      offer: own ? { price: own.price, stock: own.stock, unit_label: toldName(own) } : null,
      words: wordsOf(number, own),
      standing: standing.get(number) ?? null,
      ...(number > 1 && { size: number }),
      ...(others.length > 0 && { other_sizes: others }),
    };
  });
}

/** What was last told of a size; nothing of one that was never for sale. */
function wordsOf(size: number, own: OwnOffer | undefined): SizeWords {
  const { unit_label: name, net, gtin } = own?.told ?? own ?? { unit_label: null, net: null, gtin: null };
  return { size, name, net, gtin };
}
