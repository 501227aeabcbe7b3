import type { ReportedFact } from "@contracts/indicator-facts";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";
import { FACT_FIELDS, type FactField } from "../domain/fact-fields";
import { factTexts } from "../texts";

type Texts = ReturnType<typeof factTexts>;

/** What a fact says, name by name, in the words of its form. */
export function factLines({ kind, content, named }: ReportedFact, locale: Locale): { label: string; value: string }[] {
  const texts = factTexts(locale);
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return FACT_FIELDS[kind].map((field) => ({
    label: texts.fields[field.name as keyof Texts["fields"]],
    value: wordsOf(field, content[field.name], { texts, locale, nameOf }),
  }));
}

type Told = { texts: Texts; locale: Locale; nameOf: ReadonlyMap<string, string> };

function wordsOf(field: FactField, value: unknown, { texts, locale, nameOf }: Told): string {
  if (value === null || value === undefined || value === "") return texts.nothing;
  if (field.as === "flag") return value === true ? texts.yes : texts.no;
  if (field.as === "choice") return texts.choices[String(value) as keyof Texts["choices"]] ?? String(value);
  if (field.as === "heads") return formatCount(Number(value), locale);
  if (field.as === "day") return formatDay(String(value), locale);
  if (Array.isArray(value)) return value.map((id) => nameOf.get(String(id)) ?? String(id)).join(", ") || texts.nothing;
  return nameOf.get(String(value)) ?? String(value);
}

/** The same as a short list inside a table. */
export function FactContent({ fact, locale }: { fact: ReportedFact; locale: Locale }) {
  return (
    <ul>
      {factLines(fact, locale).map(({ label, value }) => (
        <li key={label}>
          <span className="text-ink-soft">{label}:</span> {value}
        </li>
      ))}
    </ul>
  );
}
