import type { QuoteLine } from "@contracts/checkout";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Button } from "@/ui/button";
import { Price } from "@/ui/price";
import { LineDrawing } from "./line-drawing";
import { LineFaultNotice } from "./line-fault";
import { QuantityForms } from "./quantity-forms";
import { cartTexts } from "./texts";

type Props = { locale: Locale; line: QuoteLine };

/** One line of the cart with its price, its number and what is wrong with it. */
export function CartLineItem({ locale, line }: Props) {
  const { line: texts } = cartTexts(locale);
  const { handle } = line.product;
  const name = line.product.name || texts.nameless;
  const priced = line.unit_price > 0;
  return (
    <li
      id={`mon-${line.variant_id}`}
      className="flex flex-wrap gap-x-3 gap-y-2 py-4 sm:grid sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-4"
    >
      <div className="sm:row-span-3">
        <LineDrawing drawing={line.product.drawing} />
      </div>
      {/* Below the drawing where letters are so large that a price has no room beside it. */}
      <div className="min-w-[min(100%,9rem)] flex-1">
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
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
            <span>
              <Price amount={line.unit_price} locale={locale} className="font-normal text-ink-soft" />
              {line.unit_label ? ` / ${line.unit_label}` : null}
            </span>
            {line.sample ? <SampleTag locale={locale} /> : null}
          </p>
        ) : null}
      </div>
      <div className="min-w-0 basis-full space-y-2 sm:col-start-2">
        <LineFaultNotice locale={locale} line={line}>
          <TakeWhatIsLeft locale={locale} line={line} />
        </LineFaultNotice>
        <QuantityForms locale={locale} line={line} name={name} />
      </div>
    </li>
  );
}

/** Takes what is left with one press. */
function TakeWhatIsLeft({ locale, line }: Props) {
  const { faults } = cartTexts(locale);
  if (line.fault !== "not_enough") return null;
  return (
    <form method="post" action={localePath(locale, "/gio-hang/sua")}>
      <input type="hidden" name="viec" value="sua" />
      <input type="hidden" name="mon" value={line.variant_id} />
      <input type="hidden" name="so_luong" value={line.available} />
      <Button look="secondary" className="mt-2">
        {fill(faults.take, { count: line.available })}
      </Button>
    </form>
  );
}
