import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { FEEDS } from "./addresses";
import { feedTexts } from "./texts";
import { askedSchema, feedsSchema } from "./wire";

const pathOf = (channel: string | null, what: "grants" | "wishes") =>
  `/officer/presence/feeds/${encodeURIComponent(channel ?? "")}/${what}`;

/** `POST /can-bo/kenh/danh-sach-san/ghi`: records that a channel's list may be read, or no longer. */
export const grantRoute = deskForm({
  back: () => FEEDS,
  work: async (form) => {
    const text = (name: string) => form.get(name)?.trim() ?? "";
    const line = { state: text("state"), source: text("source"), note: text("note") };
    await deskPost(pathOf(form.get("kenh"), "grants"), line, feedsSchema);
    return { to: FEEDS, message: feedTexts("vi").form.done, message_en: feedTexts("en").form.done };
  },
});

/** `POST /can-bo/kenh/danh-sach-san/doc`: has a list read at once. */
export const readRoute = deskForm({
  back: () => FEEDS,
  work: async (form) => {
    await deskPost(pathOf(form.get("kenh"), "wishes"), {}, askedSchema);
    return { to: FEEDS, message: feedTexts("vi").readDone, message_en: feedTexts("en").readDone };
  },
});
