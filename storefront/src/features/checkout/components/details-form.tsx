import type { UnitOption } from "@contracts/checkout";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, PhoneField, TextArea } from "@/ui/field";
import { faultOf, type ShownFault } from "../details-faults";
import { type Draft, MOST } from "../domain/draft";
import { checkoutTexts } from "../texts";
import { PlaceFields } from "./place-fields";

type Props = {
  locale: Locale;
  draft: Draft;
  provinces: UnitOption[];
  choices: UnitOption[];
  faults: ShownFault[];
};

/** The six fields of the checkout. Nothing is ordered here: the review comes next. */
export function DetailsForm({ locale, draft, provinces, choices, faults }: Props) {
  const { fields, place, details } = checkoutTexts(locale);
  const emailFault = faultOf(faults, "email");
  return (
    <form
      method="post"
      action={localePath(locale, "/dat-hang/gui")}
      // What is missing is said by the page, above the form and at each field, in the visitor's language.
      noValidate
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <Field
        label={fields.name}
        name="name"
        autoComplete="name"
        required
        maxLength={MOST.name}
        defaultValue={draft.name}
        fault={faultOf(faults, "name")}
      />
      <PhoneField
        label={fields.phone}
        hint={fields.phoneHint}
        required
        maxLength={MOST.phone}
        defaultValue={draft.phone}
        fault={faultOf(faults, "phone")}
      />
      <PlaceFields
        texts={place}
        provinces={provinces}
        choices={choices}
        chosen={draft}
        faults={{ province: faultOf(faults, "province_id"), commune: faultOf(faults, "commune_id") }}
        unitsAddress={localePath(locale, "/dat-hang/don-vi")}
      />
      <Field
        label={fields.street}
        name="street"
        autoComplete="address-line1"
        hint={fields.streetHint}
        required
        maxLength={MOST.street}
        defaultValue={draft.street}
        fault={faultOf(faults, "street")}
      />
      <TextArea
        label={fields.note}
        name="note"
        optional={fields.optional}
        hint={fields.noteHint}
        rows={2}
        maxLength={MOST.note}
        defaultValue={draft.note}
        fault={faultOf(faults, "note")}
      />
      <details open={draft.email !== "" || emailFault !== undefined} className="rounded-control bg-sand px-4">
        <summary className="min-h-11 py-2.5 font-bold">{fields.emailMore}</summary>
        <Field
          label={fields.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          optional={fields.optional}
          maxLength={MOST.email}
          defaultValue={draft.email}
          fault={emailFault}
          className="pb-4"
        />
      </details>
      <SubmitButton pending={details.sending} className="w-full text-lg">
        {details.submit}
      </SubmitButton>
      <p className="text-sm text-ink-soft">{details.notYet}</p>
      <p className="text-sm text-ink-soft">
        {details.privacy}{" "}
        <a href={localePath(locale, "/chinh-sach/du-lieu-ca-nhan")} className="underline underline-offset-4">
          {details.privacyLink}
        </a>
      </p>
    </form>
  );
}
