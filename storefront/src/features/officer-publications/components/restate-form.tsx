import type { Publication } from "@contracts/indicators";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { typedAgain } from "../../desk-frame/typed-again";
import type { DeskNotice } from "../../officer-frame/notice";
import { PUBLICATIONS } from "../addresses";
import { publicationTexts } from "../texts";

type Props = { publication: Publication; notice: DeskNotice | null; locale: Locale };

/** Publishes the numbers of the same day anew and says why; folded away, since it is seldom done. */
export function RestateForm({ publication, notice, locale }: Props) {
  const { restate: texts, publish } = publicationTexts(locale);
  const { cut_off, year, within } = publication.basis;
  const about = { name: "restates", value: publication.id };
  const refused = notice?.tone === "fault" && notice.values.restates === publication.id;
  const reason = (language: "vi" | "en") => typedAgain({ notice, about, field: `reason.${language}`, locale });
  return (
    <details open={refused} className="print:hidden">
      <summary className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4">
        {texts.title}
        <span className="sr-only">: {formatInstant(publication.published_at, locale)}</span>
      </summary>
      <form method="post" action={localePath(locale, `${PUBLICATIONS}/ghi`)} className="max-w-prose space-y-3 pt-2">
        <p>{texts.intro}</p>
        <input type="hidden" {...about} />
        <input type="hidden" name="cut_off" value={cut_off} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="within" value={within?.id ?? "all"} />
        <Field label={texts.reasonVi} name="reason.vi" required maxLength={1000} {...reason("vi")} />
        <Field label={texts.reasonEn} name="reason.en" required maxLength={1000} {...reason("en")} />
        <SubmitButton look="secondary" pending={publish.pending}>
          {texts.send}
        </SubmitButton>
      </form>
    </details>
  );
}
