import "server-only";
import { fill } from "@/platform/i18n/dictionary";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { sendAcceptedSchema } from "./wire";

/** `POST /kenh-chu-the/tin-dang/dang/gui`: sends what the dry run found ready. Sending the same form again opens nothing twice. */
export const sendRoute = producerForm({
  back: () => PAGES.choose,
  work: async (form) => {
    const pairs = form.getAll("cap").map((pair) => {
      const [shop_id = "", product_id = ""] = pair.split(".");
      return { shop_id, product_id };
    });
    const { send_id } = await producerPost("/producer/listings/sends", { pairs }, sendAcceptedSchema);
    const told = (locale: "vi" | "en") => fill(listingTexts(locale).dryRun.sent, { count: pairs.length });
    return { to: `${PAGES.progress}?lan=${send_id}`, message: told("vi"), message_en: told("en") };
  },
});
