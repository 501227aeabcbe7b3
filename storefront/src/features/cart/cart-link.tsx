import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { CartIcon } from "@/ui/icons";
import { readCart } from "./cart-cookie";
import { countPieces } from "./domain/cart";
import { cartTexts } from "./texts";

/** The way to the cart from every page, with the number of pieces in it. Costs one cookie, no request. */
export async function CartLink({ locale }: { locale: Locale }) {
  const { link } = cartTexts(locale);
  const count = countPieces(await readCart());
  return (
    <a
      href={localePath(locale, "/gio-hang")}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-3 rounded-control sm:gap-4 px-2 font-bold text-leaf hover:bg-leaf-tint"
    >
      <span className="relative">
        <CartIcon />
        {count > 0 ? (
          <span
            aria-hidden="true"
            className="absolute -top-2 left-3.5 min-w-5 rounded-full bg-clay px-1 text-center text-xs leading-5 text-white tabular-nums"
          >
            {count}
          </span>
        ) : null}
      </span>
      <span className="sr-only sm:not-sr-only">{link.label}</span>
      {count > 0 ? <span className="sr-only">{fill(link.count, { count })}</span> : null}
    </a>
  );
}
