import { attempt } from "@/platform/backend/attempt";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { loadIndicator } from "../data";
import { type Choice, writeChoice } from "../domain/choice";
import { formatPercent, NO_NUMBER } from "../domain/numbers";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";
import { Counted } from "./value-table";

/** Every product in force by its online state, so that the band nobody has verified is seen beside the rest. */
export async function States({ choice, locale }: { choice: Choice; locale: Locale }) {
  const asked: Choice = { ...choice, by: "state", reading: null };
  const { answer } = await attempt(loadIndicator("8b", asked));
  if (!answer || answer.rows.length === 0) return null;
  const texts = indicatorTexts(locale);
  const path = localePath(locale, "/chi-tieu/8b/danh-sach");
  const total = answer.results[0]?.value.denominator ?? 0;
  const columns = [
    { key: "state", title: texts.dimensions.state },
    { key: "count", title: texts.status.products, number: true },
    { key: "share", title: texts.status.share, number: true },
  ];
  const rows = answer.rows.map(({ key, label, value }) => {
    const count = value.numerator + value.not_applicable;
    const href =
      count > 0
        ? `${path}${writeChoice(asked, { phia: key === "not_applicable" ? key : "denominator", muc: key })}`
        : null;
    return {
      key,
      cells: [
        label[locale],
        <Counted key="count" count={count} locale={locale} href={href} />,
        value.percent === null ? NO_NUMBER : formatPercent(value.percent, locale),
      ],
    };
  });
  return (
    <Section title={texts.headline.states}>
      <p className="mb-3 max-w-prose text-ink-soft">{texts.headline.statesText}</p>
      <DataTable caption={texts.headline.states} columns={columns} rows={rows} />
      <p className="mt-2 text-sm text-ink-soft">
        {texts.status.total}: {formatCount(total, locale)}
      </p>
    </Section>
  );
}
