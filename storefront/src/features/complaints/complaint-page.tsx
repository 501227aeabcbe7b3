import { pageMetadata } from "@/features/seo/metadata";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ComplaintForm, type ShownFault } from "./complaint-form";
import { checkComplaint, EMPTY_COMPLAINT, readFormName } from "./domain/complaint";
import { keptComplaint } from "./kept";
import { complaintTexts } from "./texts";

type Props = PageProps<"/[locale]/khieu-nai">;

export async function complaintMetadata({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { title, faulty, description } = complaintTexts(locale);
  const faultyTitle = (await searchParams)["xem-lai"] ? `${faulty}: ${title}` : title;
  return pageMetadata({ locale, path: "/khieu-nai", title: faultyTitle, description });
}

export async function ComplaintPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { "xem-lai": review, giay } = await searchParams;
  const kept = await keptComplaint.read();
  const { draft, faults: refused } = kept ?? { draft: EMPTY_COMPLAINT, faults: [] };
  const texts = complaintTexts(locale);
  const own = checkComplaint(draft).map(({ field, code }) => ({ field, message: texts.faults[code] }));
  const others = refused.map((fault) => ({
    field: fault.field,
    message: locale === "en" ? fault.message_en : fault.message,
  }));
  const faults: ShownFault[] = review === "thieu" ? [...own, ...others] : [];
  return (
    <Main locale={locale}>
      <div className="max-w-2xl">
        <h1 className="mb-2 text-2xl sm:text-3xl">{texts.title}</h1>
        <p className="mb-6 text-ink-soft">
          {texts.intro}{" "}
          <a href={localePath(locale, "/chinh-sach/giai-quyet-khieu-nai")} className="underline underline-offset-4">
            {texts.policy}
          </a>
        </p>
        <Outcome locale={locale} review={review} seconds={giay} faults={faults} />
        <ComplaintForm locale={locale} draft={draft} faults={faults} formName={readFormName(kept?.form)} />
      </div>
    </Main>
  );
}

type OutcomeProps = {
  locale: Locale;
  review: string | string[] | undefined;
  seconds: string | string[] | undefined;
  faults: ShownFault[];
};

function Outcome({ locale, review, seconds, faults }: OutcomeProps) {
  const texts = complaintTexts(locale);
  if (review === "ket-noi") return <FaultSummary title={texts.connection} faults={[]} />;
  if (review === "cho") {
    const wait = typeof seconds === "string" && /^\d{1,6}$/.test(seconds) ? seconds : "60";
    return <FaultSummary title={fill(texts.rate, { seconds: wait })} faults={[]} />;
  }
  return faults.length > 0 ? <FaultSummary title={texts.summary} faults={faults} /> : null;
}
