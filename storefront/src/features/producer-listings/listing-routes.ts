import "server-only";
import type { BulkActed } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { doubtAnswer, doubtAnswered } from "../listing-doubt/doubt-answer";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { UNDO_PARAM } from "./undo";
import { bulkActedSchema, retriedSchema } from "./wire";

/** `POST /kenh-chu-the/tin-dang/viec`: one thing with the chosen listings. */
export const bulkRoute = producerForm({
  back: () => PAGES.listings,
  work: async (form) => {
    const wish = { listing_ids: form.getAll("tin"), act: form.get("viec") };
    const acted = await producerPost("/producer/listings/bulk", wish, bulkActedSchema);
    const back = form.get("trang");
    const page = back !== null && /^\/kenh-chu-the\/tin-dang\/\w+$/.test(back) ? back : listAfter(acted);
    return { to: page, message: outcomeOf(acted, "vi"), message_en: outcomeOf(acted, "en") };
  },
});

/** The list, with what takes back what was just done. */
function listAfter({ undo }: BulkActed): string {
  return undo ? `${PAGES.listings}?${new URLSearchParams([[UNDO_PARAM, undo]])}` : PAGES.listings;
}

function outcomeOf({ done, left }: BulkActed, locale: "vi" | "en"): string {
  const texts = listingTexts(locale).list;
  const [one] = left;
  if (!one) return fill(texts.done, { done: done.length });
  const first = `${one.name}: ${locale === "en" ? one.message_en : one.message}`;
  return fill(texts.doneLeft, { done: done.length, left: left.length, first });
}

const pageOf = (form: URLSearchParams) => `${PAGES.listings}/${encodeURIComponent(form.get("tin") ?? "")}`;

/** `POST /kenh-chu-the/tin-dang/lua-chon`: which side of an edited field is kept, or that it is asked about again. */
export const choiceRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const choices = Object.fromEntries(
      [...form].flatMap(([name, value]) => (name.startsWith("muc-") ? [[name.slice(4), value]] : [])),
    );
    const id = encodeURIComponent(form.get("tin") ?? "");
    await producerPost(`/producer/listings/${id}/choices`, choices, retriedSchema);
    const told = Object.values(choices).includes("ask") ? "askedAgain" : "chosen";
    return {
      to: pageOf(form),
      message: listingTexts("vi").listing[told],
      message_en: listingTexts("en").listing[told],
    };
  },
});

/** `POST /kenh-chu-the/tin-dang/co-chua`: whether a listing whose create got no answer is on the marketplace. */
export const doubtRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const id = encodeURIComponent(form.get("tin") ?? "");
    await producerPost(`/producer/listings/${id}/doubt`, doubtAnswer(form), retriedSchema);
    return { to: pageOf(form), ...doubtAnswered(form) };
  },
});

/** `POST /kenh-chu-the/tin-dang/loi/thu-lai`: every listing of one problem again. */
export const retryRoute = producerForm({
  back: () => PAGES.problems,
  work: async (form) => {
    const { retried } = await producerPost(
      "/producer/listings/problems/retry",
      { key: form.get("loi") },
      retriedSchema,
    );
    const told = (locale: "vi" | "en") => fill(listingTexts(locale).problems.retried, { count: retried });
    return { to: PAGES.problems, message: told("vi"), message_en: told("en") };
  },
});
