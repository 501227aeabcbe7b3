import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { keepWaiting, waitingFor, waitingForCode } from "../producer-gate/kept";
import { codeSentSchema } from "../producer-gate/wire";
import { producerPost } from "../producer-session/client";
import { producerSession } from "../producer-session/session";
import { endedSchema, setSchema } from "./wire";

export const ACCOUNT = "/kenh-chu-the/tai-khoan";
const back = () => ACCOUNT;

/** `POST /kenh-chu-the/tai-khoan/thoat-may` */
export const endDeviceRoute = producerForm({
  back,
  work: async (form) => {
    const id = form.get("id");
    const path = id ? `${encodeURIComponent(id)}/end` : "end-others";
    await producerPost(`/producer/access/devices/${path}`, {}, endedSchema);
    return { to: ACCOUNT, message: "Đã thoát.", message_en: "Signed out." };
  },
});

/** `POST /kenh-chu-the/tai-khoan/so-moi`: asks for a code to the new number. */
export const phoneCodeRoute = producerForm({
  back,
  work: async (form) => {
    const phone = form.get("phone") ?? "";
    const { shown_code } = await producerPost("/producer/access/phone/code", { phone }, codeSentSchema);
    await keepWaiting({ purpose: "phone", to: phone, shown_code });
    return `${ACCOUNT}#doi-so`;
  },
});

/** `POST /kenh-chu-the/tai-khoan/doi-so` */
export const phoneRoute = producerForm({
  back,
  work: async (form) => {
    const waiting = await waitingFor("phone");
    const given = { phone: waiting?.to ?? "", code: form.get("code") ?? "" };
    await producerPost("/producer/access/phone", given, setSchema);
    await waitingForCode.clear();
    return { to: ACCOUNT, message: "Đã đổi số điện thoại.", message_en: "Your number is changed." };
  },
});

/** `POST /kenh-chu-the/tai-khoan/thu-dien-tu` */
export const emailRoute = producerForm({
  back,
  work: async (form) => {
    await producerPost("/producer/access/email", { email: form.get("email") ?? "" }, setSchema);
    return { to: ACCOUNT, message: "Đã lưu thư điện tử.", message_en: "Your e-mail address is saved." };
  },
});

/** `POST /kenh-chu-the/tai-khoan/ma-mat-khau`: asks for a code to one's own number, to set a password with. */
export const passwordCodeRoute = producerForm({
  back,
  work: async () => {
    const { shown_code } = await producerPost("/producer/access/password/code", {}, codeSentSchema);
    await keepWaiting({ purpose: "password", to: (await producerSession()).person.phone ?? "", shown_code });
    return `${ACCOUNT}#mat-khau`;
  },
});

/** `POST /kenh-chu-the/tai-khoan/mat-khau` */
export const passwordRoute = producerForm({
  back,
  work: async (form) => {
    const proof = form.has("code") ? { code: form.get("code") } : { current: form.get("current-password") };
    const given = { ...proof, password: form.get("password") ?? "" };
    await producerPost("/producer/access/password", given, setSchema);
    await waitingForCode.clear();
    return {
      to: ACCOUNT,
      message: "Đã đặt mật khẩu. Các máy khác phải đăng nhập lại.",
      message_en: "Your password is set. Other devices have to sign in again.",
    };
  },
});
