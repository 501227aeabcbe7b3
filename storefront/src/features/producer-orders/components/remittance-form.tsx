import type { OwnPart } from "@contracts/producer-orders";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { ORDERS } from "../addresses";
import { ownOrderTexts } from "../texts";

/** When the carrier paid the cash out, and how much it was. */
export function RemittanceForm({ part, locale }: { part: OwnPart; locale: Locale }) {
  const texts = ownOrderTexts(locale).part;
  const { remittance } = part;
  const said = remittance && {
    amount: formatVnd(remittance.amount, locale),
    day: formatDay(remittance.on, locale),
  };
  return (
    <Section title={texts.remitTitle}>
      <p className="mb-3">{said ? fill(texts.remitted, said) : texts.remitText}</p>
      <form
        method="post"
        action={localePath(locale, `${ORDERS}/thu-ho`)}
        className="grid items-end gap-3 sm:grid-cols-3"
      >
        <input type="hidden" name="don" value={part.id} />
        <Field
          label={texts.remitOn}
          name="ngay"
          type="date"
          required
          max={todayInVietnam()}
          defaultValue={remittance?.on ?? todayInVietnam()}
        />
        <Field
          label={texts.remitAmount}
          name="so-tien"
          inputMode="numeric"
          autoComplete="off"
          required
          defaultValue={String(remittance?.amount ?? part.total)}
        />
        <Button look="secondary">{remittance ? texts.remitChange : texts.remitSave}</Button>
      </form>
    </Section>
  );
}
