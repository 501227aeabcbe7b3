import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { DESK_HOME, GATE } from "../officer-session/addresses";
import { GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const forgotMetadata = gateMetadata((locale) => gateTexts(locale).forgot);

export const ForgotPage = gatePage(async (gate) => {
  const { locale, notice } = gate;
  const texts = gateTexts(locale).forgot;
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <GateForm action={localePath(locale, `${GATE.forgot}/gui`)} next={DESK_HOME}>
        <Field
          label={texts.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={notice?.values.email}
        />
        <SubmitButton pending={texts.pending}>{texts.submit}</SubmitButton>
      </GateForm>
      <p className="text-sm text-ink-soft">{texts.help}</p>
      <TextLink href={localePath(locale, GATE.signIn)}>{texts.back}</TextLink>
    </GateFrame>
  );
});
