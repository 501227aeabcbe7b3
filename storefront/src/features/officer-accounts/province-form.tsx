import type { GrantableUnits } from "@contracts/access";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Select } from "@/ui/field";
import { accountTexts } from "./texts";

type Props = {
  locale: Locale;
  action: string;
  units: GrantableUnits;
  /** What the page was asked for beside the province. */
  hidden?: Readonly<Record<string, string>>;
};

/** Chooses the province whose units can be given. Nothing is drawn for who answers for one province alone. */
export function ProvinceForm({ locale, action, units, hidden = {} }: Props) {
  const { create } = accountTexts(locale);
  if (units.provinces.length <= 1) return null;
  const chosen = units.units.find(({ level }) => level === "province")?.id ?? "";
  return (
    <form action={localePath(locale, action)} className="mb-4 flex max-w-2xl flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select label={create.province} name="tinh" defaultValue={chosen} className="min-w-0 flex-1 basis-56">
        <option value="">{create.chooseProvince}</option>
        {units.provinces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button look="secondary">{create.showUnits}</Button>
    </form>
  );
}
