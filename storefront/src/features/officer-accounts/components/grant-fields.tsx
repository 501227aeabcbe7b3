import type { GrantableUnits } from "@contracts/access";
import type { Locale } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import type { DeskNotice } from "../../officer-frame/notice";
import { deskTexts } from "../../officer-frame/texts";
import { accountTexts } from "../texts";

type Props = { locale: Locale; units: GrantableUnits; operator: boolean; notice: DeskNotice | null };

/** Role, units and last day of a grant. Who is everywhere may make others so. */
export function GrantFields({ locale, units, operator, notice }: Props) {
  const { create } = accountTexts(locale);
  const { roles } = deskTexts(locale);
  const faultOf = (field: string) => {
    const found = notice?.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`));
    return found && (locale === "en" ? found.message_en : found.message);
  };
  const offered = operator ? (["helper", "officer", "operator"] as const) : (["helper", "officer"] as const);
  return (
    <>
      <Select label={create.role} name="role" defaultValue={notice?.values.role ?? "officer"} fault={faultOf("role")}>
        {offered.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </Select>
      {units.units.length === 0 ? (
        <UnitsToCome title={create.units} text={create.unitsFirst} fault={faultOf("unit_ids")} />
      ) : (
        <Select
          label={create.units}
          name="unit_ids"
          hint={create.unitsHint}
          fault={faultOf("unit_ids")}
          multiple
          size={8}
          defaultValue={[]}
        >
          {units.units.map(({ id, name, level, ended }) => (
            <option key={id} value={id}>
              {ended && level === "district" ? `${name} ${create.ended}` : name}
            </option>
          ))}
        </Select>
      )}
      <Field
        label={create.validTo}
        name="valid_to"
        hint={create.validToHint}
        optional={create.optional}
        type="date"
        defaultValue={notice?.values.valid_to}
        fault={faultOf("valid_to")}
      />
    </>
  );
}

/** In the place of the units until a province is chosen; who is everywhere may be made so without any. */
function UnitsToCome({ title, text, fault }: { title: string; text: string; fault: string | undefined }) {
  return (
    <div>
      <p className="font-bold">{title}</p>
      <p className="text-ink-soft">{text}</p>
      {fault ? (
        <p role="alert" className="font-bold text-clay">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
