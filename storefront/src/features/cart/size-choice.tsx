import type { Offer } from "@contracts/catalogue";
import { FEW_PIECES } from "@/features/catalogue/domain/offer-state";
import { catalogueTexts } from "@/features/catalogue/texts";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { cartTexts } from "./texts";

type Props = {
  locale: Locale;
  sizes: readonly Offer[];
  /** Variant that is chosen at first. */
  first: string;
};

/** The sizes of a product with their prices, to choose one of; what is sold out can be read and not chosen. */
export function SizeChoice({ locale, sizes, first }: Props) {
  const { add } = cartTexts(locale);
  return (
    <fieldset className="w-full">
      <legend className="mb-1 font-bold">{add.size}</legend>
      <div className="space-y-2">
        {sizes.map((size) => (
          <label
            key={size.variant_id}
            className="flex min-h-11 items-center gap-3 rounded-control border border-edge bg-white px-3 py-2 has-checked:border-leaf has-checked:bg-leaf-tint has-disabled:text-ink-soft"
          >
            <input
              type="radio"
              name="mon"
              value={size.variant_id}
              defaultChecked={size.variant_id === first}
              disabled={size.available < 1}
              required
              className="size-5 shrink-0 accent-leaf"
            />
            <span className="flex grow flex-wrap items-baseline justify-between gap-x-4">
              <span>
                <span className="font-bold">{size.unit_label ?? size.sku}</span>
                <SizeNote locale={locale} size={size} />
              </span>
              <span className="font-bold whitespace-nowrap">{formatVnd(size.price, locale)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What tells sizes apart beside name and price: what a kilogram of each costs, and that little or nothing is left. */
function SizeNote({ locale, size: { available, price_per_unit } }: { locale: Locale; size: Offer }) {
  const { offer, unit } = catalogueTexts(locale);
  const stock = available < 1 ? offer.sold_out : available <= FEW_PIECES ? fill(offer.few, { count: available }) : null;
  const price = price_per_unit && fill(unit[price_per_unit.unit], { price: formatVnd(price_per_unit.amount, locale) });
  const notes = [stock, price].filter((note) => note !== null);
  return notes.length > 0 ? <span className="block text-sm text-ink-soft">{notes.join(" · ")}</span> : null;
}
