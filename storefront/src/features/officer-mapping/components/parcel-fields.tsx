import type { CategoryView, GroupMapping } from "@contracts/channel-decision";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Field, Select } from "@/ui/field";
import { brandChoice } from "../mapping-form";
import { mappingTexts } from "../texts";

type Props = { category: CategoryView; saved: GroupMapping | null; locale: Locale };

/** Weight and size of the packed parcel, and the brand as the marketplace lists it. */
export function ParcelFields({ category, saved, locale }: Props) {
  const texts = mappingTexts(locale).edit;
  const packing = saved?.weight.find((source) => source.from === "net_amount")?.packaging_grams;
  const fixed = saved?.weight.find((source) => source.from === "constant")?.grams;
  const size = saved?.size_cm;
  const number = { inputMode: "decimal", maxLength: 9 } as const;
  return (
    <section className="mt-6 space-y-4 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{texts.parcelTitle}</h2>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field label={texts.packing} hint={texts.packingHint} name="nang-bi" defaultValue={packing} {...number} />
        <Field label={texts.fixed} hint={texts.fixedHint} name="nang" defaultValue={fixed} {...number} />
      </div>
      <fieldset className="grid items-end gap-4 sm:grid-cols-3">
        <legend className="mb-2 font-bold">
          {texts.size} {category.size_required ? <Badge tone="care">{texts.required}</Badge> : null}
        </legend>
        <Field label={texts.length} name="dai" defaultValue={size?.length} {...number} />
        <Field label={texts.width} name="rong" defaultValue={size?.width} {...number} />
        <Field label={texts.height} name="cao" defaultValue={size?.height} {...number} />
      </fieldset>
      <Brand category={category} saved={saved} locale={locale} />
    </section>
  );
}

function Brand({ category: { brands, brand_required }, saved, locale }: Props) {
  const texts = mappingTexts(locale).edit;
  const own = saved?.brand ?? null;
  const all = own && !brands.some(({ id }) => id === own.id) ? [own, ...brands] : brands;
  if (all.length === 0 && !brand_required) return <input type="hidden" name="hieu" value="" />;
  return (
    <Select
      label={brand_required ? `${texts.brand} (${texts.required})` : texts.brand}
      name="hieu"
      defaultValue={own ? brandChoice(own) : ""}
    >
      <option value="">{texts.noBrand}</option>
      {all.map((brand) => (
        <option key={brand.id} value={brandChoice(brand)}>
          {brand.name}
        </option>
      ))}
    </Select>
  );
}
