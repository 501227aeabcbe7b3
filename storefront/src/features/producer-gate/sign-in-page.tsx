import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Field, PhoneField } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { GateForm } from "../desk-frame/gate";
import { GATE, withNext } from "../producer-session/addresses";
import { BigButton, faultOf, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

export const signInMetadata = gateMetadata((locale) => gateTexts(locale).signIn);

/** `/kenh-chu-the/dang-nhap`: the number, and a code goes to it. */
export const SignInPage = gatePage(async (gate) => {
  const { locale, next, notice } = gate;
  const { signIn: texts, phone: label, sendCode, pending } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <GateForm action={localePath(locale, `${GATE.signIn}/gui-ma`)} next={next}>
        <PhoneField
          label={label}
          required
          maxLength={40}
          defaultValue={notice?.values.phone ?? ""}
          fault={faultOf(gate, "phone")}
        />
        <BigButton pending={pending}>{sendCode}</BigButton>
      </GateForm>
      <div className="flex flex-col">
        <TextLink href={localePath(locale, withNext(GATE.password, next))}>{texts.byPassword}</TextLink>
        <TextLink href={localePath(locale, GATE.invitation)}>{texts.first}</TextLink>
      </div>
      <p className="text-sm text-ink-soft">{texts.stays}</p>
    </GateFrame>
  );
});

export const passwordMetadata = gateMetadata((locale) => gateTexts(locale).password);

/** `/kenh-chu-the/dang-nhap/mat-khau` */
export const PasswordPage = gatePage(async (gate) => {
  const { locale, next, notice } = gate;
  const { password: texts, code } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <GateForm action={localePath(locale, `${GATE.password}/gui`)} next={next}>
        <Field
          label={texts.login}
          name="login"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={notice?.values.login ?? ""}
          fault={faultOf(gate, "login")}
        />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={500}
          fault={faultOf(gate, "password")}
        />
        <BigButton pending={code.pending}>{texts.submit}</BigButton>
      </GateForm>
      <div className="flex flex-col">
        <TextLink href={localePath(locale, withNext(GATE.signIn, next))}>{texts.byPhone}</TextLink>
        <TextLink href={localePath(locale, GATE.forgot)}>{texts.forgot}</TextLink>
      </div>
    </GateFrame>
  );
});

export const forgotMetadata = gateMetadata((locale) => gateTexts(locale).forgot);

/** `/kenh-chu-the/dang-nhap/quen-mat-khau` */
export const ForgotPage = gatePage(async (gate) => {
  const { locale, next, notice } = gate;
  const { forgot: texts, pending } = gateTexts(locale);
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <TextLink href={localePath(locale, GATE.signIn)}>{texts.byPhone}</TextLink>
      <GateForm action={localePath(locale, `${GATE.forgot}/gui`)} next={next}>
        <Field
          label={texts.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={notice?.values.email ?? ""}
          fault={faultOf(gate, "email")}
        />
        <BigButton pending={pending}>{texts.submit}</BigButton>
      </GateForm>
    </GateFrame>
  );
});

export const newPasswordMetadata = gateMetadata((locale) => gateTexts(locale).newPassword);

/** `/kenh-chu-the/dang-nhap/mat-khau-moi`: by the link of a letter; who comes without one is led to where there is one. */
export const NewPasswordPage = gatePage(async (gate) => {
  const { locale, next, asked } = gate;
  const { newPassword: texts, code } = gateTexts(locale);
  const token = typeof asked.ma === "string" ? asked.ma : "";
  if (token === "")
    return (
      <GateFrame gate={gate} title={texts.title} intro={texts.noLink}>
        <ButtonLink href={localePath(locale, GATE.forgot)} className="min-h-14 w-full text-lg">
          {texts.askLink}
        </ButtonLink>
        <TextLink href={localePath(locale, GATE.signIn)}>{texts.byPhone}</TextLink>
      </GateFrame>
    );
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <GateForm action={localePath(locale, `${GATE.newPassword}/gui`)} next={next}>
        <input type="hidden" name="ma" value={token} />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={128}
          fault={faultOf(gate, "password")}
        />
        <BigButton pending={code.pending}>{texts.submit}</BigButton>
      </GateForm>
    </GateFrame>
  );
});
