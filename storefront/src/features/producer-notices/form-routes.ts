import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { safeNext } from "../producer-session/addresses";
import { producerPost } from "../producer-session/client";
import { NOTICES } from "./addresses";
import { noticeTexts } from "./texts";
import { noticesReadSchema, settingsSchema } from "./wire";

/** `POST /kenh-chu-the/thong-bao/mo`: marks one read and goes where it is seen to. */
export const openNoticeRoute = producerForm({
  back: () => NOTICES,
  work: async (form) => {
    await producerPost("/producer/notices/read", { id: form.get("tin") }, noticesReadSchema);
    return safeNext(form.get("den"));
  },
});

/** `POST /kenh-chu-the/thong-bao/da-doc`: marks all read. */
export const readAllRoute = producerForm({
  back: () => NOTICES,
  work: async () => {
    await producerPost("/producer/notices/read", {}, noticesReadSchema);
    return { to: NOTICES, message: noticeTexts("vi").allRead, message_en: noticeTexts("en").allRead };
  },
});

/** `POST /kenh-chu-the/thong-bao/cach-nhan`: whether and when one is written to. */
export const settingsRoute = producerForm({
  back: () => NOTICES,
  work: async (form) => {
    const number = (name: string) => Number(form.get(name) ?? Number.NaN);
    const wish = {
      by_mail: form.get("gui-thu") === "1",
      quiet_from: number("yen-tu"),
      quiet_to: number("yen-den"),
      digest_hour: number("tong-hop"),
      low_stock: number("sap-het"),
    };
    await producerPost("/producer/notices/settings", wish, settingsSchema);
    const { saved } = noticeTexts("vi").settings;
    return { to: NOTICES, message: saved, message_en: noticeTexts("en").settings.saved };
  },
});
