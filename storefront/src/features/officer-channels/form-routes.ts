import "server-only";
import { doubtAnswer, doubtAnswered } from "../listing-doubt/doubt-answer";
import { chosenSides } from "../listing-drift/chosen-sides";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { turned } from "../shop-pause/turned";
import { channelTexts } from "./texts";
import { openedSchema, placeSettledSchema, registeredSchema } from "./wire";

const LISTINGS = "/can-bo/san/tin-dang";
const idOf = (form: URLSearchParams) => encodeURIComponent(form.get("tin") ?? "");
const pageOf = (form: URLSearchParams) => `${LISTINGS}/${idOf(form)}`;

const VISIBILITY: Record<string, "hidden" | "shown" | "removed"> = { hide: "hidden", show: "shown", remove: "removed" };

/** `POST /can-bo/san/tin-dang/viec`: tries a listing again, or hides, shows or removes it. */
export const listingActionRoute = deskForm({
  back: pageOf,
  work: async (form) => {
    const path = `/officer/channels/listings/${idOf(form)}`;
    const to = VISIBILITY[form.get("viec") ?? ""];
    if (to === undefined) await deskPost(`${path}/replay`, {}, openedSchema);
    else await deskPost(`${path}/visibility`, { to }, openedSchema);
    return {
      to: pageOf(form),
      message: "Đã ghi. Sàn sẽ được báo trong giây lát; tải lại trang để xem kết quả.",
      message_en: "Noted. The marketplace is told in a moment; reload the page to see what came of it.",
    };
  },
});

/** `POST /can-bo/san/tin-dang/co-chua`: whether a listing whose create got no answer is on the marketplace. */
export const listingDoubtRoute = deskForm({
  back: pageOf,
  work: async (form) => {
    await deskPost(`/officer/channels/listings/${idOf(form)}/doubt`, doubtAnswer(form), openedSchema);
    return { to: pageOf(form), ...doubtAnswered(form) };
  },
});

/** `POST /can-bo/san/tin-dang/lua-chon`: which side of an edited field is kept. */
export const listingChoiceRoute = deskForm({
  back: pageOf,
  work: async (form) => {
    await deskPost(`/officer/channels/listings/${idOf(form)}/choices`, chosenSides(form), openedSchema);
    return { to: pageOf(form), message: "Đã ghi lựa chọn.", message_en: "The choice is saved." };
  },
});

const shopOf = (form: URLSearchParams) => encodeURIComponent(form.get("gian-hang") ?? "");
const shopPageOf = (form: URLSearchParams) => `/can-bo/san/gian-hang/${shopOf(form)}`;

/** `POST /can-bo/san/gian-hang/tam-dung`: pauses a shop. */
export const pauseRoute = deskForm({
  back: shopPageOf,
  work: async (form) => {
    const reason = form.get("reason") ?? "";
    await deskPost(`/officer/channels/shops/${shopOf(form)}/pause`, { reason }, registeredSchema);
    return turned(shopPageOf(form), "pause");
  },
});

/** `POST /can-bo/san/gian-hang/chay-lai`: lets a shop go on. */
export const resumeRoute = deskForm({
  back: shopPageOf,
  work: async (form) => {
    await deskPost(`/officer/channels/shops/${shopOf(form)}/resume`, {}, registeredSchema);
    return turned(shopPageOf(form), "resume");
  },
});

const PLACES = "/can-bo/san/xin-cho";

/** `POST /can-bo/san/xin-cho/tra-loi`: whether a producer gets a place in a shared shop. */
export const placeRoute = deskForm({
  back: () => PLACES,
  work: async (form) => {
    const refusal = { answer: "refuse", reason: form.get("reason") ?? "" };
    const answer = form.get("answer") === "grant" ? { answer: "grant" } : refusal;
    const id = encodeURIComponent(form.get("de-nghi") ?? "");
    const { state } = await deskPost(`/officer/channels/places/${id}`, answer, placeSettledSchema);
    return {
      to: PLACES,
      message: channelTexts("vi").requests.done[state],
      message_en: channelTexts("en").requests.done[state],
    };
  },
});
