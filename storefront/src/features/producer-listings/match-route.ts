import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { matchAnsweredSchema } from "./selection-wire";
import { listingTexts } from "./texts";

/** `POST /kenh-chu-the/tin-dang/trung/tra-loi`: whether a listing of the shop is the producer's product. */
export const matchRoute = producerForm({
  back: () => PAGES.matches,
  work: async (form) => {
    const kind = form.get("tra-loi");
    const answer = kind === "adopt" ? { kind, external_id: form.get("tin") } : { kind };
    const id = encodeURIComponent(form.get("cau") ?? "");
    await producerPost(`/producer/channels/matches/${id}`, answer, matchAnsweredSchema);
    return {
      to: PAGES.matches,
      message: listingTexts("vi").matches.answered,
      message_en: listingTexts("en").matches.answered,
    };
  },
});
