import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";
import { UNDO_PARAM, type undoableIn } from "../undo";

type Props = { found: Awaited<ReturnType<typeof undoableIn>>; locale: Locale };

/** Takes back what was just done with many listings or prices, where the address names it. */
export function Undo({ found, locale }: Props) {
  const texts = listingTexts(locale).list;
  if (!found) return null;
  const { kind, count } = found.undoable;
  return (
    <Notice title={fill(kind === "offers" ? texts.undoOffers : texts.undoTitle, { count })} className="mb-4">
      <form method="post" action={localePath(locale, PAGES.undo)}>
        <input type="hidden" name={UNDO_PARAM} value={found.id} />
        <input type="hidden" name="viec" value={kind} />
        <SubmitButton look="secondary" pending={texts.doing}>
          {texts.undo}
        </SubmitButton>
      </form>
    </Notice>
  );
}
