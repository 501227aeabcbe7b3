import type { ProductDetail, ProductSummary } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { CONTROL } from "@/ui/field";
import { CartIcon } from "@/ui/icons";
import { Notice } from "@/ui/notice";
import { MAX_QUANTITY } from "./domain/cart";
import { SizeChoice } from "./size-choice";
import { cartTexts } from "./texts";

type Props = { locale: Locale; product: ProductSummary | ProductDetail };

/**
 * Quantity and button, a plain form. What became of it is said on the cart page it leads to.
 * A product nobody sells here has no form; one that is sold out says so.
 */
export function AddToCart({ locale, product: { offer, sizes } }: Props) {
  if (!offer) return null;
  const { add } = cartTexts(locale);
  if (offer.available < 1) return <Notice title={add.soldOut}>{add.soldOutText}</Notice>;
  const isChoice = sizes.length > 1;
  const most = Math.min(
    isChoice ? Math.max(...sizes.map(({ available }) => available)) : offer.available,
    MAX_QUANTITY,
  );
  const left = most < MAX_QUANTITY && !isChoice;
  return (
    <form method="post" action={localePath(locale, "/gio-hang/sua")} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="viec" value="them" />
      {isChoice ? (
        <SizeChoice locale={locale} sizes={sizes} first={offer.variant_id} />
      ) : (
        <input type="hidden" name="mon" value={offer.variant_id} />
      )}
      <div className="flex grow basis-28 flex-wrap items-center gap-x-3">
        <label htmlFor="so_luong" className="font-bold whitespace-nowrap">
          {add.quantity}
        </label>
        <input
          id="so_luong"
          name="so_luong"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          defaultValue={1}
          required
          aria-describedby={left ? "so_luong-con" : undefined}
          className={classNames(CONTROL, "max-w-24 min-w-16")}
        />
        {left ? (
          <span id="so_luong-con" className="text-sm whitespace-nowrap text-ink-soft">
            {fill(add.left, { count: most })}
          </span>
        ) : null}
      </div>
      <Button className="grow basis-60">
        <CartIcon />
        {add.submit}
      </Button>
    </form>
  );
}
