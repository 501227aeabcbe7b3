import type { ImportReport, RowOutcome } from "@contracts/register-import";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { ChangesTable } from "./components/changes-table";
import { FaultsTable } from "./components/faults-table";
import { QuestionsTable } from "./components/questions-table";
import { registerTexts } from "./texts";
import { uploadSchema } from "./wire";

const OUTCOMES: readonly RowOutcome[] = ["added", "changed", "unchanged", "left", "refused", "review"];

type Props = { params: Promise<{ locale: string; id: string }> };

export const trialMetadata = deskMetadata((locale) => registerTexts(locale).report.title);

/** What a file would do, before anything is recorded. */
export const TrialPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const { report: texts, imports, upload: uploadTexts } = registerTexts(locale);
  const { upload } = await deskGet(`/officer/register/uploads/${encodeURIComponent((await params).id)}`, uploadSchema);
  const trail = [
    { label: imports.title, href: "/can-bo/danh-ba" },
    { label: uploadTexts.title, href: "/can-bo/danh-ba/nap" },
  ];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={fill(texts.intro, { file: upload.file_name })} trail={trail}>
      <Counts locale={locale} report={upload.report} />
      <Decide locale={locale} id={upload.id} report={upload.report} />
      <FaultsTable locale={locale} faults={upload.report.faults} />
      <ChangesTable locale={locale} rows={upload.report.rows} />
      <QuestionsTable locale={locale} reviews={upload.report.reviews} />
    </DeskFrame>
  );
});

function Counts({ locale, report: { counts } }: { locale: Locale; report: ImportReport }) {
  const texts = registerTexts(locale).report.counts;
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {OUTCOMES.map((outcome) => (
        <div key={outcome} className="flex flex-col-reverse rounded-control border border-line bg-white p-3">
          <dt className="text-sm">{texts[outcome]}</dt>
          <dd className="text-2xl font-bold tabular-nums">{formatCount(counts[outcome], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decide({ locale, id, report }: { locale: Locale; id: string; report: ImportReport }) {
  const texts = registerTexts(locale).report;
  const { refused } = report.counts;
  const other = (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/danh-ba/nap")}>
      {texts.other}
    </ButtonLink>
  );
  if (report.repeats_import_id !== null)
    return (
      <Notice tone="care" className="mt-6">
        <p>{texts.repeats}</p>
        {other}
      </Notice>
    );
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/danh-ba/nap/ghi")}
      className="mt-6 flex flex-wrap items-center gap-3"
    >
      <input type="hidden" name="tep" value={id} />
      {refused > 0 ? <input type="hidden" name="bo-qua" value="1" /> : null}
      {refused > 0 ? <p className="w-full">{fill(texts.held, { count: formatCount(refused, locale) })}</p> : null}
      <SubmitButton pending={texts.applying}>
        {refused > 0 ? fill(texts.applySkip, { count: formatCount(refused, locale) }) : texts.apply}
      </SubmitButton>
      {other}
    </form>
  );
}
