import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import type { DeskNotice } from "../../officer-frame/notice";
import { CONTENT } from "../addresses";
import { contentTexts } from "../texts";

type Props = { id: string; locale: Locale; notice: DeskNotice | null };

/** Approve, or say what to change. */
export function AnswerForm({ id, locale, notice }: Props) {
  const texts = contentTexts(locale).review;
  const fault = notice?.fields.find(({ field }) => field === "note");
  return (
    <form method="post" action={localePath(locale, `${CONTENT}/tra-loi`)} className="max-w-prose space-y-4">
      <input type="hidden" name="bai" value={id} />
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        name="note"
        defaultValue={notice?.values.note ?? ""}
        maxLength={2000}
        rows={4}
        {...(fault && { fault: locale === "en" ? fault.message_en : fault.message })}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="verdict" value="approve">
          {texts.approve}
        </Button>
        <Button look="secondary" name="verdict" value="ask_changes">
          {texts.ask}
        </Button>
      </div>
    </form>
  );
}
