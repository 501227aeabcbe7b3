import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { GATE } from "../officer-session/addresses";
import { accountTexts } from "./texts";

const PAGE = "/can-bo/tai-khoan/cua-toi";

export const ownAccountMetadata = deskMetadata((locale) => accountTexts(locale).password.title);

/** One's own password and recovery codes. */
export const OwnAccountPage = deskPage(async (_props, desk) => {
  const { locale, session, notice } = desk;
  const texts = accountTexts(locale).password;
  const short = notice?.fields.find(({ field }) => field === "password");
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      <form
        method="post"
        action={localePath(locale, `${PAGE}/mat-khau`)}
        noValidate
        className="max-w-xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        <input type="hidden" name="email" autoComplete="username" value={session.person.email} />
        <Field
          label={texts.current}
          name="mat-khau-cu"
          type="password"
          autoComplete="current-password"
          required
          maxLength={500}
        />
        <Field
          label={texts.new}
          name="mat-khau-moi"
          type="password"
          autoComplete="new-password"
          hint={texts.hint}
          required
          maxLength={128}
          fault={short && (locale === "en" ? short.message_en : short.message)}
        />
        <SubmitButton pending={texts.pending}>{texts.submit}</SubmitButton>
      </form>
      <Section title={texts.codes}>
        {session.second_factor.proven ? (
          <form
            method="post"
            action={localePath(locale, `${GATE.recoveryCodes}/moi`)}
            noValidate
            className="max-w-xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
          >
            <p>{texts.codesText}</p>
            <Field
              label={texts.code}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
            />
            <Button look="secondary">{texts.renew}</Button>
          </form>
        ) : (
          <ButtonLink look="secondary" href={localePath(locale, GATE.enrol)}>
            {texts.setUp}
          </ButtonLink>
        )}
      </Section>
    </DeskFrame>
  );
});
