import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { env } from "@/platform/env";
import { fill } from "@/platform/i18n/dictionary";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { faultNotice } from "../desk-frame/notice";
import { producerNotices } from "../producer-frame/notice";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { PAGES } from "./addresses";
import { listingTexts } from "./texts";
import { ownShopsSchema, placeAskedSchema, startedSchema } from "./wire";

type Context = { params: Promise<{ locale: string }> };

/**
 * `GET /kenh-chu-the/gian-hang/noi?san=`: on to the marketplace's own page, where the seller agrees. A link and no form, since
 * forms of this site lead nowhere else; nothing is written before the seller comes back.
 */
export async function connectRoute(request: Request, { params }: Context): Promise<Response> {
  const locale = toLocale((await params).locale);
  const channel = new URL(request.url).searchParams.get("san") ?? "";
  const redirect_uri = `${env().SITE_URL}${localePath(locale, PAGES.connected)}`;
  return answered(locale, async () => {
    const { authorize_url } = await producerPost(
      "/producer/channels/connections",
      { channel, redirect_uri },
      startedSchema,
    );
    return authorize_url;
  });
}

/** `GET /kenh-chu-the/gian-hang/ket-noi`: back from the marketplace's page. The state in it was signed for this person. */
export async function connectedRoute(request: Request, { params }: Context): Promise<Response> {
  const locale = toLocale((await params).locale);
  const { state = "", ...answer } = Object.fromEntries(new URL(request.url).searchParams);
  return answered(locale, async () => {
    const { shops } = await producerPost("/producer/channels/connections/finish", { state, answer }, ownShopsSchema);
    const query = shops.map(({ id }) => `gh=${encodeURIComponent(id)}`).join("&");
    const told = (language: "vi" | "en") => fill(listingTexts(language).connectDone, { count: shops.length });
    const notice = { tone: "good" as const, message: told("vi"), message_en: told("en"), fields: [], values: {} };
    return localePath(locale, await producerNotices.leave(`${PAGES.choose}?${query}`, notice));
  });
}

/** A redirect to where the work leads, or back to the shops with what went wrong. */
async function answered(locale: "vi" | "en", work: () => Promise<string>): Promise<Response> {
  try {
    return redirect(await work());
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    const gate = gateOf(thrown, PAGES.shops);
    if (gate !== null) return redirect(localePath(locale, gate));
    console.error(thrown.message);
    return redirect(localePath(locale, await producerNotices.leave(PAGES.shops, faultNotice(thrown.failure))));
  }
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** `POST /kenh-chu-the/gian-hang/them`: a shop that is served by files. */
export const registerShopRoute = producerForm({
  back: () => PAGES.shops,
  work: async (form) => {
    const wish = { channel: form.get("san") ?? "", name: form.get("name") ?? "" };
    const { shops } = await producerPost("/producer/channels/shops", wish, ownShopsSchema);
    const [shop] = shops;
    return {
      to: shop ? `${PAGES.shops}/${shop.id}/tep` : PAGES.shops,
      message: listingTexts("vi").registered,
      message_en: listingTexts("en").registered,
    };
  },
});

/** `POST /kenh-chu-the/gian-hang/xin-cho`: asks for a place in a shared shop. */
export const askPlaceRoute = producerForm({
  back: () => PAGES.shops,
  work: async (form) => {
    const shop = encodeURIComponent(form.get("gian-hang") ?? "");
    const message = form.get("message") ?? "";
    await producerPost(`/producer/channels/shared/${shop}/requests`, { message }, placeAskedSchema);
    return {
      to: PAGES.shops,
      message: listingTexts("vi").shared.asked,
      message_en: listingTexts("en").shared.asked,
    };
  },
});
