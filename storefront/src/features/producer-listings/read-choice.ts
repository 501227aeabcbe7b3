import "server-only";
import type { BulkPreview } from "@contracts/channel-preview";
import type { OwnChannels, OwnSelection } from "@contracts/producer-channels";
import { ownProductsSchema } from "../producer-products/wire";
import { producerGet, producerPost } from "../producer-session/client";
import { type Asked, idsIn } from "./addresses";
import { previewSchema } from "./selection-wire";
import { ownChannelsSchema } from "./wire";

const A_PAGE = 50;

/** What an address chose: the products it names, or all of them. */
export async function chosenProducts(asked: Asked): Promise<string[]> {
  if (asked["tat-ca"] !== "1") return idsIn(asked, "sp");
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const { products, page: at } = await producerGet("/producer/products", ownProductsSchema, { page, limit: A_PAGE });
    ids.push(...products.map(({ id }) => id));
    if (page >= at.pages) return ids;
  }
}

/** The dry run of a selection, with the shops' names. @throws BackendError */
export async function tryOut(selection: OwnSelection): Promise<{ preview: BulkPreview; channels: OwnChannels }> {
  const [preview, channels] = await Promise.all([
    producerPost("/producer/listings/preview", selection, previewSchema),
    producerGet("/producer/channels", ownChannelsSchema),
  ]);
  return { preview, channels };
}
