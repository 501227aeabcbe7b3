import type { LineEffect } from "@contracts/presence-line";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { channelLifeTexts } from "../texts";

type Product = LineEffect["products"][number];

/** The products at least one share would count otherwise today, each with its evidence behind it. */
export function ChangedProducts({
  effect: { products, products_total },
  locale,
}: {
  effect: LineEffect;
  locale: Locale;
}) {
  const texts = channelLifeTexts(locale).effect;
  const told = { shown: formatCount(products.length, locale), total: formatCount(products_total, locale) };
  const columns: Column<Product>[] = [
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ id, name }) => (
        <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${id}`)}>{name}</TextLink>
      ),
    },
    { key: "producer", title: texts.producer, cell: ({ producer }) => producer ?? texts.unknown },
    {
      key: "change",
      title: texts.change,
      cell: ({ change }) => <Badge tone={change === "lost" ? "fault" : "good"}>{texts.changes[change]}</Badge>,
    },
  ];
  return (
    <div className="mt-6">
      <DataTable
        caption={fill(products.length < products_total ? texts.productsSome : texts.productsAll, told)}
        columns={columns}
        rows={products}
        keyOf={({ id }) => id}
      />
    </div>
  );
}
