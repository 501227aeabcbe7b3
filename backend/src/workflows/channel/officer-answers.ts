import type { Choices } from "../../modules/channel/domain/compare";
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

/** Who wins fields that were edited on the marketplace. @returns null where there is no open listing of that id */
export async function settleDrift(
  { book, now }: Engine,
  id: string,
  choices: Choices,
  actor: string,
): Promise<Listing | null> {
  const listing = await openOne(book, id);
  if (!listing) return null;
  await book.choose(id, choices, now(), {
    kind: "drift_settled",
    actor,
    message_vi: "Đã chọn nội dung được giữ cho các mục bị sửa trên sàn.",
    message_en: "It was chosen which content stands for the fields edited on the marketplace.",
    detail: { choices },
  });
  return openOne(book, id);
}

async function openOne(book: Engine["book"], id: string): Promise<Listing | null> {
  const listing = await book.listing(id);
  return listing?.state === "closed" ? null : listing;
}
