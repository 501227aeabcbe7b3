import type { NoticeSettingsView } from "@contracts/producer-notices";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, Select } from "@/ui/field";
import { Section } from "@/ui/section";
import { NOTICES } from "./addresses";
import { noticeTexts } from "./texts";

type Props = { settings: NoticeSettingsView; locale: Locale };

/** Whether and when one is written to, and from when on stock counts as low. */
export function SettingsForm({ settings, locale }: Props) {
  const texts = noticeTexts(locale).settings;
  const hint = settings.can_send ? texts.nobody : texts.cannot;
  return (
    <Section title={texts.title}>
      {settings.can_send && settings.sent_to > 0 ? null : <p className="mb-3 text-ink-soft">{hint}</p>}
      <form
        method="post"
        action={localePath(locale, `${NOTICES}/cach-nhan`)}
        className="grid max-w-xl gap-4 rounded-card border border-line bg-white p-4 sm:grid-cols-3"
      >
        <label className="flex min-h-11 items-center gap-3 sm:col-span-3">
          <input
            type="checkbox"
            name="gui-thu"
            value="1"
            defaultChecked={settings.by_mail}
            className="size-5 shrink-0 accent-leaf"
          />
          {fill(texts.byMail, { count: settings.sent_to })}
        </label>
        <Hour name="yen-tu" label={texts.quietFrom} value={settings.quiet_from} locale={locale} />
        <Hour name="yen-den" label={texts.quietTo} value={settings.quiet_to} locale={locale} />
        <Hour name="tong-hop" label={texts.digest} value={settings.digest_hour} locale={locale} />
        <p className="text-sm text-ink-soft sm:col-span-3">{texts.hint}</p>
        <Field
          label={texts.lowStock}
          hint={texts.lowStockHint}
          name="sap-het"
          type="number"
          inputMode="numeric"
          min={0}
          max={1_000}
          required
          defaultValue={settings.low_stock}
          className="sm:col-span-3"
        />
        <Button look="secondary" className="sm:col-span-3">
          {texts.save}
        </Button>
      </form>
    </Section>
  );
}

function Hour({ name, label, value, locale }: { name: string; label: string; value: number; locale: Locale }) {
  const texts = noticeTexts(locale).settings;
  return (
    <Select label={label} name={name} defaultValue={String(value)}>
      {Array.from({ length: 24 }, (_, hour) => String(hour)).map((hour) => (
        <option key={hour} value={hour}>
          {fill(texts.hour, { hour })}
        </option>
      ))}
    </Select>
  );
}
