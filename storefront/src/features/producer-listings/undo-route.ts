import "server-only";
import type { Undone } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { UNDO_PARAM } from "./undo";
import { undoneSchema } from "./wire";

const pageOf = (form: URLSearchParams) => (form.get("viec") === "offers" ? PAGES.offers : PAGES.listings);

/** `POST /kenh-chu-the/tin-dang/hoan-tac`: takes back what was done with many at once; what moved since stays and is named. */
export const undoRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const id = encodeURIComponent(form.get(UNDO_PARAM) ?? "");
    const undone = await producerPost(`/producer/listings/undo/${id}`, {}, undoneSchema);
    return { to: pageOf(form), message: told(undone, "vi"), message_en: told(undone, "en") };
  },
});

function told({ done, left }: Undone, locale: "vi" | "en"): string {
  const texts = listingTexts(locale).list;
  const [one] = left;
  if (!one) return fill(texts.undone, { done });
  const first = `${one.name}: ${locale === "en" ? one.message_en : one.message}`;
  return fill(texts.undoneLeft, { done, left: left.length, first });
}
