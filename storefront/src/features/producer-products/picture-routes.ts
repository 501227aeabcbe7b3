import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { faultNotice } from "../desk-frame/notice";
import { producerNotices } from "../producer-frame/notice";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { productPath } from "./read-product";
import { productTexts } from "./texts";
import { draftSavedSchema, pictureAddedSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };

/** What the backend takes, and what a form adds around the file. */
const MOST_BYTES = 15.5 * 1024 * 1024;

const picturesPath = (id: string) => `${productPath(id)}/anh`;
const route = (id: string, rest: string) => `/producer/products/${encodeURIComponent(id)}/pictures${rest}`;

/** `POST …/anh/gui`: a photograph from a plain form, for browsers without JavaScript. */
export async function sendPicture(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  const page = picturesPath(id);
  const tooLarge = await said(page, "fault", "tooLarge");
  return uploadRoute(MOST_BYTES, tooLarge, async (form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return said(page, "fault", "noFile");
    const sent = new FormData();
    sent.append("file", file, "anh");
    try {
      await producerPost(route(id, ""), sent, pictureAddedSchema);
      return await said(page, "good", "added");
    } catch (thrown) {
      if (!isBackendError(thrown)) throw thrown;
      const gate = gateOf(thrown, page);
      if (gate !== null) return gate;
      console.error(thrown.message);
      return producerNotices.leave(page, faultNotice(thrown.failure));
    }
  })(request, context);
}

/** `POST …/anh/xep`: puts a picture in another place, describes it or takes it away. */
export async function arrangePicture(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  const take = producerForm({
    back: () => picturesPath(id),
    work: async (form) => {
      const act = form.get("viec") ?? "words";
      const picture = { do: act, picture_id: form.get("anh") ?? "" };
      const wish = act === "words" ? { ...picture, alt: form.get("alt") } : picture;
      await producerPost(route(id, "/arrange"), wish, draftSavedSchema);
      const [message, message_en] = [productTexts("vi").pictures.arranged, productTexts("en").pictures.arranged];
      return { to: picturesPath(id), message, message_en };
    },
  });
  return take(request, context);
}

function said(page: string, tone: "good" | "fault", what: "added" | "noFile" | "tooLarge"): Promise<string> {
  const [message, message_en] = [productTexts("vi").pictures[what], productTexts("en").pictures[what]];
  return producerNotices.leave(page, { tone, message, message_en, fields: [], values: {} });
}
