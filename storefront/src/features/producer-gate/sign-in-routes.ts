import "server-only";
import { z } from "zod";
import { producerForm } from "../producer-frame/producer-form";
import { GATE, safeNext, withNext } from "../producer-session/addresses";
import { producerPost } from "../producer-session/client";
import { producerCookie } from "../producer-session/session-cookie";
import { sessionSchema } from "../producer-session/wire";
import { describeDevice } from "./device";
import { keepWaiting, waitingFor, waitingForCode } from "./kept";
import { codeSentSchema, signedInSchema } from "./wire";

const nextOf = (form: URLSearchParams) => safeNext(form.get("tiep"));

/** `POST /kenh-chu-the/dang-nhap/gui-ma`: asks for a code to a number. */
export const signInCodeRoute = producerForm({
  back: (form) => withNext(GATE.signIn, nextOf(form)),
  work: async (form) => {
    const phone = form.get("phone") ?? "";
    const { shown_code } = await producerPost("/producer/access/sign-in/code", { phone }, codeSentSchema);
    await keepWaiting({ purpose: "sign_in", to: phone, shown_code, next: nextOf(form) });
    return GATE.code;
  },
});

/** `POST /kenh-chu-the/dang-nhap/vao`: the code, and the desk is open. */
export const signInRoute = producerForm({
  back: () => GATE.code,
  work: async (form) => {
    const waiting = await waitingFor("sign_in");
    if (!waiting) return GATE.code;
    const given = { phone: waiting.to, code: form.get("code") ?? "", device: await describeDevice() };
    const { token } = await producerPost("/producer/access/sign-in/phone", given, signedInSchema);
    await producerCookie.write({ token });
    await waitingForCode.clear();
    return safeNext(waiting.next);
  },
});

/** `POST /kenh-chu-the/dang-nhap/mat-khau/gui` */
export const passwordSignInRoute = producerForm({
  back: (form) => withNext(GATE.password, nextOf(form)),
  work: async (form) => {
    const given = {
      login: form.get("login") ?? "",
      password: form.get("password") ?? "",
      device: await describeDevice(),
    };
    const { token } = await producerPost("/producer/access/sign-in/password", given, signedInSchema);
    await producerCookie.write({ token });
    return nextOf(form);
  },
});

/** `POST /kenh-chu-the/dang-nhap/quen-mat-khau/gui`: asks for a link, and says the same whatever the address. */
export const forgotRoute = producerForm({
  back: () => GATE.forgot,
  work: async (form) => {
    const given = { email: form.get("email") ?? "" };
    await producerPost("/producer/access/password/forgot", given, z.object({ received: z.literal(true) }));
    return {
      to: GATE.forgot,
      message: "Nếu địa chỉ này có tài khoản, liên kết đã được gửi tới đó và dùng được trong 30 phút.",
      message_en: "If there is an account with this address, a link was sent there. It works for 30 minutes.",
    };
  },
});

/** `POST /kenh-chu-the/dang-nhap/mat-khau-moi/gui`: sets a password by a one-time link. */
export const newPasswordRoute = producerForm({
  back: (form) => `${GATE.newPassword}?ma=${encodeURIComponent(form.get("ma") ?? "")}`,
  work: async (form) => {
    const given = { token: form.get("ma") ?? "", password: form.get("password") ?? "" };
    await producerPost("/producer/access/password/reset", given, z.object({ set: z.literal(true) }));
    await producerCookie.clear();
    return {
      to: GATE.password,
      message: "Đã đặt mật khẩu. Xin đăng nhập bằng mật khẩu mới.",
      message_en: "Your password is set. Please sign in with it.",
    };
  },
});

/** `POST /kenh-chu-the/dang-nhap/chon-chu-the/gui`: for whom one acts from now on. */
export const chooseRoute = producerForm({
  back: (form) => withNext(GATE.choose, nextOf(form)),
  work: async (form) => {
    const given = { producer_id: form.get("producer_id") ?? "" };
    await producerPost("/producer/access/acting", given, sessionSchema);
    return nextOf(form);
  },
});

/** `POST /kenh-chu-the/dang-xuat`: ends the sign-in here and in the backend; here also where the backend gives no answer. */
export const signOutRoute = producerForm({
  back: () => GATE.signIn,
  work: async () => {
    try {
      await producerPost("/producer/access/session/end", {}, z.object({ ended: z.literal(true) }));
    } finally {
      await producerCookie.clear();
    }
    return {
      to: GATE.signIn,
      message: "Bạn đã đăng xuất khỏi máy này.",
      message_en: "You are signed out on this device.",
    };
  },
});

const OPENED = {
  to: GATE.signIn,
  message: "Cán bộ đã nhận đề nghị của bạn và sẽ kiểm tra. Chưa có gì thay đổi cho tới khi có quyết định.",
  message_en: "An officer has received what you said and will check it. Nothing changes until it is decided.",
};

/** `POST /kenh-chu-the/dang-nhap/la-cua-toi/gui-ma`: "this producer is mine", proven by a code first. */
export const disputeCodeRoute = producerForm({
  back: (form) => `${GATE.dispute}?chu-the=${encodeURIComponent(form.get("handle") ?? "")}`,
  work: async (form) => {
    const of = (field: string) => form.get(field) ?? "";
    const reach = of("reach");
    const { shown_code } = await producerPost("/producer/access/disputes/code", { reach }, codeSentSchema);
    const said = { name: of("name"), handle: of("handle"), message: of("message").slice(0, 1500) };
    await keepWaiting({ purpose: "dispute", to: reach, shown_code, ...said });
    return GATE.disputeCode;
  },
});

/** `POST /kenh-chu-the/dang-nhap/la-cua-toi/gui`: the code, and an officer is asked. */
export const disputeRoute = producerForm({
  back: () => GATE.disputeCode,
  work: async (form) => {
    const waiting = await waitingFor("dispute");
    if (!waiting) return GATE.disputeCode;
    const { to: reach, name, handle, message } = waiting;
    const given = { reach, name, handle, message, code: form.get("code") ?? "" };
    await producerPost("/producer/access/disputes", given, z.object({ received: z.literal(true) }));
    await waitingForCode.clear();
    return OPENED;
  },
});
