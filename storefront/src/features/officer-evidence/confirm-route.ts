import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { faultNotice, leaveNotice } from "../officer-frame/notice";
import { signInPath } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { evidenceTexts } from "./texts";
import { confirmationSchema } from "./wire";

/** What the backend takes of a photo, and what a form adds around it. */
const MOST_BYTES = 6 * 1024 * 1024;
const FIELDS = ["product_id", "channel_id", "outcome", "observed_on", "note"] as const;
const QUEUE = "/can-bo/bang-chung";

/** `POST /can-bo/bang-chung/xac-nhan`: what a person saw. A photo too large is told where the evidence lies, without its form. */
export const confirmRoute = uploadRoute(MOST_BYTES, `${QUEUE}?loi=lon`, async (form) => {
  const values = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? "")]));
  const product = `${QUEUE}/san-pham/${encodeURIComponent(String(form.get("product_id") ?? ""))}`;
  const back = `${product}/xac-nhan`;
  const sent = new FormData();
  for (const [name, value] of Object.entries(values)) sent.append(name, value);
  const photo = form.get("photo");
  if (photo instanceof File && photo.size > 0) sent.append("photo", photo, photo.name);
  try {
    const { state } = await deskPost("/officer/presence/confirmations", sent, confirmationSchema);
    const [message, message_en] = [evidenceTexts("vi").confirm[state], evidenceTexts("en").confirm[state]];
    return await leaveNotice(product, { tone: "good", message, message_en, fields: [], values: {} });
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown)) return signInPath(back);
    console.error(thrown.message);
    return leaveNotice(back, faultNotice(thrown.failure, values));
  }
});
