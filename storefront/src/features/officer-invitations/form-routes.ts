import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost, deskPostForFile } from "../officer-session/client";
import { keptInvitation } from "./kept-invitation";
import { endedSchema, issuedSchema } from "./wire";

const API = "/officer/access/invitations";

/** The list as it was filtered, which every form carries along. */
export function listPath(filter: string, words: string, page = ""): string {
  const asked = { xem: filter, tim: words, trang: page };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return `/can-bo/moi-chu-the${query ? `?${query}` : ""}`;
}

const back = (form: URLSearchParams) => listPath(form.get("xem") ?? "", form.get("tim") ?? "", form.get("trang") ?? "");

/** `POST /can-bo/moi-chu-the/moi`: one producer; its invitation is shown once on the list. */
export const inviteRoute = deskForm({
  back,
  work: async (form) => {
    const wish = { producer_ids: form.getAll("mot-chu-the") };
    const [invitation] = (await deskPost(API, wish, issuedSchema)).issued;
    if (!invitation)
      return {
        to: back(form),
        message: "Chưa mời: chủ thể này đã có người quản lý tài khoản.",
        message_en: "Not invited: somebody runs this producer's account already.",
      };
    await keptInvitation.write(invitation);
    return {
      to: back(form),
      message: "Đã tạo lời mời. Xin chuyển cho chủ thể.",
      message_en: "The invitation is made. Please hand it over.",
    };
  },
});

/** `POST /can-bo/moi-chu-the/phieu`: slips for all that were chosen, or for everybody on the page, as a file. */
export const slipsRoute = deskForm({
  back,
  work: (form) =>
    deskPostForFile(`${API}/slips`, { producer_ids: form.getAll(form.has("ca-trang") ? "tren-trang" : "chu-the") }),
});

/** `POST /can-bo/moi-chu-the/thu-hoi` */
export const endInvitationRoute = deskForm({
  back,
  work: async (form) => {
    const id = encodeURIComponent(form.get("loi-moi") ?? "");
    await deskPost(`${API}/${id}/end`, {}, endedSchema);
    return { to: back(form), message: "Đã thu hồi lời mời.", message_en: "The invitation is withdrawn." };
  },
});
