import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { fill } from "@/platform/i18n/dictionary";
import { listingsSchema, openedSchema } from "../officer-channels/wire";
import { deskForm } from "../officer-frame/desk-form";
import { deskGet, deskPost, deskPostPatiently } from "../officer-session/client";
import { MATCHES, SENT, STUCK, sentPath, TRY, tryOnePath } from "./addresses";
import { sendingTexts } from "./texts";
import { answeredSchema, bulkOpenedSchema } from "./wire";

const both = (say: (texts: ReturnType<typeof sendingTexts>) => string) => ({
  message: say(sendingTexts("vi")),
  message_en: say(sendingTexts("en")),
});
const of = (form: URLSearchParams, name: string) => form.get(name) ?? "";
/** Only pages of the dry run are gone back to. */
const tryBack = (form: URLSearchParams) => (of(form, "ve").startsWith(`${TRY}?`) ? of(form, "ve") : TRY);

/** `POST /can-bo/san/thu/gui`: opens what was ready, and shows how it is doing. */
export const sendManyRoute = deskForm({
  back: tryBack,
  work: async (form) => {
    const wish = { shop_ids: [of(form, "gian-hang")], product_ids: form.getAll("san-pham") };
    const { totals, items } = await deskPostPatiently("/officer/channels/listings/bulk", wish, bulkOpenedSchema);
    const opened = items.flatMap(({ listing_id }) => (listing_id === null ? [] : [listing_id]));
    return { to: sentPath(opened), ...both(({ sent }) => fill(sent.told, totals)) };
  },
});

/** `POST /can-bo/san/thu/gui-mot`: opens one listing. */
export const sendOneRoute = deskForm({
  back: (form) => tryOnePath(of(form, "gian-hang"), of(form, "san-pham")),
  work: async (form) => {
    const wish = { shop_id: of(form, "gian-hang"), product_id: of(form, "san-pham") };
    const { listing } = await deskPost("/officer/channels/listings", wish, openedSchema);
    return { to: `/can-bo/san/tin-dang/${listing.id}`, ...both(({ sent }) => sent.one) };
  },
});

/** `POST /can-bo/san/vua-gui/hoan-tac`: removes or hides what was just sent, as far as the channel can. */
export const undoRoute = deskForm({
  back: (form) => `${SENT}?tin-dang=${of(form, "tin-dang")}`,
  work: async (form) => {
    const ids = of(form, "tin-dang");
    const { listings } = await deskGet("/officer/channels/listings", listingsSchema, { ids, limit: 100 });
    let count = 0;
    for (const { id, actions } of listings) {
      const to = actions.includes("remove") ? "removed" : actions.includes("hide") ? "hidden" : null;
      if (to !== null && (await asked(`/officer/channels/listings/${id}/visibility`, { to }))) count++;
    }
    const told = { count, left: listings.length - count };
    return { to: `${SENT}?tin-dang=${ids}`, ...both(({ sent }) => fill(sent.undone, told)) };
  },
});

/** One refusal does not keep the others from being undone; it is counted. */
async function asked(path: string, body: unknown): Promise<boolean> {
  try {
    await deskPost(path, body, openedSchema);
    return true;
  } catch (thrown) {
    if (!isBackendError(thrown) || thrown.failure.kind !== "refused" || thrown.failure.status === 401) throw thrown;
    console.error(thrown.message);
    return false;
  }
}

/** `POST /can-bo/san/ngung-thu/thu-lai`: tries one listing or all of a page again. */
export const replayRoute = deskForm({
  back: () => STUCK,
  work: async (form) => {
    let count = 0;
    for (const id of form.getAll("tin-dang"))
      if (await asked(`/officer/channels/listings/${encodeURIComponent(id)}/replay`, {})) count++;
    return { to: STUCK, ...both(({ stuck }) => fill(stuck.replayed, { count })) };
  },
});

/** `POST /can-bo/san/tin-giong/tra-loi`: is it the same product? */
export const matchAnswerRoute = deskForm({
  back: () => MATCHES,
  work: async (form) => {
    const [kind = "", ...rest] = of(form, "tra-loi").split(":");
    const answer = kind === "adopt" ? { kind, external_id: rest.join(":") } : { kind };
    const path = `/officer/channels/matches/${encodeURIComponent(of(form, "cau-hoi"))}`;
    await deskPost(path, answer, answeredSchema);
    return { to: MATCHES, ...both(({ matches }) => matches.answered) };
  },
});
