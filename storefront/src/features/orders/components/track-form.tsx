import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, PhoneField } from "@/ui/field";
import type { RememberedOrder } from "../remembered-order";
import { orderTexts } from "../texts";

export function TrackForm({ locale, asked }: { locale: Locale; asked: RememberedOrder | null }) {
  const { track } = orderTexts(locale);
  return (
    <form
      method="post"
      action={localePath(locale, "/tra-cuu-don-hang/tim")}
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <Field
        label={track.code}
        name="order_code"
        hint={track.codeHint}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={asked?.order_code}
      />
      <PhoneField label={track.phone} hint={track.phoneHint} required maxLength={60} defaultValue={asked?.phone} />
      <Button className="w-full text-lg sm:w-auto">{track.submit}</Button>
      <p className="text-sm text-ink-soft">
        {track.lost}{" "}
        <a href={localePath(locale, "/khieu-nai")} className="underline underline-offset-4">
          {track.lostLink}
        </a>
      </p>
    </form>
  );
}
