import type { ListingAct } from "../../modules/channel/store/bulk-acts";
import type { Refusal } from "../../modules/channel/store/bulk-steps";
import type { Engine } from "../channel/engine";
import { changeVisibility, type Visibility } from "../channel/listing-actions";
import { replayListing } from "../channel/officer-answers";
import { isDoneAlready } from "./done-already";

const VISIBILITY: Readonly<Record<Exclude<ListingAct, "replay">, Visibility>> = {
  hide: "hidden",
  show: "shown",
  remove: "removed",
};

/** What takes an act back; what was removed is listed again only by sending it anew. */
export const OPPOSITE: Readonly<Partial<Record<ListingAct, "hide" | "show">>> = { hide: "show", show: "hide" };

type One = {
  id: string;
  act: ListingAct;
  actor: string;
  /** A crash may have left it done: then finding it so is no refusal. */
  again?: boolean;
};

/** Does one thing with one listing, at once. @returns why it was not done; null where it was */
export async function actOnListing(engine: Engine, { id, act, actor, again = false }: One): Promise<Refusal | null> {
  if (act === "replay") return (await replayListing(engine, id, actor)) ? null : OVER;
  if (again && (await isDoneAlready(engine, id, act))) return null;
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
