import type { FactKind, ReportedFact } from "@contracts/indicator-facts";
import { todayInVietnam } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, Select, TextArea } from "@/ui/field";
import type { DeskNotice } from "../../officer-frame/notice";
import { FACTS } from "../addresses";
import { FACT_FIELDS, OF_A_UNIT } from "../domain/fact-fields";
import { factTexts } from "../texts";
import { type Choices, ValueField } from "./value-field";

type Props = {
  kind: FactKind;
  /** The fact that is corrected; null for a new one. */
  wrong: ReportedFact | null;
  choices: Choices;
  units: readonly { id: string; name: string }[];
  notice: DeskNotice | null;
  locale: Locale;
  /** The words searched for and the province looked at, so that a refusal comes back to the same choice. */
  asked: { q: string; tinh: string };
  /** The same form sent twice is one fact. */
  requestKey: string;
};

/** The values of a fact, from when it holds, who says so and a proof. */
export function FactForm({ kind, wrong, choices, units, notice, locale, asked, requestKey }: Props) {
  const texts = factTexts(locale).form;
  const typed = notice?.tone === "fault" ? notice.values : {};
  const faultOf = (field: string) => {
    const fault = notice?.fields.find((one) => one.field === field || one.field === `content.${field}`);
    return fault && (locale === "en" ? fault.message_en : fault.message);
  };
  const faultProp = (field: string) => {
    const fault = faultOf(field);
    return fault === undefined ? {} : { fault };
  };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={localePath(locale, `${FACTS}/ghi`)}
      className="max-w-prose space-y-5"
    >
      <input type="hidden" name="loai" value={kind} />
      <input type="hidden" name="thay" value={wrong?.id ?? ""} />
      <input type="hidden" name="q" value={asked.q} />
      <input type="hidden" name="tinh" value={asked.tinh} />
      <input type="hidden" name="khoa" value={requestKey} />
      {FACT_FIELDS[kind].map((field) => (
        <ValueField
          key={field.name}
          field={field}
          choices={choices}
          value={typed[field.name] ?? standing(wrong?.content[field.name])}
          fault={faultOf(field.name)}
          locale={locale}
        />
      ))}
      {OF_A_UNIT.has(kind) ? (
        <Select
          label={texts.unit}
          name="unit_id"
          required
          defaultValue={typed.unit_id ?? wrong?.unit?.id ?? (units.length === 1 ? units[0]?.id : "")}
          {...faultProp("unit_id")}
        >
          <option value="">{texts.choose}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <Field
        label={texts.validFrom}
        name="valid_from"
        type="date"
        required
        defaultValue={typed.valid_from ?? wrong?.valid_from ?? todayInVietnam()}
        {...faultProp("valid_from")}
      />
      <Field
        label={texts.validTo}
        name="valid_to"
        type="date"
        defaultValue={typed.valid_to ?? wrong?.valid_to ?? undefined}
        {...faultProp("valid_to")}
      />
      <Field
        label={texts.source}
        hint={texts.sourceHint}
        name="source"
        required
        maxLength={500}
        defaultValue={typed.source ?? wrong?.source}
        {...faultProp("source")}
      />
      <Field
        label={texts.proof}
        hint={texts.proofHint}
        name="file"
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        {...faultProp("file")}
      />
      <TextArea
        label={wrong ? texts.reason : texts.note}
        name="note"
        rows={2}
        maxLength={1000}
        required={wrong !== null}
        defaultValue={typed.note}
        {...faultProp("note")}
      />
      <SubmitButton pending={texts.saving}>{texts.save}</SubmitButton>
    </form>
  );
}

/** A value that was reported, as its field shows it. */
function standing(value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}
