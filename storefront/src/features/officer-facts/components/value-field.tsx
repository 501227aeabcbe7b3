import type { ReportedFact } from "@contracts/indicator-facts";
import type { Locale } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import type { FactField } from "../domain/fact-fields";
import { factTexts } from "../texts";

export type Found = { id: string; name: string };
export type Choices = {
  products: readonly Found[];
  producers: readonly Found[];
  /** Facts that another fact can name. */
  facts: readonly ReportedFact[];
};
type Props = {
  field: FactField;
  choices: Choices;
  /** What stands there already: typed before, or of the fact that is corrected. */
  value: string | readonly string[] | undefined;
  fault: string | undefined;
  locale: Locale;
};

type Texts = ReturnType<typeof factTexts>;

/** One value of a fact's form. */
export function ValueField({ field, choices, value, fault, locale }: Props) {
  const texts = factTexts(locale);
  const label = texts.fields[field.name as keyof Texts["fields"]];
  const common = { label, name: field.name, ...(fault !== undefined && { fault }) };
  const one = typeof value === "string" ? value : undefined;
  switch (field.as) {
    case "product":
    case "producer":
      return (
        <Picked
          {...common}
          locale={locale}
          value={one}
          found={choices[field.as === "product" ? "products" : "producers"]}
        />
      );
    case "products":
      return (
        <Select
          {...common}
          hint={texts.form.manyHint}
          multiple
          size={6}
          defaultValue={[...(Array.isArray(value) ? value : [])]}
        >
          {choices.products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      );
    case "fact":
      return (
        <Select {...common} defaultValue={one ?? ""}>
          <option value="">{texts.form.noFact}</option>
          {choices.facts.map(({ id, content }) => (
            <option key={id} value={id}>
              {String(content.name ?? id)}
            </option>
          ))}
        </Select>
      );
    case "choice":
      return (
        <Select {...common} defaultValue={one}>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {texts.choices[choice as keyof Texts["choices"]]}
            </option>
          ))}
        </Select>
      );
    case "flag":
      return (
        <Select {...common} defaultValue={one ?? "0"}>
          <option value="0">{texts.no}</option>
          <option value="1">{texts.yes}</option>
        </Select>
      );
    case "day":
      return <Field {...common} type="date" required defaultValue={one} />;
    case "heads":
    case "year":
      return <Field {...common} inputMode="numeric" required maxLength={9} defaultValue={one} />;
    default:
      return <Field {...common} required={field.as === "text"} maxLength={300} defaultValue={one} />;
  }
}

type PickedProps = {
  label: string;
  name: string;
  fault?: string;
  locale: Locale;
  value: string | undefined;
  found: readonly Found[];
};

/** A product or a producer among those the search found. */
function Picked({ locale, value, found, ...field }: PickedProps) {
  const texts = factTexts(locale).form;
  return (
    <Select {...field} defaultValue={value ?? (found.length === 1 ? found[0]?.id : "")} required>
      <option value="">{texts.choose}</option>
      {found.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
