import type { GrantableUnits } from "@contracts/access";
import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { GrantFields } from "./components/grant-fields";
import { ProvinceForm } from "./province-form";
import { accountTexts } from "./texts";
import { unitsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = "/can-bo/tai-khoan/moi";

export const newAccountMetadata = deskMetadata((locale) => accountTexts(locale).create.title);

export const NewAccountPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, notice, session } = desk;
  const texts = accountTexts(locale);
  const units = await unitsFor((await searchParams).tinh);
  const message = (field: string) => {
    const found = notice?.fields.find((one) => one.field === field);
    return found && (locale === "en" ? found.message_en : found.message);
  };
  return (
    <DeskFrame
      desk={desk}
      title={texts.create.title}
      intro={texts.create.intro}
      trail={[{ label: texts.title, href: "/can-bo/tai-khoan" }]}
    >
      <ProvinceForm locale={locale} action={PAGE} units={units} />
      <form
        method="post"
        action={localePath(locale, `${PAGE}/gui`)}
        noValidate
        className="max-w-2xl space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        <input type="hidden" name="tinh" value={chosenProvince(units)} />
        <Field
          label={texts.name}
          name="name"
          hint={texts.create.nameHint}
          autoComplete="off"
          required
          maxLength={200}
          defaultValue={notice?.values.name}
          fault={message("name")}
        />
        <Field
          label={texts.email}
          name="email"
          type="email"
          autoComplete="off"
          required
          maxLength={320}
          defaultValue={notice?.values.email}
          fault={message("email")}
        />
        <GrantFields locale={locale} units={units} operator={session.role === "operator"} notice={notice} />
        <SubmitButton pending={texts.create.pending}>{texts.create.submit}</SubmitButton>
      </form>
    </DeskFrame>
  );
});

/** The units of the province asked for; of the only one where the officer has one. */
export async function unitsFor(province: string | string[] | undefined): Promise<GrantableUnits> {
  const asked = typeof province === "string" && /^[\w-]{1,60}$/.test(province) ? province : undefined;
  const units = await deskGet("/officer/access/units", unitsSchema, { province: asked });
  const [only, ...others] = units.provinces;
  if (asked !== undefined || !only || others.length > 0) return units;
  return deskGet("/officer/access/units", unitsSchema, { province: only.id });
}

export function chosenProvince({ units }: GrantableUnits): string {
  return units.find(({ level }) => level === "province")?.id ?? "";
}
