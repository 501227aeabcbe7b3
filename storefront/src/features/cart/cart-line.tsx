import type { QuoteLine } from "@contracts/checkout";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Price } from "@/ui/price";
import { LineDrawing } from "./line-drawing";
import { QuantityForms } from "./quantity-forms";
import { cartTexts } from "./texts";

type Props = { locale: Locale; line: QuoteLine };

/** One line of the cart with its price, its number and what is wrong with it. */
export function CartLineItem({ locale, line }: Props) {
  const { line: texts, sample } = cartTexts(locale);
  const { handle } = line.product;
  const name = line.product.name || texts.nameless;
  const priced = line.unit_price > 0;
  return (
    <li id={`mon-${line.variant_id}`} className="flex gap-3 py-4 sm:gap-4">
      <LineDrawing drawing={line.product.drawing} />
      <div className="min-w-0 grow space-y-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-base">
            {handle ? (
              <a href={localePath(locale, `/san-pham/${handle}`)} className="hover:text-leaf hover:underline">
                {name}
              </a>
            ) : (
              name
            )}
          </h3>
          {line.fault === null ? <Price amount={line.line_total} locale={locale} /> : null}
        </div>
        {priced ? (
          <p className="text-sm text-ink-soft">
            <Price amount={line.unit_price} locale={locale} className="font-normal text-ink-soft" />
            {line.unit_label ? ` / ${line.unit_label}` : null}
            {line.sample ? <Badge className="ml-2">{sample}</Badge> : null}
          </p>
        ) : null}
        <Fault locale={locale} line={line} />
        <QuantityForms locale={locale} line={line} name={name} />
      </div>
    </li>
  );
}

function Fault({ locale, line }: Props) {
  const { faults } = cartTexts(locale);
  if (line.fault === null) return null;
  return (
    <Notice tone="fault" title={fill(faults[line.fault].title, { count: line.available })}>
      <p className="text-sm">{faults[line.fault].text}</p>
      {line.fault === "not_enough" ? (
        <form method="post" action={localePath(locale, "/gio-hang/sua")}>
          <input type="hidden" name="viec" value="sua" />
          <input type="hidden" name="mon" value={line.variant_id} />
          <input type="hidden" name="so_luong" value={line.available} />
          <Button look="secondary" className="mt-2">
            {fill(faults.take, { count: line.available })}
          </Button>
        </form>
      ) : null}
    </Notice>
  );
}
