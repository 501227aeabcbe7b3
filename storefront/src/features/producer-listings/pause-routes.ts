import "server-only";
import { z } from "zod";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { turned } from "../shop-pause/turned";
import { PAGES } from "./addresses";

const pathOf = (form: URLSearchParams) => `/producer/channels/shops/${encodeURIComponent(form.get("gian-hang") ?? "")}`;
const answered = z.object({ shop: z.object({ id: z.string() }) });

/** `POST /kenh-chu-the/gian-hang/tam-dung`: pauses one of the producer's own shops. */
export const pauseRoute = producerForm({
  back: () => PAGES.shops,
  work: async (form) => {
    await producerPost(`${pathOf(form)}/pause`, { reason: form.get("reason") ?? "" }, answered);
    return turned(PAGES.shops, "pause");
  },
});

/** `POST /kenh-chu-the/gian-hang/chay-lai`: lets it go on. */
export const resumeRoute = producerForm({
  back: () => PAGES.shops,
  work: async (form) => {
    await producerPost(`${pathOf(form)}/resume`, {}, answered);
    return turned(PAGES.shops, "resume");
  },
});
