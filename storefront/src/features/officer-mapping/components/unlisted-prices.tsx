import type { TermsEffect } from "@contracts/channel-decision";
import { formatCount, formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { mappingTexts } from "../texts";

type Example = TermsEffect["unlisted"]["examples"][number];

/** What buyers would see of products that are not listed yet, by the rules as they are typed. */
export function UnlistedPrices({
  unlisted: { total, examples },
  locale,
}: Pick<TermsEffect, "unlisted"> & { locale: Locale }) {
  const texts = mappingTexts(locale).unlisted;
  const told = { shown: formatCount(examples.length, locale), total: formatCount(total, locale) };
  return (
    <Section title={texts.title}>
      <p className="mb-3">{total === 0 ? texts.none : fill(texts.intro, told)}</p>
      {examples.length > 0 ? (
        <DataTable
          caption={texts.title}
          columns={columnsOf(locale)}
          rows={examples}
          keyOf={({ product_id }) => product_id}
        />
      ) : null}
    </Section>
  );
}

function columnsOf(locale: Locale): Column<Example>[] {
  const texts = mappingTexts(locale).unlisted;
  const was = (before: string, after: string) =>
    before === after ? null : <span className="block text-sm text-ink-soft">{fill(texts.was, { value: before })}</span>;
  const [price, stock] = [(value: number) => formatVnd(value, locale), (value: number) => formatCount(value, locale)];
  return [
    { key: "product", title: texts.product, heading: true, cell: ({ name }) => name },
    { key: "shop", title: texts.shopPrice, numeric: true, cell: ({ shop_price }) => price(shop_price) },
    {
      key: "price",
      title: texts.price,
      numeric: true,
      cell: ({ before, after }) => (
        <>
          {price(after.price)}
          {was(price(before.price), price(after.price))}
        </>
      ),
    },
    {
      key: "stock",
      title: texts.stock,
      numeric: true,
      cell: ({ before, after }) => (
        <>
          {stock(after.stock)}
          {was(stock(before.stock), stock(after.stock))}
        </>
      ),
    },
  ];
}
