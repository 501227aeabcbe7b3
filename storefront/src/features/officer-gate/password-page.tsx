import type { LinkOpened } from "@contracts/access";
import { z } from "zod";
import { isNotFound } from "@/platform/backend/failure";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { deskTexts } from "../officer-frame/texts";
import { DESK_HOME, GATE } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { grantSchema } from "../officer-session/wire";
import { type Gate, GateForm, GateFrame, gateMetadata, gatePage } from "./gate-page";
import { gateTexts } from "./texts";

const openedSchema: z.ZodType<LinkOpened> = z.object({
  purpose: z.enum(["invitation", "password"]),
  ...{ email: z.string(), name: z.string(), grants: z.array(grantSchema) },
});

export const passwordMetadata = gateMetadata((locale) => gateTexts(locale).password);

/** The page of a one-time link: an invitation, or the way to a new password. */
export const PasswordPage = gatePage(async (gate) => {
  const { locale, asked, notice } = gate;
  const texts = gateTexts(locale).password;
  const token = typeof asked.ma === "string" ? asked.ma : "";
  const link = await openedBy(token);
  if (!link)
    return (
      <GateFrame gate={gate} title={texts.dead} intro={texts.deadText}>
        <ButtonLink href={localePath(locale, GATE.signIn)}>{texts.signIn}</ButtonLink>
      </GateFrame>
    );
  const short = notice?.fields.find(({ field }) => field === "password");
  return (
    <GateFrame gate={gate} title={texts.title} intro={texts.intro}>
      <Welcome gate={gate} link={link} />
      <GateForm action={localePath(locale, `${GATE.password}/gui`)} next={DESK_HOME}>
        <input type="hidden" name="ma" value={token} />
        <Field
          label={texts.email}
          name="email"
          type="email"
          autoComplete="username"
          readOnly
          defaultValue={link.email}
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
        <SubmitButton pending={texts.pending} className="w-full">
          {texts.submit}
        </SubmitButton>
      </GateForm>
    </GateFrame>
  );
});

function Welcome({ gate: { locale }, link }: { gate: Gate; link: LinkOpened }) {
  const texts = gateTexts(locale).password;
  const { roles, everywhere } = deskTexts(locale);
  if (link.purpose === "password") return <p>{fill(texts.reset, { name: link.name })}</p>;
  return (
    <div>
      <p>{fill(texts.invitation, { name: link.name })}</p>
      <ul className="list-disc pl-6">
        {link.grants.map(({ id, role, units }) => (
          <li key={id}>
            {roles[role]}: {units?.map(({ name }) => name).join(", ") ?? everywhere}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @returns null for a link that cannot be used */
async function openedBy(token: string): Promise<LinkOpened | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  try {
    return await deskPost("/officer/access/links/open", { token }, openedSchema);
  } catch (thrown) {
    if (isNotFound(thrown)) return null;
    throw thrown;
  }
}
