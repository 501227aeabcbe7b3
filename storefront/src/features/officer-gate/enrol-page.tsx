import { qrPath } from "@/features/product/domain/qr-path";
import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { GATE } from "../officer-session/addresses";
import { currentSignIn } from "../officer-session/session";
import { CodeField } from "./code-page";
import { type Gate, GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { keptSetUp } from "./kept";
import { gateTexts } from "./texts";

export const enrolMetadata = gateMetadata((locale) => gateTexts(locale).enrol);

export const EnrolPage = gatePage(async (gate) => {
  const { locale, next } = gate;
  const texts = gateTexts(locale).enrol;
  const begun = await keptSetUp.read();
  const session = await currentSignIn();
  const skippable = session?.stage === "enrol" && session.second_factor.optional;
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      {skippable ? (
        <Notice tone="care">
          <p>{texts.optional}</p>
          <form method="post" action={localePath(locale, `${GATE.enrol}/bo-qua`)}>
            <input type="hidden" name="tiep" value={next} />
            <Button look="secondary">{texts.skip}</Button>
          </form>
        </Notice>
      ) : null}
      {begun ? <SetUp gate={gate} secret={begun.secret} address={begun.otpauth_url} /> : null}
      {begun ? null : (
        <GateForm action={localePath(locale, `${GATE.enrol}/bat-dau`)} next={next}>
          <Button>{texts.begin}</Button>
        </GateForm>
      )}
    </GateFrame>
  );
});

function SetUp({ gate: { locale, next }, secret, address }: { gate: Gate; secret: string; address: string }) {
  const texts = gateTexts(locale).enrol;
  const { size, path } = qrPath(address);
  return (
    <GateForm action={localePath(locale, `${GATE.enrol}/gui`)} next={next}>
      <p>{texts.step1}</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={texts.qr}
        className="mx-auto w-64 max-w-full bg-white"
      >
        <path d={path} fill="#000" />
      </svg>
      <p className="text-sm">
        {texts.manual} <code className="block font-bold tracking-wide break-all">{secret}</code>
      </p>
      <p>{texts.step2}</p>
      <CodeField label={texts.code} />
      <SubmitButton pending={texts.pending} className="w-full">
        {texts.submit}
      </SubmitButton>
    </GateForm>
  );
}
