import { categoryId, type ListingDraft, type MediaPort, type Ports, shopId, sku, vnd } from "@ocop/integrations/core";
import { unitsOf } from "../../modules/channel/domain/sizes";
import type { Wanted } from "../../modules/channel/domain/wanted";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";
import { mayLeave } from "./shop-gate";

/** What buyers choose by on a marketplace. */
const OPTION = "Loại";

/** The listing in the adapters' words. @param images pictures as the marketplace refers to them */
export function toDraft(wanted: Wanted, images: readonly string[]): ListingDraft {
  const { category, attributes, brand, carriers, warehouse, size_cm, papers } = wanted.settings;
  const { weight_grams, size_weights } = wanted.settings;
  return {
    title: wanted.title,
    description: wanted.description,
    category: categoryId.parse(category),
    attributes: attributes.map(({ id, values }) => ({
      id,
      values: values.map((value) => ({
        ...(value.id !== undefined && { id: value.id }),
        ...(value.text !== undefined && { text: value.text }),
        ...(value.unit !== undefined && { unit: value.unit }),
      })),
    })),
    ...(brand && { brand }),
    images,
    optionNames: wanted.sizes ? [OPTION] : [],
    units: unitsOf(wanted).map((unit) => ({
      sku: sku.parse(unit.sku),
      price: vnd.parse(unit.price),
      stock: unit.stock,
      options: unit.name === undefined ? [] : [unit.name],
      ...(size_weights && { weightGrams: size_weights[unit.sku] ?? weight_grams }),
    })),
    weightGrams: Math.max(weight_grams, ...Object.values(size_weights ?? {})),
    ...(size_cm && { sizeCm: size_cm }),
    papers: papers.map(({ document_id, url, kind }) => ({ documentId: document_id, url, kind })),
    carriers,
    ...(warehouse !== null && { warehouse }),
  };
}

/** Uploads under way, by shop and address: listings that share a picture share its upload. */
const uploads = new Map<string, Promise<string>>();

/**
 * The pictures as the shop's marketplace knows them, each uploaded once per shop.
 * @param passes they belong to what leaves a paused shop, too @throws ShopPaused
 */
export async function uploadedPictures(
  engine: Engine,
  shop: ChannelShop,
  { media }: Ports,
  urls: readonly string[],
  passes = false,
): Promise<string[]> {
  if (!media) return [...urls];
  const refs: string[] = [];
  for (const url of urls) {
    const key = `${shop.id} ${url}`;
    const upload = uploads.get(key) ?? refOf(engine, shop, media, url, passes).finally(() => uploads.delete(key));
    uploads.set(key, upload);
    refs.push(await upload);
  }
  return refs;
}

async function refOf(
  engine: Engine,
  shop: ChannelShop,
  media: MediaPort,
  url: string,
  passes: boolean,
): Promise<string> {
  const { book, picture } = engine;
  const known = await book.pictureRef(shop.id, url);
  if (known !== null) return known;
  const file = await picture(url);
  await mayLeave(engine, shop, passes);
  const ref = await media.upload(file, { shop: shopId.parse(shop.external_id) });
  await book.keepPictureRef(shop.id, url, ref);
  return ref;
}
