import type { OfferChange } from "@contracts/producer-channels";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { listingTexts } from "../texts";

/** Prices and stocks as they were and as they become. */
export function OfferChanges({ changes, locale }: { changes: readonly OfferChange[]; locale: Locale }) {
  const { offers: texts, list } = listingTexts(locale);
  const told = ({ price, stock }: { price: number; stock: number }) =>
    fill(list.price, { price: formatVnd(price, locale), stock });
  return (
    <ul className="mb-4 max-w-2xl space-y-2">
      {changes.map(({ product_id, size, name, before, after }) => (
        <li key={`${product_id} ${size}`} className="rounded-card border border-line bg-white p-3">
          <strong>{name}</strong>
          <span className="block">
            {texts.before}: {told(before)}
          </span>
          <span className="block">
            {texts.after}: {told(after)}
          </span>
        </li>
      ))}
    </ul>
  );
}
