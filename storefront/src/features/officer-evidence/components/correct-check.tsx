import type { CheckSummary } from "@contracts/presence";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Select, TextArea } from "@/ui/field";
import { typedAgain } from "../../desk-frame/typed-again";
import type { DeskNotice } from "../../officer-frame/notice";
import { SEEN } from "../domain/seen";
import { evidenceTexts } from "../texts";

type Props = { check: CheckSummary; locale: Locale; notice: DeskNotice | null };

/** Says that a record is wrong: nothing of it is changed, and a second person decides whether another record is added. */
export function CorrectCheck({ check, locale, notice }: Props) {
  const { correct: texts, outcome } = evidenceTexts(locale);
  const about = { name: "lan-kiem", value: check.id };
  const refused = notice?.tone === "fault" ? notice.values : {};
  return (
    <details open={refused["lan-kiem"] === check.id} className="mt-6 print:hidden">
      <summary className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4">
        {texts.title}
      </summary>
      <form
        method="post"
        action={localePath(locale, "/can-bo/bang-chung/lan-kiem/sua")}
        className="max-w-prose space-y-4 rounded-card border border-line bg-white p-4"
      >
        <p className="text-ink-soft">{texts.intro}</p>
        <input type="hidden" {...about} />
        <Select label={texts.seen} name="outcome" {...typedAgain({ notice, about, field: "outcome", locale })}>
          {SEEN.filter((one) => one !== check.outcome).map((one) => (
            <option key={one} value={one}>
              {outcome[one]}
            </option>
          ))}
        </Select>
        <TextArea
          label={texts.note}
          hint={texts.noteHint}
          name="note"
          rows={3}
          minLength={10}
          maxLength={1000}
          required
          {...typedAgain({ notice, about, field: "note", locale })}
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="same_page"
            value="co"
            defaultChecked={refused.same_page === "co"}
            className="size-5 shrink-0 accent-leaf"
          />
          {texts.samePage}
        </label>
        <SubmitButton pending={texts.sending}>{texts.send}</SubmitButton>
      </form>
    </details>
  );
}
