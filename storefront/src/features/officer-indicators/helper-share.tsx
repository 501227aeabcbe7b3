import type { ReactElement } from "react";
import { type Desk, DeskFrame } from "../officer-frame/desk-page";
import { FilterForm } from "../officer-frame/filter-form";
import { OFFLINE } from "./addresses";
import { EveryList } from "./components/every-list";
import { Measures } from "./components/measures";
import { OwnUnit } from "./components/own-unit";
import { ownUnit, ownUnits } from "./domain/own-units";
import { loadNumbers } from "./load-members";
import { officerIndicatorTexts } from "./texts";

/**
 * What a helper sees of the share: the numbers of the commune they help in, each of which opens to its products and their evidence.
 * Who was invited and what was said to producers is for those who answer for a unit.
 * @throws BackendError
 */
export async function helperShare(desk: Desk, within: string | null): Promise<ReactElement> {
  const { locale, session } = desk;
  const texts = officerIndicatorTexts(locale);
  const numbers = await loadNumbers(ownUnit(session, within));
  return (
    <DeskFrame desk={desk} title={texts.titleHelper} intro={texts.introHelper}>
      {ownUnits(session).length > 1 ? (
        <FilterForm locale={locale} action={OFFLINE}>
          <OwnUnit session={session} asked={within} locale={locale} />
        </FilterForm>
      ) : null}
      <Measures numbers={numbers} within={within} locale={locale} />
      <EveryList numbers={numbers} within={within} locale={locale} openOnly />
    </DeskFrame>
  );
}
