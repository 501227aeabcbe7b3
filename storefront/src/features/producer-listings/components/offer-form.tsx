import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { ALL_PARAM, type Asked, PAGES, wordIn } from "../addresses";
import type { ProductsToChoose } from "../read-products";
import { listingTexts } from "../texts";
import { AllProducts } from "./all-products";
import { ProductPicker } from "./product-picker";

type Props = {
  found: ProductsToChoose;
  asked: Asked;
  chosen: readonly string[];
  locale: Locale;
};

/** Which products, and how their prices and stocks change. A question only: the answer is shown before anything is saved. */
export function OfferForm({ found, asked, chosen, locale }: Props) {
  const { offers: texts } = listingTexts(locale);
  const all = asked[ALL_PARAM] === "1";
  return (
    <form action={localePath(locale, PAGES.offers)} className="max-w-2xl space-y-6">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select label={texts.price} name="gia" defaultValue={wordIn(asked, "gia")}>
          <option value="">{texts.priceKeep}</option>
          <option value="percent">{texts.pricePercent}</option>
          <option value="set">{texts.priceSet}</option>
        </Select>
        <Field
          label={`${texts.price}: ${texts.value}`}
          hint={texts.percentNote}
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
      <ProductPicker
        title={texts.products}
        found={found}
        chosen={all ? [] : chosen}
        self={PAGES.offers}
        locale={locale}
      >
        <AllProducts found={found} chosen={all} locale={locale} />
      </ProductPicker>
      <Button name="xem" value="1">
        {texts.preview}
      </Button>
    </form>
  );
}
