import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field, PhoneField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import type { ProducerDesk } from "../producer-frame/producer-page";
import { type Waiting, waitingFor } from "../producer-gate/kept";
import { ACCOUNT } from "./account-routes";
import { teamTexts } from "./texts";

/** Changes the number: a code goes to the new one first. */
export async function PhoneForm({ desk: { locale, notice } }: { desk: ProducerDesk }) {
  const { account: texts } = teamTexts(locale);
  const waiting = await waitingFor("phone");
  return (
    <Section title={texts.changePhone} id="doi-so">
      {waiting ? (
        <form method="post" action={localePath(locale, `${ACCOUNT}/doi-so`)} noValidate className="mb-6 space-y-3">
          <CodeSent locale={locale} waiting={waiting} />
          <CodeField id="code-phone" label={texts.code} />
          <SubmitButton pending={texts.pending}>{texts.changePhone}</SubmitButton>
        </form>
      ) : null}
      <form method="post" action={localePath(locale, `${ACCOUNT}/so-moi`)} noValidate className="space-y-3">
        <PhoneField label={texts.newPhone} required maxLength={40} defaultValue={notice?.values.phone ?? ""} />
        <SubmitButton pending={texts.pending} look={waiting ? "secondary" : "primary"}>
          {texts.sendCode}
        </SubmitButton>
      </form>
    </Section>
  );
}

/** Sets a password: for the old one, or for a code sent to one's own number. */
export async function PasswordForm({ desk: { locale, session } }: { desk: ProducerDesk }) {
  const { account: texts } = teamTexts(locale);
  const { phone, has_password } = session.person;
  const waiting = await waitingFor("password");
  return (
    <Section title={has_password ? texts.changePassword : texts.setPassword} id="mat-khau">
      {phone ? <p className="mb-3 text-ink-soft">{texts.passwordIntro}</p> : null}
      {waiting || has_password ? (
        <form method="post" action={localePath(locale, `${ACCOUNT}/mat-khau`)} noValidate className="space-y-3">
          {waiting ? (
            <>
              <CodeSent locale={locale} waiting={waiting} />
              <CodeField id="code-password" label={texts.code} />
            </>
          ) : (
            <Field
              label={texts.current}
              name="current-password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={500}
            />
          )}
          <Field
            label={texts.password}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            maxLength={128}
          />
          <SubmitButton pending={texts.pending}>{has_password ? texts.changePassword : texts.setPassword}</SubmitButton>
        </form>
      ) : null}
      {phone && !waiting ? (
        <form method="post" action={localePath(locale, `${ACCOUNT}/ma-mat-khau`)} className="mt-3">
          <SubmitButton pending={texts.pending} look={has_password ? "quiet" : "primary"}>
            {has_password ? texts.byCode : texts.sendCode}
          </SubmitButton>
        </form>
      ) : null}
    </Section>
  );
}

/** Two forms of the page have one, so each has an id of its own. */
function CodeField({ id, label }: { id: string; label: string }) {
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <input
        id={id}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={12}
        className="block min-h-11 w-full rounded-control border border-edge bg-white px-3 py-2 text-base"
      />
    </div>
  );
}

function CodeSent({ locale, waiting }: { locale: ProducerDesk["locale"]; waiting: Waiting }) {
  const { account: texts } = teamTexts(locale);
  return (
    <Notice tone="care">
      <p>
        {texts.codeSent} {waiting.to}.
      </p>
      {waiting.shown_code ? (
        <p>
          {texts.demo} <strong className="text-lg tracking-widest">{waiting.shown_code}</strong>
        </p>
      ) : null}
    </Notice>
  );
}
