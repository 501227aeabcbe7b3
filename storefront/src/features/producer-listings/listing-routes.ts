import "server-only";
import type { BulkActed } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { doubtAnswer, doubtAnswered } from "../listing-doubt/doubt-answer";
import { producerForm } from "../producer-frame/producer-form";
import { producerGet, producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { bulkActedSchema, ownListingsSchema, retriedSchema } from "./wire";

/** As many as one request takes. */
const MOST = 500;
/** An address stays short enough for every proxy. */
const MOST_UNDONE = 40;

/** `POST /kenh-chu-the/tin-dang/viec`: one thing with the chosen listings, or with all that a filter finds. */
export const bulkRoute = producerForm({
  back: () => PAGES.listings,
  work: async (form) => {
    const listing_ids = form.get("tat-ca") === "1" ? await filtered(form) : form.getAll("tin");
    const acted = await producerPost(
      "/producer/listings/bulk",
      { listing_ids, act: form.get("viec") },
      bulkActedSchema,
    );
    const back = form.get("trang");
    const page = back !== null && /^\/kenh-chu-the\/tin-dang\/\w+$/.test(back) ? back : PAGES.listings;
    return { to: `${page}${undoQuery(acted)}`, message: outcomeOf(acted, "vi"), message_en: outcomeOf(acted, "en") };
  },
});

async function filtered(form: URLSearchParams): Promise<string[]> {
  const filter = { q: form.get("q") ?? "", standing: form.get("trang-thai") ?? "", limit: MOST };
  const { listings } = await producerGet("/producer/listings", ownListingsSchema, filter);
  return listings.map(({ id }) => id);
}

function undoQuery({ undo }: BulkActed): string {
  if (!undo || undo.listing_ids.length > MOST_UNDONE) return "";
  const query = new URLSearchParams([["lai", undo.act], ...undo.listing_ids.map((id) => ["vua", id])]);
  return `?${query}`;
}

function outcomeOf({ done, left }: BulkActed, locale: "vi" | "en"): string {
  const texts = listingTexts(locale).list;
  const [one] = left;
  if (!one) return fill(texts.done, { done: done.length });
  const first = `${one.name}: ${locale === "en" ? one.message_en : one.message}`;
  return fill(texts.doneLeft, { done: done.length, left: left.length, first });
}

const pageOf = (form: URLSearchParams) => `${PAGES.listings}/${encodeURIComponent(form.get("tin") ?? "")}`;

/** `POST /kenh-chu-the/tin-dang/lua-chon`: which side of an edited field is kept. */
export const choiceRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const choices = Object.fromEntries(
      [...form].flatMap(([name, value]) => (name.startsWith("muc-") ? [[name.slice(4), value]] : [])),
    );
    const id = encodeURIComponent(form.get("tin") ?? "");
    await producerPost(`/producer/listings/${id}/choices`, choices, retriedSchema);
    return {
      to: pageOf(form),
      message: listingTexts("vi").listing.chosen,
      message_en: listingTexts("en").listing.chosen,
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
