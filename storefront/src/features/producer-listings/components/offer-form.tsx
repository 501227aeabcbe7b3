import type { OwnProducts } from "@contracts/producer-products";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { type Asked, PAGES, wordIn } from "../addresses";
import { listingTexts } from "../texts";

type Props = {
  products: OwnProducts["products"];
  total: number;
  asked: Asked;
  chosen: readonly string[];
  locale: Locale;
};

/** Which products, and how their prices and stocks change. A question only: the answer is shown before anything is saved. */
export function OfferForm({ products, total, asked, chosen, locale }: Props) {
  const { offers: texts, choose, list } = listingTexts(locale);
  return (
    <form action={localePath(locale, PAGES.offers)} className="max-w-2xl space-y-6">
      <input type="hidden" name="xem" value="1" />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select label={texts.price} name="gia" defaultValue={wordIn(asked, "gia")}>
          <option value="">{texts.priceKeep}</option>
          <option value="percent">{texts.pricePercent}</option>
          <option value="set">{texts.priceSet}</option>
        </Select>
        <Field
          label={`${texts.price}: ${texts.value}`}
          name="gia-so"
          inputMode="decimal"
          defaultValue={wordIn(asked, "gia-so")}
        />
        <Select label={texts.stock} name="ton" defaultValue={wordIn(asked, "ton")}>
          <option value="">{texts.stockKeep}</option>
          <option value="set">{texts.stockSet}</option>
          <option value="add">{texts.stockAdd}</option>
        </Select>
        <Field
          label={`${texts.stock}: ${texts.value}`}
          name="ton-so"
          inputMode="text"
          defaultValue={wordIn(asked, "ton-so")}
        />
      </div>
      <fieldset>
        <legend className="mb-2 text-lg font-bold">{texts.products}</legend>
        <div className="divide-y divide-line rounded-card border border-line bg-white">
          <label className="flex min-h-12 items-center gap-3 px-4 py-1 font-bold">
            <input
              type="checkbox"
              name="tat-ca"
              value="1"
              defaultChecked={asked["tat-ca"] === "1"}
              className="size-6 shrink-0 accent-leaf"
            />
            {fill(choose.all, { count: total })}
          </label>
          {products.map(({ id, name, offer }) => (
            <label key={id} className="flex min-h-12 items-center gap-3 px-4 py-1">
              <input
                type="checkbox"
                name="sp"
                value={id}
                defaultChecked={asked["tat-ca"] !== "1" && chosen.includes(id)}
                className="size-6 shrink-0 accent-leaf"
              />
              <span>
                {name}
                <span className="block text-sm text-ink-soft">
                  {offer
                    ? fill(list.price, { price: formatVnd(offer.price, locale), stock: offer.stock })
                    : choose.noOffer}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button>{texts.preview}</Button>
    </form>
  );
}
