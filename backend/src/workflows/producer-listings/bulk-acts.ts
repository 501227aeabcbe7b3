import type { BulkAct, BulkActed } from "../../contracts/producer-channels";
import type { BulkActBody } from "../../modules/channel/store/bulk-acts";
import type { Engine } from "../channel/engine";
import { changeVisibility, type Visibility } from "../channel/listing-actions";
import { replayListing } from "../channel/officer-answers";
import type { OwnOne } from "./own-listings";

const VISIBILITY: Readonly<Record<Exclude<BulkAct, "replay">, Visibility>> = {
  hide: "hidden",
  show: "shown",
  remove: "removed",
};
/** What takes an act back; what was removed is listed again only by sending it anew. */
const BACK: Readonly<Partial<Record<BulkAct, "hide" | "show">>> = { hide: "show", show: "hide" };

/** Done, with what is kept so that it can be taken back; null where nothing can. */
export type ManyDone = Omit<BulkActed, "undo"> & { undoing: BulkActBody | null };

/**
 * Does one thing with many listings, one after the other, and tells what was left and why. A crash in between leaves the rest
 * as it was; doing the same again does only what is missing.
 * @param listings the producer's own, chosen by the caller
 */
export async function actOnMany(
  engine: Engine,
  listings: readonly OwnOne[],
  act: BulkAct,
  actor: string,
): Promise<ManyDone> {
  const [done, left]: [string[], BulkActed["left"]] = [[], []];
  for (const { listing, product } of listings) {
    const refusal =
      act === "replay" ? await replay(engine, listing.id, actor) : await show(engine, listing.id, act, actor);
    if (refusal === null) done.push(listing.id);
    else left.push({ id: listing.id, name: product.name, ...refusal });
  }
  const back = BACK[act];
  return { done, left, undoing: back && done.length > 0 ? { kind: "visibility", back, listing_ids: done } : null };
}

type Refusal = { message: string; message_en: string };

async function replay(engine: Engine, id: string, actor: string): Promise<Refusal | null> {
  return (await replayListing(engine, id, actor)) ? null : OVER;
}

async function show(
  engine: Engine,
  id: string,
  act: Exclude<BulkAct, "replay">,
  actor: string,
): Promise<Refusal | null> {
  const answer = await changeVisibility(engine, id, VISIBILITY[act], actor);
  if (answer.kind === "changed") return null;
  if (answer.kind === "channel_failed") return { message: answer.message_vi, message_en: answer.message_en };
  if (answer.kind === "shop_paused") return PAUSED;
  return answer.kind === "no_listing" ? OVER : NOT_NOW;
}

const PAUSED: Refusal = {
  message: "Gian hàng của tin này đang tạm dừng. Cho gian hàng hoạt động lại trong mục Gian hàng, rồi làm lại.",
  message_en: "The shop of this listing is paused. Let it go on under Shops, then try again.",
};

const OVER: Refusal = {
  message: "Tin này đã kết thúc. Muốn bán lại, hãy đăng mới.",
  message_en: "This listing is over. To sell again, list it anew.",
};
const NOT_NOW: Refusal = {
  message: "Sàn không cho làm việc này với tin đang ở trạng thái hiện tại.",
  message_en: "The marketplace does not allow this for the listing as it stands.",
};
