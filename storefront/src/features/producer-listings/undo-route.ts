import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { actedPath, PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { UNDO_PARAM } from "./undo";
import { bulkAcceptedSchema } from "./wire";

/** `POST /kenh-chu-the/tin-dang/hoan-tac`: takes back what was done with many at once, followed on a page of its own. */
export const undoRoute = producerForm({
  back: () => PAGES.listings,
  work: async (form) => {
    const id = encodeURIComponent(form.get(UNDO_PARAM) ?? "");
    const { act_id } = await producerPost(`/producer/listings/undo/${id}`, {}, bulkAcceptedSchema);
    const told = (locale: "vi" | "en") => listingTexts(locale).acted.undoing;
    return { to: actedPath(act_id), message: told("vi"), message_en: told("en") };
  },
});
