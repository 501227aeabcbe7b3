import { type Locale, localePath } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

type Props = { seller: { handle: string; name: string } | null; locale: Locale };

/** Who sells, with the way to their page; said to be unknown where the register names nobody. */
export function SellerName({ seller, locale }: Props) {
  const texts = siteTexts(locale).seller;
  if (seller === null) return texts.unknown;
  return (
    <>
      <span className="font-normal text-ink-soft">{texts.from} </span>
      <a href={localePath(locale, `/chu-the/${seller.handle}`)} className="hover:text-leaf hover:underline">
        {seller.name}
      </a>
    </>
  );
}
