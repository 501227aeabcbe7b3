import "server-only";
import { fill } from "@/platform/i18n/dictionary";
import { doubtAnswer, doubtAnswered } from "../listing-doubt/doubt-answer";
import { chosenSides } from "../listing-drift/chosen-sides";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { actedPath, PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { bulkAcceptedSchema, retriedSchema } from "./wire";

/** `POST /kenh-chu-the/tin-dang/viec`: one thing with the chosen listings, followed on a page of its own. */
export const bulkRoute = producerForm({
  back: () => PAGES.listings,
  work: async (form) => {
    const wish = { listing_ids: form.getAll("tin"), act: form.get("viec") };
    const { act_id } = await producerPost("/producer/listings/bulk", wish, bulkAcceptedSchema);
    const told = (locale: "vi" | "en") =>
      fill(listingTexts(locale).acted.accepted.listings, { count: wish.listing_ids.length });
    return { to: actedPath(act_id), message: told("vi"), message_en: told("en") };
  },
});

const pageOf = (form: URLSearchParams) => `${PAGES.listings}/${encodeURIComponent(form.get("tin") ?? "")}`;

/** `POST /kenh-chu-the/tin-dang/mot-tin`: one thing with one listing, at once. */
export const actRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const id = encodeURIComponent(form.get("tin") ?? "");
    await producerPost(`/producer/listings/${id}/act`, { act: form.get("viec") }, retriedSchema);
    return {
      to: pageOf(form),
      message: listingTexts("vi").listing.asked,
      message_en: listingTexts("en").listing.asked,
    };
  },
});

/** `POST /kenh-chu-the/tin-dang/lua-chon`: which side of an edited field is kept, or that it is asked about again. */
export const choiceRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const choices = chosenSides(form);
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
