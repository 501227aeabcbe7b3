import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { GATE, withNext } from "../officer-session/addresses";
import { GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const codeMetadata = gateMetadata((locale) => gateTexts(locale).code);

/** The second step of signing in: a code of the app, or one kept for the day the phone is lost. */
export const CodePage = gatePage(async (gate) => {
  const { locale, next, asked } = gate;
  const texts = gateTexts(locale).code;
  const recovery = asked.cach === "khoi-phuc";
  const other = withNext(GATE.code, next);
  const recoveryHref = `${other}${other.includes("?") ? "&" : "?"}cach=khoi-phuc`;
  return (
    <GateFrame gate={gate} title={texts.title} intro={recovery ? texts.recoveryIntro : texts.intro}>
      <GateForm action={localePath(locale, `${GATE.code}/gui`)} next={next}>
        <input type="hidden" name="method" value={recovery ? "recovery_code" : "totp"} />
        {recovery ? (
          <Field label={texts.recoveryCode} name="code" autoComplete="off" spellCheck={false} required maxLength={60} />
        ) : (
          <CodeField label={texts.code} />
        )}
        <SubmitButton pending={texts.pending} className="w-full">
          {texts.submit}
        </SubmitButton>
      </GateForm>
      <OtherWay locale={locale} href={recovery ? other : recoveryHref} label={recovery ? texts.back : texts.lost} />
      <p className="text-sm text-ink-soft">{texts.help}</p>
    </GateFrame>
  );
});

/** Phones offer a number pad, and the code where the app hands it over. */
export function CodeField({ label }: { label: string }) {
  return (
    <Field
      label={label}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9 ]*"
      required
      maxLength={10}
    />
  );
}

function OtherWay({ locale, href, label }: { locale: Locale; href: string; label: string }) {
  return <TextLink href={localePath(locale, href)}>{label}</TextLink>;
}
