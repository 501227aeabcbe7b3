import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { GATE } from "../officer-session/addresses";
import { GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const signInMetadata = gateMetadata((locale) => gateTexts(locale).signIn);

export const SignInPage = gatePage(async (gate) => {
  const { locale, next, notice } = gate;
  const texts = gateTexts(locale).signIn;
  const { email = "" } = notice?.values ?? {};
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <GateForm action={localePath(locale, `${GATE.signIn}/gui`)} next={next}>
        <Field
          label={texts.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={email}
        />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={500}
        />
        <SubmitButton pending={texts.pending} className="w-full">
          {texts.submit}
        </SubmitButton>
      </GateForm>
      <TextLink href={localePath(locale, GATE.forgot)}>{texts.forgot}</TextLink>
      <p className="text-sm text-ink-soft">{texts.idle}</p>
    </GateFrame>
  );
});
