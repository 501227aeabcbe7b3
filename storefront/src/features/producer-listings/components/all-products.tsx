import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { ALL_PARAM } from "../addresses";
import type { ProductsToChoose } from "../read-products";
import { listingTexts } from "../texts";

type Props = { found: ProductsToChoose; chosen: boolean; locale: Locale };

/** One box for every product there is; who searches looks for some, so that then it is not offered. */
export function AllProducts({ found: { page, q }, chosen, locale }: Props) {
  if (page.total < 2 || q !== "") return null;
  return (
    <label className="flex min-h-12 items-center gap-3 px-4 py-1 font-bold">
      <input
        type="checkbox"
        name={ALL_PARAM}
        value="1"
        defaultChecked={chosen}
        className="size-6 shrink-0 accent-leaf"
      />
      {fill(listingTexts(locale).choose.all, { count: page.total })}
    </label>
  );
}
