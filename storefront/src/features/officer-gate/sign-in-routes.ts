import "server-only";
import { z } from "zod";
import { formRoute } from "@/platform/forms/handle-form";
import { deskForm } from "../officer-frame/desk-form";
import { GATE, safeNext, signInPath, withNext } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { deskCookie } from "../officer-session/session-cookie";
import { stageSchema } from "../officer-session/wire";
import { keptRecoveryCodes, keptSetUp } from "./kept";

const signedInSchema = z.object({ token: z.string(), stage: stageSchema });
const startedSchema = z.object({ secret: z.string(), otpauth_url: z.string() });
const setUpSchema = z.object({ token: z.string(), recovery_codes: z.array(z.string()) });

const nextOf = (form: URLSearchParams) => safeNext(form.get("tiep"));

/** `POST /can-bo/dang-nhap/gui`: the password, and on to the second factor. */
export const signInRoute = deskForm({
  back: (form) => signInPath(nextOf(form)),
  work: async (form) => {
    const given = { email: form.get("email") ?? "", password: form.get("password") ?? "" };
    await deskCookie.clear();
    const { token, stage } = await deskPost("/officer/access/sign-in", given, signedInSchema);
    await deskCookie.write({ token });
    await keptSetUp.clear();
    const pages = { code: withNext(GATE.code, nextOf(form)), enrol: withNext(GATE.enrol, nextOf(form)) };
    return stage === "desk" ? nextOf(form) : pages[stage];
  },
});

/** `POST /can-bo/dang-nhap/ma/gui`: a code, and the desk is open. */
export const codeRoute = deskForm({
  back: (form) => `${withNext(GATE.code, nextOf(form))}`,
  work: async (form) => {
    const given = { method: form.get("method") ?? "", code: form.get("code") ?? "" };
    const { token } = await deskPost("/officer/access/session/code", given, signedInSchema);
    await deskCookie.write({ token });
    return nextOf(form);
  },
});

/** `POST /can-bo/dang-nhap/thiet-lap/bat-dau`: asks for a secret to set an app up with. */
export const startSetUpRoute = deskForm({
  back: (form) => withNext(GATE.enrol, nextOf(form)),
  work: async (form) => {
    await keptSetUp.write(await deskPost("/officer/access/second-factor/start", {}, startedSchema));
    return withNext(GATE.enrol, nextOf(form));
  },
});

/** `POST /can-bo/dang-nhap/thiet-lap/gui`: the app's first code, and on to the recovery codes. */
export const confirmSetUpRoute = deskForm({
  back: (form) => withNext(GATE.enrol, nextOf(form)),
  work: async (form) => {
    const given = { code: form.get("code") ?? "" };
    const { token, recovery_codes } = await deskPost("/officer/access/second-factor/confirm", given, setUpSchema);
    await deskCookie.write({ token });
    await keptRecoveryCodes.write({ codes: recovery_codes });
    await keptSetUp.clear();
    return withNext(GATE.recoveryCodes, nextOf(form));
  },
});

/** `POST /can-bo/dang-nhap/thiet-lap/bo-qua`: looks around in a demonstration. */
export const skipSetUpRoute = deskForm({
  back: (form) => withNext(GATE.enrol, nextOf(form)),
  work: async (form) => {
    const { token } = await deskPost("/officer/access/second-factor/skip", {}, signedInSchema);
    await deskCookie.write({ token });
    return nextOf(form);
  },
});

/** `POST /can-bo/dang-nhap/ma-khoi-phuc/da-luu`: takes the recovery codes off this device. */
export const codesKeptRoute = formRoute(async (form) => {
  await keptRecoveryCodes.clear();
  return nextOf(form);
});

const renewedSchema = z.object({ recovery_codes: z.array(z.string()) });

/** `POST /can-bo/dang-nhap/ma-khoi-phuc/moi`: a new set of recovery codes for a code of the app. */
export const renewCodesRoute = deskForm({
  back: () => "/can-bo/tai-khoan/cua-toi",
  work: async (form) => {
    const given = { code: form.get("code") ?? "" };
    const { recovery_codes } = await deskPost("/officer/access/second-factor/recovery-codes", given, renewedSchema);
    await keptRecoveryCodes.write({ codes: recovery_codes });
    return GATE.recoveryCodes;
  },
});

/** `POST /can-bo/quen-mat-khau/gui`: asks for a link, and says the same whatever the address. */
export const forgotRoute = deskForm({
  back: () => GATE.forgot,
  work: async (form) => {
    await deskPost(
      "/officer/access/password/forgot",
      { email: form.get("email") ?? "" },
      z.object({ received: z.literal(true) }),
    );
    return {
      to: GATE.forgot,
      message: "Nếu địa chỉ này có tài khoản, liên kết đã được gửi tới đó và dùng được trong 30 phút.",
      message_en: "If there is an account with this address, a link was sent there. It works for 30 minutes.",
    };
  },
});

/** `POST /can-bo/mat-khau-moi/gui`: sets a password by a one-time link. */
export const setPasswordRoute = deskForm({
  back: (form) => `${GATE.password}?ma=${encodeURIComponent(form.get("ma") ?? "")}`,
  work: async (form) => {
    const given = { token: form.get("ma") ?? "", password: form.get("mat-khau-moi") ?? "" };
    await deskPost("/officer/access/links/use", given, z.object({ set: z.literal(true) }));
    await deskCookie.clear();
    return {
      to: GATE.signIn,
      message: "Đã đặt mật khẩu. Xin đăng nhập bằng mật khẩu mới.",
      message_en: "Your password is set. Please sign in with it.",
    };
  },
});

/** `POST /can-bo/dang-xuat`: ends the sign-in here and in the backend; here also where the backend gives no answer. */
export const signOutRoute = deskForm({
  back: () => GATE.signIn,
  work: async () => {
    try {
      await deskPost("/officer/access/session/end", {}, z.object({ ended: z.literal(true) }));
    } finally {
      await deskCookie.clear();
    }
    return {
      to: GATE.signIn,
      message: "Bạn đã đăng xuất khỏi máy này.",
      message_en: "You are signed out on this device.",
    };
  },
});
