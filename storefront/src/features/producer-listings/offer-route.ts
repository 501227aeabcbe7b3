import "server-only";
import { fill } from "@/platform/i18n/dictionary";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { offerAppliedSchema } from "./selection-wire";
import { listingTexts } from "./texts";
import { UNDO_PARAM } from "./undo";

/** `POST /kenh-chu-the/tin-dang/gia/doi`: saves the changes that were looked at; what moved meanwhile is left and named. */
export const offersRoute = producerForm({
  back: () => PAGES.offers,
  work: async (form) => {
    const changes = form.getAll("doi").map((line) => {
      const [product_id = "", ...numbers] = line.split(" ");
      const [size, price, stock, seen_price, seen_stock] = numbers.map(Number);
      return { product_id, size, price, stock, seen_price, seen_stock };
    });
    const { done, left, undo } = await producerPost("/producer/listings/offers", { changes }, offerAppliedSchema);
    const told = (locale: "vi" | "en") => {
      const texts = listingTexts(locale).offers;
      const [one] = left;
      if (!one) return fill(texts.applied, { done: done.length });
      const first = `${one.name}: ${locale === "en" ? one.message_en : one.message}`;
      return fill(texts.appliedLeft, { done: done.length, left: left.length, first });
    };
    const to = undo ? `${PAGES.offers}?${new URLSearchParams([[UNDO_PARAM, undo]])}` : PAGES.offers;
    return { to, message: told("vi"), message_en: told("en") };
  },
});
