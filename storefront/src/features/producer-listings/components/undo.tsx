import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { type Asked, idsIn, PAGES, wordIn } from "../addresses";
import { listingTexts } from "../texts";

/** Takes back what was just done with many listings, where the address names it. */
export function Undo({ asked, locale }: { asked: Asked; locale: Locale }) {
  const texts = listingTexts(locale).list;
  const act = wordIn(asked, "lai");
  const ids = idsIn(asked, "vua");
  if ((act !== "hide" && act !== "show") || ids.length === 0) return null;
  return (
    <Notice title={fill(texts.undoTitle, { count: ids.length })} className="mb-4">
      <form method="post" action={localePath(locale, `${PAGES.listings}/viec`)}>
        <input type="hidden" name="viec" value={act} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="tin" value={id} />
        ))}
        <SubmitButton look="secondary" pending={texts.doing}>
          {texts.undo}
        </SubmitButton>
      </form>
    </Notice>
  );
}
