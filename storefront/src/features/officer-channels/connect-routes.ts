import "server-only";
import { z } from "zod";
import { isBackendError } from "@/platform/backend/failure";
import { env } from "@/platform/env";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { deskForm } from "../officer-frame/desk-form";
import { faultNotice, leaveNotice } from "../officer-frame/notice";
import { signInPath } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { channelTexts } from "./texts";
import { registeredSchema, shopsSchema, startedSchema } from "./wire";

export const CONNECT = "/can-bo/san/noi";
/** The notice's value that holds where the seller agrees. */
export const CONSENT_URL = "sang-san";

const back = () => CONNECT;
const said = (key: "begun" | "done" | "registered") => ({
  message: channelTexts("vi").connect[key],
  message_en: channelTexts("en").connect[key],
});
const producerOf = (form: URLSearchParams) => form.get("chu-the")?.trim() || null;

/**
 * `POST /can-bo/san/noi/bat-dau`: asks where the seller agrees. The page then shows a link, as no form of ours may lead to
 * another site (`form-action`); the address waits sealed on the device, so that nobody else's link can stand there.
 */
export const startConnectionRoute = deskForm({
  back,
  work: async (form) => {
    const channel = form.get("san") ?? "";
    const redirect_uri = `${env().SITE_URL}${CONNECT}/xong`;
    const wish = { channel, redirect_uri, producer_id: producerOf(form) };
    const { authorize_url } = await deskPost("/officer/channels/connections", wish, startedSchema);
    const values = { san: channel, [CONSENT_URL]: authorize_url };
    return leaveNotice(CONNECT, { tone: "good", ...said("begun"), fields: [], values });
  },
});

/** `POST /can-bo/san/noi/khoa`: connects with the keys a seller copied. */
export const keysConnectionRoute = deskForm({
  back,
  work: async (form) => {
    const keys = { shop_key: form.get("password-shop-key") ?? "", secret_key: form.get("password-secret-key") ?? "" };
    const wish = { channel: form.get("san") ?? "", producer_id: producerOf(form), keys };
    const { shops } = await deskPost("/officer/channels/connections/keys", wish, shopsSchema);
    return { to: pageOf(shops), ...said("done") };
  },
});

/** `POST /can-bo/san/noi/ghi`: notes a shop that needs no permission. */
export const registerShopRoute = deskForm({
  back,
  work: async (form) => {
    const shop = { external_id: form.get("ma-gian-hang") ?? "", name: form.get("ten") ?? "" };
    const wish = { channel: form.get("san") ?? "", producer_id: producerOf(form), ...shop };
    const { shop: registered } = await deskPost("/officer/channels/shops", wish, registeredSchema);
    return { to: pageOf([registered]), ...said("registered") };
  },
});

const answerSchema = z.record(z.string().max(100), z.string().max(2_000));

/** `GET /can-bo/san/noi/xong`: the marketplace sends the seller back here. What came back works once, for who began. */
export async function finishConnectionRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const locale = toLocale((await params).locale);
  const { state = "", ...answer } = Object.fromEntries(new URL(request.url).searchParams);
  const location = localePath(locale, await finish(state, answerSchema.safeParse(answer).data ?? {}));
  return new Response(null, { status: 303, headers: { location } });
}

async function finish(state: string, answer: Record<string, string>): Promise<string> {
  try {
    const { shops } = await deskPost("/officer/channels/connections/finish", { state, answer }, shopsSchema);
    return await leaveNotice(pageOf(shops), { tone: "good", ...said("done"), fields: [], values: {} });
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown)) return signInPath(CONNECT);
    console.error(thrown.message);
    return leaveNotice(CONNECT, faultNotice(thrown.failure));
  }
}

function pageOf(shops: readonly { id: string }[]): string {
  const [only] = shops;
  return only && shops.length === 1 ? `/can-bo/san/gian-hang/${only.id}` : "/can-bo/san";
}
