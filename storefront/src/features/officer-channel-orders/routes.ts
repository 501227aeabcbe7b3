import "server-only";
import { fill } from "@/platform/i18n/dictionary";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { channelOrderTexts } from "./texts";
import { lookSchema, replaySchema } from "./wire";

const ORDERS = "/can-bo/san/don-hang";
const HOUR_MS = 3_600_000;
const orderPage = (form: URLSearchParams) => `${ORDERS}/${encodeURIComponent(form.get("don") ?? "")}`;

/** `POST /can-bo/san/don-hang/doc-lai`: reads one order on its marketplace again. */
export const lookRoute = deskForm({
  back: orderPage,
  work: async (form) => {
    const path = `/officer/channels/orders/${encodeURIComponent(form.get("don") ?? "")}/look`;
    await deskPost(path, {}, lookSchema);
    const [message, message_en] = [channelOrderTexts("vi").one.looked, channelOrderTexts("en").one.looked];
    return { to: orderPage(form), message, message_en };
  },
});

/** `POST /can-bo/san/don-hang/doc-lai-khoang`: looks again at everything a shop was told of in the latest hours. */
export const replaySpanRoute = deskForm({
  back: () => `${ORDERS}/tinh-trang`,
  work: async (form) => {
    const now = Date.now();
    const hours = Number(form.get("gio")) || 0;
    const [from, to] = [now - hours * HOUR_MS, now].map((instant) => new Date(instant).toISOString());
    const wish = { shop_id: form.get("gian-hang") ?? "", from, to };
    const { asked: count } = await deskPost("/officer/channels/orders/replays", wish, replaySchema);
    const said = (locale: "vi" | "en") => fill(channelOrderTexts(locale).health.replayed, { count });
    return { to: `${ORDERS}/tinh-trang`, message: said("vi"), message_en: said("en") };
  },
});
