import "server-only";
import { producerForm } from "../producer-frame/producer-form";
import { DESK_HOME, GATE } from "../producer-session/addresses";
import { producerPost } from "../producer-session/client";
import { producerCookie } from "../producer-session/session-cookie";
import { describeDevice } from "./device";
import { keepWaiting, waitingFor, waitingForCode } from "./kept";
import { codeSentSchema, signedInSchema } from "./wire";

const WELCOME = {
  to: DESK_HOME,
  message: "Kênh này nay là của bạn. Bắt đầu với việc đầu tiên dưới đây.",
  message_en: "This channel is yours now. Begin with the first thing below.",
};

const pageOf = (form: URLSearchParams) => `${GATE.invitation}?ma=${encodeURIComponent(form.get("ma") ?? "")}`;

/** `POST /kenh-chu-the/loi-moi/gui-ma`: asks for a code to the number that takes an invitation up. */
export const claimCodeRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const [invitation, name, phone] = ["ma", "name", "phone"].map((field) => form.get(field) ?? "") as [
      string,
      string,
      string,
    ];
    const { shown_code } = await producerPost("/producer/access/claims/code", { invitation, phone }, codeSentSchema);
    await keepWaiting({ purpose: "claim", invitation, name, to: phone, shown_code });
    return GATE.claimCode;
  },
});

/** `POST /kenh-chu-the/loi-moi/nhan`: the code, and the channel is theirs. */
export const claimRoute = producerForm({
  back: () => GATE.claimCode,
  work: async (form) => {
    const waiting = await waitingFor("claim");
    if (!waiting) return GATE.claimCode;
    const { invitation, name, to: phone } = waiting;
    const given = { invitation, name, phone, code: form.get("code") ?? "", device: await describeDevice() };
    const { token } = await producerPost("/producer/access/claims/phone", given, signedInSchema);
    await producerCookie.write({ token });
    await waitingForCode.clear();
    return WELCOME;
  },
});

/** `POST /kenh-chu-the/loi-moi/nhan-bang-thu`: with e-mail and password. */
export const claimByPasswordRoute = producerForm({
  back: pageOf,
  work: async (form) => {
    const given = {
      ...{ invitation: form.get("ma") ?? "", name: form.get("name") ?? "", email: form.get("email") ?? "" },
      ...{ password: form.get("password") ?? "", device: await describeDevice() },
    };
    const { token } = await producerPost("/producer/access/claims/password", given, signedInSchema);
    await producerCookie.write({ token });
    return WELCOME;
  },
});
