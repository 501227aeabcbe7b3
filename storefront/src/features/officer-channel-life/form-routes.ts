import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { lineValues, statusesPath, toLine } from "./line-form-values";
import { channelLifeTexts } from "./texts";
import { channelsSchema, lineEffectSchema } from "./wire";

const PAGE = "/can-bo/kenh";

/** `POST /can-bo/kenh/xem`: checks a line and shows what it would change; what it says travels on in the address. */
export const tryLineRoute = deskForm({
  back: () => PAGE,
  work: async (form) => {
    const values = lineValues((name) => form.get(name));
    await deskPost(`${statusesPath(values)}/effect`, toLine(values), lineEffectSchema);
    return `${PAGE}/xem-truoc?${new URLSearchParams(values)}`;
  },
});

/** `POST /can-bo/kenh/them`: keeps the line whose effect was shown. */
export const addLineRoute = deskForm({
  back: () => PAGE,
  work: async (form) => {
    const values = lineValues((name) => form.get(name));
    await deskPost(statusesPath(values), toLine(values), channelsSchema);
    return { to: PAGE, message: channelLifeTexts("vi").saved, message_en: channelLifeTexts("en").saved };
  },
});
