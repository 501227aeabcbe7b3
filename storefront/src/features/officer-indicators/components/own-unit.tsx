import type { DeskSession } from "@contracts/access";
import type { Locale } from "@/platform/i18n/locale";
import { Select } from "@/ui/field";
import { ownUnit, ownUnits } from "../domain/own-units";
import { officerIndicatorTexts } from "../texts";

type Props = { session: DeskSession; asked: string | null; locale: Locale };

/** Which of their units a page is about, for who answers for several. */
export function OwnUnit({ session, asked, locale }: Props) {
  const units = ownUnits(session);
  if (units.length < 2) return null;
  return (
    <Select label={officerIndicatorTexts(locale).area} name="pham-vi" defaultValue={ownUnit(session, asked)}>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
