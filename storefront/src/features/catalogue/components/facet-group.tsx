import type { FacetName, FacetValue } from "@contracts/catalogue";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { splitFacet } from "../domain/split-facet";
import { catalogueTexts } from "../texts";

type Props = {
  name: FacetName;
  values: FacetValue[];
  chosen: string[];
  locale: Locale;
  open: boolean;
  /** How many values the page carries at most, where that is fewer than usual. */
  most?: number;
  /** Where the rest of a facet too long to list can be found. */
  rest?: { href: string; label: string };
};

/** The values of one facet as check boxes. The most frequent and the chosen ones come first, the others unfold. */
export function FacetGroup({ name, values, chosen, locale, open, most, rest }: Props) {
  const { filter } = catalogueTexts(locale);
  const { first, more, cut } = splitFacet(values, chosen, most);
  if (first.length === 0) return null;
  const box = (value: FacetValue) => (
    <CheckBox key={value.value} name={name} value={value} checked={chosen.includes(value.value)} locale={locale} />
  );
  return (
    <details open={open || chosen.length > 0} className="border-b border-line">
      <summary className="min-h-11 py-2.5 font-bold">{filter.facet[name]}</summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{filter.facet[name]}</legend>
        {first.map(box)}
        {more.length > 0 ? (
          <details>
            <summary className="min-h-11 py-2.5 text-sm text-leaf">{fill(filter.more, { count: more.length })}</summary>
            {more.map(box)}
          </details>
        ) : null}
        {cut && rest ? (
          <a href={rest.href} className="inline-flex min-h-11 items-center text-sm text-leaf underline">
            {rest.label}
          </a>
        ) : null}
      </fieldset>
    </details>
  );
}

type BoxProps = { name: FacetName; value: FacetValue; checked: boolean; locale: Locale };

function CheckBox({ name, value: { value, label, label_en, count }, checked, locale }: BoxProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-1 py-1 hover:bg-leaf-tint">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-leaf"
      />
      <span className="min-w-0 grow leading-snug">{locale === "en" ? label_en : label}</span>
      <span className="text-sm text-ink-soft tabular-nums">{formatCount(count, locale)}</span>
    </label>
  );
}
