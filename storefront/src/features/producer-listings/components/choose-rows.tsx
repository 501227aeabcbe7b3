import type { ExchangeView } from "@contracts/channel-exchange";
import type { OwnProducts } from "@contracts/producer-products";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { listingTexts } from "../texts";

type Props = { view: ExchangeView; products: OwnProducts["products"]; page: string; locale: Locale };

/** The products of the next file: what is chosen goes in, what is chosen no longer is named as withdrawn. */
export function ChooseRows({ view: { rows }, products, page, locale }: Props) {
  const texts = listingTexts(locale).files;
  const stateOf = new Map(rows.map(({ product_id, state }) => [product_id, state]));
  const chosen = (id: string) => stateOf.has(id) && stateOf.get(id) !== "withdrawn";
  return (
    <section>
      <form method="post" action={localePath(locale, `${page}/lap`)} className="max-w-2xl space-y-3">
        <fieldset>
          <legend className="mb-2 text-xl font-bold">{texts.step1}</legend>
          <div className="divide-y divide-line rounded-card border border-line bg-white">
            {products.map(({ id, name }) => {
              const state = stateOf.get(id);
              return (
                <label key={id} className="flex min-h-12 items-center gap-3 px-4 py-1">
                  <input
                    type="checkbox"
                    name="sp"
                    value={id}
                    defaultChecked={chosen(id)}
                    className="size-6 shrink-0 accent-leaf"
                  />
                  <span>
                    {name}
                    {state ? <span className="block text-sm text-ink-soft">{texts.states[state]}</span> : null}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
        {products
          .filter(({ id }) => chosen(id))
          .map(({ id }) => (
            <input key={id} type="hidden" name="truoc" value={id} />
          ))}
        <SubmitButton pending={texts.making}>{texts.make}</SubmitButton>
      </form>
    </section>
  );
}
