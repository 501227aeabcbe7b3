import type { ProductSummary } from "@contracts/catalogue";
import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { ProductCard } from "./product-card";

type Props = {
  products: ProductSummary[];
  locale: Locale;
  heading?: "h2" | "h3";
  /** How many of the first cards load their pictures at once. */
  eager?: number;
  /** True where filters stand beside the list and leave it less room. */
  narrow?: boolean;
};

/** On a phone, cards from this one on lie below the first view and are laid out when they come near. */
const LATER_FROM = 4;
const LATER_ON_PHONE = "max-sm:later max-sm:[--later:10rem]";

/** Products as cards: one column on a phone, up to four where there is room. */
export function ProductGrid({ products, locale, heading, eager = 0, narrow = false }: Props) {
  return (
    <ul className={classNames("grid gap-3 sm:grid-cols-2 sm:gap-4 md:grid-cols-3", !narrow && "lg:grid-cols-4")}>
      {products.map((product, index) => (
        <li key={product.id} className={classNames("min-w-0", index >= LATER_FROM && LATER_ON_PHONE)}>
          <ProductCard product={product} locale={locale} heading={heading} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}
