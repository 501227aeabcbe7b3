import type { OwnOffer } from "@contracts/producer-products";
import { SubmitButton } from "@/platform/forms/submit-button";
import type { Locale } from "@/platform/i18n/locale";
import { SIZE_FIELD } from "../size-path";
import { productTexts } from "../texts";

type Props = { locale: Locale; action: string; offer: OwnOffer };

/** Takes a size off sale, or puts it back; nothing of it is deleted. */
export function WithdrawForm({ locale, action, offer }: Props) {
  const { offer: texts, form } = productTexts(locale);
  return (
    <form method="post" action={action} className="mt-6 max-w-2xl space-y-3">
      <h2 className="text-lg font-bold">{offer.withdrawn ? texts.restoreTitle : texts.withdrawTitle}</h2>
      <p>{offer.withdrawn ? texts.restoreText : texts.withdrawText}</p>
      <input type="hidden" name={SIZE_FIELD} value={offer.size} />
      <input type="hidden" name="seen_stock" value={offer.stock} />
      <input type="hidden" name="price" value={offer.price} />
      <input type="hidden" name="stock" value={offer.stock} />
      <input type="hidden" name="withdrawn" value={offer.withdrawn ? "khong" : "co"} />
      <SubmitButton look="secondary" pending={form.saving}>
        {offer.withdrawn ? texts.restore : texts.withdraw}
      </SubmitButton>
    </form>
  );
}
