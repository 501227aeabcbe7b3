import type { ReportDesk } from "@contracts/reports";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import { Section } from "@/ui/section";
import type { DeskNotice } from "../officer-frame/notice";
import { reportTexts } from "./texts";

type Props = { desk: ReportDesk; today: string; notice: DeskNotice | null; locale: Locale };

/** Asks for a draft of one unit, for a day and a state of knowledge of the officer's choice. */
export function PrepareForm({ desk, today, notice, locale }: Props) {
  const { prepare: texts, kinds } = reportTexts(locale);
  const typed = notice?.values ?? {};
  const faultOf = (name: string) => {
    const fault = notice?.fields.find(({ field }) => field === name);
    return fault && (locale === "en" ? fault.message_en : fault.message);
  };
  return (
    <Section title={texts.title} className="print:hidden">
      <form
        method="post"
        action={localePath(locale, "/can-bo/bao-cao/lap")}
        className="grid gap-4 rounded-card border border-line bg-white p-4 sm:grid-cols-2"
      >
        <Select label={texts.kind} name="kind" defaultValue={typed.kind ?? desk.shown.kind} fault={faultOf("kind")}>
          <option value="half_year">{kinds.half_year}</option>
          <option value="year">{kinds.year}</option>
        </Select>
        <Field
          label={texts.year}
          name="year"
          inputMode="numeric"
          required
          defaultValue={typed.year ?? String(desk.shown.year)}
          fault={faultOf("year")}
        />
        <Select
          label={texts.unit}
          name="unit"
          defaultValue={typed.unit ?? desk.units[0]?.id}
          fault={faultOf("unit")}
          className="sm:col-span-2"
        >
          {desk.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Field
          type="date"
          label={texts.cutOff}
          hint={texts.cutOffHint}
          optional={texts.optional}
          name="cut_off"
          max={today}
          defaultValue={typed.cut_off ?? ""}
          fault={faultOf("cut_off")}
        />
        <Field
          type="date"
          label={texts.known}
          hint={texts.knownHint}
          optional={texts.optional}
          name="as_known"
          max={today}
          defaultValue={typed.as_known ?? ""}
          fault={faultOf("as_known")}
        />
        <div className="sm:col-span-2">
          <SubmitButton pending={texts.pending}>{texts.submit}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
