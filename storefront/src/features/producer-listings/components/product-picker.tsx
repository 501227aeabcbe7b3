import type { OwnProducts } from "@contracts/producer-products";
import type { ReactNode } from "react";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { PAGE_PARAM } from "../../producer-frame/producer-pages";
import { PRODUCT_PARAM, SEARCH_PARAM } from "../addresses";
import type { ProductsToChoose } from "../read-products";
import { listingTexts } from "../texts";

export type Pickable = OwnProducts["products"][number];

type Props = {
  title: string;
  found: ProductsToChoose;
  /** Ticked, on whichever page or search they are. */
  chosen: readonly string[];
  /** This page without language prefix and query: where searching and turning pages lead, with everything else of the form. */
  self: string;
  /** What is told of a product below its name; its price and stock where absent. */
  note?: (product: Pickable) => ReactNode;
  /** Stands above the products: a box for all of them. */
  children?: ReactNode;
  locale: Locale;
};

/** Searching is of use from here on. */
const MANY = 10;

/**
 * Products to tick inside a form, searched and turned page by page with the form's own buttons: what is ticked goes along, so that
 * it needs no script.
 */
export function ProductPicker({ title, found, chosen, self, note, children, locale }: Props) {
  const { picker: texts } = listingTexts(locale);
  const { products, page, q } = found;
  const elsewhere = chosen.filter((id) => !products.some((product) => product.id === id));
  const leads = { formMethod: "get", formAction: localePath(locale, self), name: PAGE_PARAM } as const;
  return (
    <fieldset id="product_ids" className="min-w-0">
      <legend className="mb-2 text-lg font-bold">{title}</legend>
      {page.total > MANY || q !== "" ? (
        <div className="mb-3 flex flex-wrap items-end gap-2">
          <Field label={texts.find} name={SEARCH_PARAM} type="search" defaultValue={q} className="min-w-48 grow" />
          <Button look="secondary" formNoValidate value="1" {...leads}>
            {texts.search}
          </Button>
        </div>
      ) : null}
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name={PRODUCT_PARAM} value={id} />
      ))}
      {elsewhere.length > 0 ? <p className="mb-2">{fill(texts.elsewhere, { count: elsewhere.length })}</p> : null}
      {products.length === 0 ? <p className="mb-2">{fill(texts.none, { q })}</p> : null}
      <div className="divide-y divide-line rounded-card border border-line bg-white">
        {children}
        {products.map((product) => (
          <label key={product.id} className="flex min-h-12 items-center gap-3 px-4 py-1">
            <input
              type="checkbox"
              name={PRODUCT_PARAM}
              value={product.id}
              defaultChecked={chosen.includes(product.id)}
              className="size-6 shrink-0 accent-leaf"
            />
            <span className="min-w-0 break-words">
              {product.name}
              <span className="block text-sm text-ink-soft">{note ? note(product) : terms(product, locale)}</span>
            </span>
          </label>
        ))}
      </div>
      {page.pages > 1 ? (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {page.page > 1 ? (
            <Button look="secondary" formNoValidate value={page.page - 1} {...leads}>
              {texts.previous}
            </Button>
          ) : null}
          {fill(texts.page, { page: page.page, pages: page.pages })}
          {page.page < page.pages ? (
            <Button look="secondary" formNoValidate value={page.page + 1} {...leads}>
              {texts.next}
            </Button>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}

function terms({ offer }: Pickable, locale: Locale): string {
  const { choose, list } = listingTexts(locale);
  return offer ? fill(list.price, { price: formatVnd(offer.price, locale), stock: offer.stock }) : choose.noOffer;
}
