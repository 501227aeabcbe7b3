import type { ExchangeView } from "@contracts/channel-exchange";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field, TextArea } from "@/ui/field";
import { Section } from "@/ui/section";
import type { DeskNotice } from "../../desk-frame/notice";
import { BATCHES } from "../addresses";
import { exchangeTexts } from "../texts";

type Row = ExchangeView["rows"][number];
type Part = { id: string; locale: Locale };

/** The third step: a person gives the file to the channel and says so here. */
export function Handover({ id, locale }: Part) {
  const texts = exchangeTexts(locale).batch;
  return (
    <Section title={texts.handTitle}>
      <p className="mb-3 max-w-prose">{texts.handText}</p>
      <form method="post" action={localePath(locale, `${BATCHES}/ban-giao`)}>
        <input type="hidden" name="tep" value={id} />
        <SubmitButton pending={texts.pending}>{texts.hand}</SubmitButton>
      </form>
    </Section>
  );
}

/** The fourth step: the sheet that came back, or links pasted behind their codes; first tried, then written. */
export function Results({ id, rows, notice, locale }: Part & { rows: readonly Row[]; notice: DeskNotice | null }) {
  const texts = exchangeTexts(locale).batch;
  const waiting = rows.filter(({ state }) => state === "handed_over" || state === "no_answer");
  const codes = waiting.map(({ row_code }) => `${row_code} `).join("\n");
  return (
    <Section title={texts.resultTitle}>
      <form
        method="post"
        action={localePath(locale, `${BATCHES}/ket-qua`)}
        encType="multipart/form-data"
        className="max-w-2xl space-y-4 rounded-card border border-line bg-white p-4"
      >
        <input type="hidden" name="tep" value={id} />
        <p>{texts.resultText}</p>
        <Field label={texts.result} hint={texts.resultHint} name="file" type="file" accept=".xlsx,.csv" />
        <TextArea
          label={texts.paste}
          hint={texts.pasteHint}
          name="dan"
          rows={Math.min(12, Math.max(3, waiting.length + 1))}
          maxLength={100_000}
          spellCheck={false}
          defaultValue={notice?.values.dan || codes}
        />
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" name="ghi" value="0">
            {texts.try}
          </Button>
          <Button name="ghi" value="1">
            {texts.apply}
          </Button>
        </div>
      </form>
    </Section>
  );
}
