import type { ExchangeView } from "@contracts/channel-exchange";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { type Asked, idsIn, PRODUCT_PARAM, SEARCH_PARAM } from "../addresses";
import type { ProductsToChoose } from "../read-products";
import { listingTexts } from "../texts";
import { ProductPicker } from "./product-picker";

type Props = { view: ExchangeView; found: ProductsToChoose; asked: Asked; page: string; locale: Locale };

/** The products of the next file: what is chosen goes in, what is chosen no longer is named as withdrawn. */
export function ChooseRows({ view: { rows }, found, asked, page, locale }: Props) {
  const texts = listingTexts(locale).files;
  const stateOf = new Map(rows.map(({ product_id, state }) => [product_id, state]));
  // A product in several sizes has a row for each.
  const before = [...new Set(rows.flatMap(({ product_id, state }) => (state === "withdrawn" ? [] : [product_id])))];
  // Who searches or turns pages takes along what is ticked.
  const chosen = asked[SEARCH_PARAM] === undefined ? before : idsIn(asked, PRODUCT_PARAM);
  return (
    <section>
      <form method="post" action={localePath(locale, `${page}/lap`)} className="max-w-2xl space-y-3">
        <ProductPicker
          title={texts.step1}
          found={found}
          chosen={chosen}
          self={page}
          note={({ id }) => {
            const state = stateOf.get(id);
            return state ? texts.states[state] : null;
          }}
          locale={locale}
        />
        {before.map((id) => (
          <input key={id} type="hidden" name="truoc" value={id} />
        ))}
        <SubmitButton pending={texts.making}>{texts.make}</SubmitButton>
      </form>
    </section>
  );
}
