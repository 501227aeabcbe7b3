import { GATE } from "../producer-session/addresses";
import { CodePage, NothingWaits } from "./code-form";
import { gateMetadata, gatePage } from "./gate-page";
import { waitingFor } from "./kept";
import { gateTexts } from "./texts";

export const codeMetadata = gateMetadata((locale) => ({
  ...gateTexts(locale).code,
  intro: gateTexts(locale).code.lasts,
}));

/** `/kenh-chu-the/loi-moi/ma` */
export const ClaimCodePage = gatePage(async (gate) => {
  const waiting = await waitingFor("claim");
  if (!waiting) return <NothingWaits locale={gate.locale} start={GATE.invitation} />;
  const { invitation, name, to: phone } = waiting;
  return (
    <CodePage
      gate={gate}
      waiting={waiting}
      action={`${GATE.invitation}/nhan`}
      again={{ action: `${GATE.invitation}/gui-ma`, fields: { ma: invitation, name, phone } }}
      start={`${GATE.invitation}?ma=${encodeURIComponent(invitation)}`}
    />
  );
});

/** `/kenh-chu-the/dang-nhap/ma` */
export const SignInCodePage = gatePage(async (gate) => {
  const waiting = await waitingFor("sign_in");
  if (!waiting) return <NothingWaits locale={gate.locale} start={GATE.signIn} />;
  return (
    <CodePage
      gate={gate}
      waiting={waiting}
      action={`${GATE.signIn}/vao`}
      again={{ action: `${GATE.signIn}/gui-ma`, fields: { phone: waiting.to, tiep: waiting.next } }}
      start={GATE.signIn}
    />
  );
});

/** `/kenh-chu-the/dang-nhap/la-cua-toi/ma` */
export const DisputeCodePage = gatePage(async (gate) => {
  const waiting = await waitingFor("dispute");
  if (!waiting) return <NothingWaits locale={gate.locale} start={GATE.dispute} />;
  const { to: reach, name, handle, message } = waiting;
  return (
    <CodePage
      gate={gate}
      waiting={waiting}
      action={`${GATE.dispute}/gui`}
      again={{ action: `${GATE.dispute}/gui-ma`, fields: { reach, name, handle, message } }}
      start={`${GATE.dispute}?chu-the=${encodeURIComponent(handle)}`}
    />
  );
});
