import "server-only";
import { fill } from "@/platform/i18n/dictionary";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { actedPath, PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { bulkAcceptedSchema } from "./wire";

/** `POST /kenh-chu-the/tin-dang/gia/doi`: saves the changes that were looked at, followed on a page of their own. */
export const offersRoute = producerForm({
  back: () => PAGES.offers,
  work: async (form) => {
    const changes = form.getAll("doi").map((line) => {
      const [product_id = "", ...numbers] = line.split(" ");
      const [size, price, stock, seen_price, seen_stock] = numbers.map(Number);
      return { product_id, size, price, stock, seen_price, seen_stock };
    });
    const { act_id } = await producerPost("/producer/listings/offers", { changes }, bulkAcceptedSchema);
    const told = (locale: "vi" | "en") => fill(listingTexts(locale).acted.accepted.offers, { count: changes.length });
    return { to: actedPath(act_id), message: told("vi"), message_en: told("en") };
  },
});
