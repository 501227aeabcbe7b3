import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { CONTENT } from "../../modules/content";
import type { ContentFields } from "../../modules/content/domain/fields";
import { sameWords } from "../../modules/content/domain/size-words";
import type { ContentService } from "../../modules/content/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { nameOffers } from "../catalogue/set-offers/name-offers";
import { oneAtATime } from "./one-at-a-time";
import { readOwnOffers, shownWords, waitsForName } from "./read-own-offers";

/** Where a kept picture is shown; the shop's own address, so that its pages load pictures from nowhere else. */
export function pictureAddress(sha256: string): string {
  return `/anh/${sha256}`;
}

/**
 * Shows these texts, pictures and names of sizes in the shop. Repeating it changes nothing. Pictures the producer never sent are left
 * out.
 */
export async function publishContent(
  container: MedusaContainer,
  product: string,
  fields: ContentFields,
): Promise<void> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const label = Object.values(fields.label).some((value) => value !== null) ? fields.label : null;
  const pictures = await picturesOf(container, product, fields);
  await catalogue.writeContent({
    registered_product_id: product,
    story_vi: fields.story_vi,
    story_en: fields.story_en,
    label_facts: label,
    pictures: pictures.length > 0 ? pictures : null,
  });
  if (fields.sizes.length > 0) await oneAtATime(container, product, () => publishSizes(container, product, fields));
}

/** A size that waited for its name is for sale from now on. */
async function publishSizes(container: MedusaContainer, product: string, { sizes }: ContentFields): Promise<void> {
  const standing = (await readOwnOffers(container, [product])).get(product)?.standing;
  const named = sizes.flatMap((words) => {
    const offer = standing?.get(words.size);
    if (!offer || sameWords(words, shownWords(offer.metadata))) return [];
    const { name: unit_label, net, gtin } = words;
    const withdrawn = offer.metadata.withdrawn && !waitsForName(offer.metadata);
    return [{ variant_id: offer.variant_id, metadata: { ...offer.metadata, unit_label, net, gtin, withdrawn } }];
  });
  await nameOffers(container, named);
}

async function picturesOf(container: MedusaContainer, product: string, { pictures }: ContentFields) {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const content: ContentService = container.resolve(CONTENT);
  const [registered] = await register.productsByIds([product]);
  if (!registered?.producer_id) return [];
  const kept = await content.picturesOf(
    registered.producer_id,
    pictures.map(({ picture_id }) => picture_id),
  );
  return pictures.flatMap(({ picture_id, alt }) => {
    const picture = kept.get(picture_id);
    if (!picture) return [];
    return [
      { url: pictureAddress(picture_id), alt: alt ?? registered.name, width: picture.width, height: picture.height },
    ];
  });
}
