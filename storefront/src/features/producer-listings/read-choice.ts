import "server-only";
import type { BulkPreview } from "@contracts/channel-preview";
import type { OwnChannels, OwnSelection } from "@contracts/producer-channels";
import { checklistSchema } from "../producer-home/wire";
import { producerGet, producerPost } from "../producer-session/client";
import { ALL_PARAM, type Asked, idsIn, PRODUCT_PARAM, SEARCH_PARAM } from "./addresses";
import { everyProduct } from "./read-products";
import { previewSchema } from "./selection-wire";
import { ownChannelsSchema } from "./wire";

/** What an address chose: the products it names, or all of them. */
export async function chosenProducts(asked: Asked): Promise<string[]> {
  return asked[ALL_PARAM] === "1" ? everyProduct() : idsIn(asked, PRODUCT_PARAM);
}

/**
 * What a page to choose products begins with: what its address names, or else the product the list of things to do is about. Who
 * has begun to search or to turn pages has chosen none on purpose.
 */
export async function productsBegunWith(asked: Asked): Promise<string[]> {
  const named = idsIn(asked, PRODUCT_PARAM);
  if (named.length > 0 || asked[SEARCH_PARAM] !== undefined || asked[ALL_PARAM] !== undefined) return named;
  const { product } = await producerGet("/producer/checklist", checklistSchema);
  return product && !product.listed ? [product.id] : [];
}

/** The dry run of a selection, with the shops' names. @throws BackendError */
export async function tryOut(selection: OwnSelection): Promise<{ preview: BulkPreview; channels: OwnChannels }> {
  const [preview, channels] = await Promise.all([
    producerPost("/producer/listings/preview", selection, previewSchema),
    producerGet("/producer/channels", ownChannelsSchema),
  ]);
  return { preview, channels };
}
