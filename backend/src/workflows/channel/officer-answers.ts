import type { Answers } from "../../modules/channel/domain/compare";
import type { Listing } from "../../modules/channel/store/rows";
import type { Engine } from "./engine";

/** Asks for a listing again, whatever its last failure was. @returns null where there is no open listing of that id */
export async function replayListing({ book, now }: Engine, id: string, actor: string): Promise<Listing | null> {
  const listing = await openOne(book, id);
  if (!listing) return null;
  await book.replay(id, now(), { kind: "replayed", actor, ...ASKED });
  return openOne(book, id);
}

const ASKED = { message_vi: "Đã yêu cầu làm lại.", message_en: "Somebody asked to try again." };

/**
 * Who wins fields that were edited on the marketplace, now and whenever they are edited again, or that it is asked about anew.
 * @returns null where there is no open listing of that id
 */
export async function settleDrift(
  { book, now }: Engine,
  id: string,
  answers: Answers,
  actor: string,
): Promise<Listing | null> {
  const listing = await openOne(book, id);
  if (!listing) return null;
  const told = Object.values(answers).every((side) => side === "ask") ? TAKEN_BACK : CHOSEN;
  await book.choose(id, answers, now(), { kind: "drift_settled", actor, ...told, detail: { answers } });
  return openOne(book, id);
}

const CHOSEN = {
  message_vi: "Đã chọn nội dung được giữ cho các mục bị sửa trên sàn.",
  message_en: "It was chosen which content stands for the fields edited on the marketplace.",
};
const TAKEN_BACK = {
  message_vi: "Đã bỏ lựa chọn cũ: lần sau mục này bị sửa trên sàn thì hỏi lại.",
  message_en: "An earlier choice was taken back: the next edit on the marketplace is asked about again.",
};

async function openOne(book: Engine["book"], id: string): Promise<Listing | null> {
  const listing = await book.listing(id);
  return listing?.state === "closed" ? null : listing;
}
