import type { Undoable } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { PAGES } from "../addresses";
import { ageOf } from "../age";
import { listingTexts } from "../texts";
import { UNDO_PARAM } from "../undo";

type Props = { acts: readonly Undoable[]; locale: Locale };

/** What was done with many listings or prices within a day, each with the way to take it back. */
export function Undo({ acts, locale }: Props) {
  const { list: texts, age } = listingTexts(locale);
  if (acts.length === 0) return null;
  return (
    <details className="mb-4 max-w-2xl rounded-card border border-line bg-white px-4">
      <summary className="flex min-h-11 items-center underline underline-offset-4">
        {fill(texts.undoTitle, { count: acts.length })}
      </summary>
      <ul className="divide-y divide-line">
        {acts.map(({ id, kind, count, acted_at }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-3">
            <span>
              {fill(texts.undoLine, {
                what: fill(texts.undoWhat[kind], { count }),
                age: ageOf(acted_at, new Date(), age),
              })}
            </span>
            <UndoButton id={id} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Takes an act back. @param id the act's */
export function UndoButton({ id, locale }: { id: string; locale: Locale }) {
  const { list: texts } = listingTexts(locale);
  return (
    <form method="post" action={localePath(locale, PAGES.undo)}>
      <input type="hidden" name={UNDO_PARAM} value={id} />
      <SubmitButton look="secondary" pending={texts.doing}>
        {texts.undo}
      </SubmitButton>
    </form>
  );
}
