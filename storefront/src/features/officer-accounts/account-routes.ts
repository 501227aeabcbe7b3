import "server-only";
import { z } from "zod";
import { type Done, deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { keptLink } from "./kept-link";
import { accountAnswerSchema, accountMadeSchema, linkSchema } from "./wire";

const LIST = "/can-bo/tai-khoan";
const API = "/officer/access/accounts";

const idOf = (form: URLSearchParams) => form.get("tai-khoan") ?? "";
const pageOf = (form: URLSearchParams) => `${LIST}/${encodeURIComponent(idOf(form))}`;
const apiOf = (form: URLSearchParams) => `${API}/${encodeURIComponent(idOf(form))}`;

/** A grant as it was filled in. An operator's has no units, whatever was chosen. */
function readGrant(form: URLSearchParams) {
  const role = form.get("role") ?? "";
  const valid_to = form.get("valid_to")?.trim();
  const unit_ids = form.getAll("unit_ids");
  return { role, ...(role === "operator" ? {} : { unit_ids }), ...(valid_to ? { valid_to } : {}) };
}

/** `POST /can-bo/tai-khoan/moi/gui` */
export const createAccountRoute = deskForm({
  back: (form) => `${LIST}/moi?tinh=${encodeURIComponent(form.get("tinh") ?? "")}`,
  work: async (form) => {
    const wish = { ...readGrant(form), name: form.get("name") ?? "", email: form.get("email") ?? "" };
    const { account, link } = await deskPost(API, wish, accountMadeSchema);
    await keptLink.write({ account: account.id, link });
    return {
      to: `${LIST}/${account.id}`,
      message: "Đã cấp tài khoản. Xin chuyển liên kết dưới đây cho người được cấp.",
      message_en: "The account is made. Please hand the link below to its owner.",
    };
  },
});

/** What is done to an account that exists, each under its own address. */
function accountRoute(work: (form: URLSearchParams) => Promise<Omit<Done, "to">>) {
  return deskForm({ back: pageOf, work: async (form) => ({ ...(await work(form)), to: pageOf(form) }) });
}

export const addGrantRoute = accountRoute(async (form) => {
  await deskPost(`${apiOf(form)}/grants`, readGrant(form), accountAnswerSchema);
  return { message: "Đã cấp quyền.", message_en: "The right is given." };
});

export const endGrantRoute = accountRoute(async (form) => {
  const grant = encodeURIComponent(form.get("quyen") ?? "");
  await deskPost(`${apiOf(form)}/grants/${grant}/end`, {}, accountAnswerSchema);
  return { message: "Quyền đã hết hiệu lực từ hôm nay.", message_en: "The right ends today." };
});

export const issueLinkRoute = accountRoute(async (form) => {
  const link = await deskPost(`${apiOf(form)}/link`, {}, linkSchema);
  await keptLink.write({ account: idOf(form), link });
  return { message: "Đã tạo liên kết; liên kết cũ hết tác dụng.", message_en: "The link is made; older ones stop." };
});

export const removeSecondFactorRoute = accountRoute(async (form) => {
  await deskPost(`${apiOf(form)}/second-factor`, {}, accountAnswerSchema);
  return {
    message: "Đã gỡ ứng dụng xác thực. Người này sẽ thiết lập lại ở lần đăng nhập sau.",
    message_en: "The authenticator app is removed. Its owner sets up a new one at the next sign-in.",
  };
});

export const accountStateRoute = accountRoute(async (form) => {
  const disabled = form.get("khoa") === "1";
  await deskPost(`${apiOf(form)}/state`, { disabled }, accountAnswerSchema);
  return disabled
    ? { message: "Đã khóa tài khoản và đăng xuất khỏi mọi máy.", message_en: "Closed, and signed out everywhere." }
    : { message: "Đã mở lại tài khoản.", message_en: "The account is open again." };
});

/** `POST /can-bo/tai-khoan/cua-toi/mat-khau`: one's own password. */
export const changePasswordRoute = deskForm({
  back: () => `${LIST}/cua-toi`,
  work: async (form) => {
    const wish = { current: form.get("mat-khau-cu") ?? "", password: form.get("mat-khau-moi") ?? "" };
    await deskPost("/officer/access/password", wish, z.object({ set: z.literal(true) }));
    return { to: `${LIST}/cua-toi`, message: "Đã đổi mật khẩu.", message_en: "Your password is changed." };
  },
});
