import { attempt } from "@/platform/backend/attempt";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { loadStatus } from "../data";
import type { Choice } from "../domain/choice";
import { formatPercent } from "../domain/numbers";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";

const AGES = ["week", "month", "older", "never"] as const;

/** How far checking has come: without it nobody could tell a number that is known from one that is old. */
export async function Status({ choice, locale }: { choice: Choice; locale: Locale }) {
  const { answer } = await attempt(loadStatus(choice));
  if (!answer) return null;
  const { basis, products } = answer;
  const { status: texts } = indicatorTexts(locale);
  const columns = [
    { key: "when", title: texts.when },
    { key: "products", title: texts.products, number: true },
    { key: "share", title: texts.share, number: true },
  ];
  const rows = AGES.map((age) => ({
    key: age,
    cells: [
      texts[age],
      formatCount(products[age], locale),
      formatPercent(Math.round((10_000 * products[age]) / Math.max(products.total, 1)) / 100, locale),
    ],
  }));
  return (
    <Section title={texts.title}>
      <p className="mb-3 max-w-prose text-ink-soft">{texts.text}</p>
      {products.total === 0 ? <p>{texts.none}</p> : null}
      {products.total > 0 ? (
        <DataTable
          caption={fill(texts.caption, { day: formatDay(basis.cut_off, locale) })}
          columns={columns}
          rows={rows}
        />
      ) : null}
    </Section>
  );
}
