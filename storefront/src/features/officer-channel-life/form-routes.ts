import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { channelLifeTexts } from "./texts";
import { channelsSchema } from "./wire";

const PAGE = "/can-bo/kenh";

/** `POST /can-bo/kenh/them`: one more line of a channel's life. */
export const addLineRoute = deskForm({
  back: () => PAGE,
  work: async (form) => {
    const value = (name: string) => form.get(name)?.trim() ?? "";
    const line = {
      from: value("from"),
      state: value("state"),
      confidence: value("confidence"),
      note: { vi: value("note.vi"), en: value("note.en") },
      sources: value("sources")
        .split("\n")
        .map((source) => source.trim())
        .filter((source) => source !== ""),
    };
    await deskPost(`/officer/presence/channels/${encodeURIComponent(value("kenh"))}/statuses`, line, channelsSchema);
    return { to: PAGE, message: channelLifeTexts("vi").saved, message_en: channelLifeTexts("en").saved };
  },
});
