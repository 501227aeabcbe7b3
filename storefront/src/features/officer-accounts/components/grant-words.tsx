import type { DeskGrant } from "@contracts/access";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { deskTexts } from "../../officer-frame/texts";
import { accountTexts } from "../texts";

/** A grant in words: `Cán bộ: Xã Mỹ An, Xã Tháp Mười`. */
export function GrantWords({ locale, grant }: { locale: Locale; grant: DeskGrant }) {
  const texts = accountTexts(locale);
  const units = grant.units?.map(({ name }) => name).join(", ") ?? texts.everywhere;
  const until = grant.valid_to === null ? "" : ` (${fill(texts.until, { day: formatDay(grant.valid_to, locale) })})`;
  return (
    <>
      {deskTexts(locale).roles[grant.role]}: {units}
      {until}
    </>
  );
}
