import "server-only";
import { z } from "zod";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { PUBLICATIONS } from "./addresses";
import { publicationTexts } from "./texts";

/** The answer holds every number there is; what is read of it is that it was made. */
const publishedSchema = z.object({ publication: z.object({ id: z.string() }) });

/** `POST /can-bo/chi-tieu/cong-bo/ghi`: publishes a day's numbers, or restates what was published. */
export const publishRoute = deskForm({
  back: () => PUBLICATIONS,
  work: async (form) => {
    const text = (name: string) => form.get(name)?.trim() || undefined;
    const restates = text("restates");
    const year = text("year");
    const wish = {
      cut_off: text("cut_off"),
      // What is no number goes on as it was typed, to be refused with words.
      year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : year,
      within: text("within"),
      ...(restates && { restates, reason: { vi: form.get("reason.vi") ?? "", en: form.get("reason.en") ?? "" } }),
    };
    await deskPost("/officer/indicators/publications", wish, publishedSchema);
    return { to: PUBLICATIONS, message: publicationTexts("vi").done, message_en: publicationTexts("en").done };
  },
});
