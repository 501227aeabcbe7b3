import type { OwnProduct } from "@contracts/producer-products";
import { notFound } from "next/navigation";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, TextArea } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { DESK_HOME } from "../producer-session/addresses";
import { cameFromHome, WAY_BACK } from "../producer-session/way-back";
import { CopyStory } from "./components/copy-story";
import { TraceCode } from "./components/trace-code";
import { DraftKeeper } from "./drafts/draft-keeper";
import { ownerOf, productPath, readProduct } from "./read-product";
import { isSubject, SUBJECTS, type Subject, writtenIn } from "./subjects";
import { productTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string; id: string; muc: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const subjectMetadata = producerMetadata((locale) => productTexts(locale).list.title);

/** One subject of a product: a few fields, saved while they are typed. */
export const SubjectPage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale } = producer;
  const home = cameFromHome(await searchParams);
  const { muc: subject } = await params;
  if (!isSubject(subject)) notFound();
  const own = await readProduct(params);
  const { id, name } = own.product;
  const texts = productTexts(locale);
  const page = localePath(locale, productPath(id));
  return (
    <ProducerFrame
      producer={producer}
      title={texts.subjects[subject].title}
      intro={texts.subjects[subject].intro}
      trail={[
        { label: texts.list.title, href: "/kenh-chu-the/san-pham" },
        { label: name, href: productPath(id) },
      ]}
    >
      <div className="max-w-2xl space-y-6">
        <Disputed locale={locale} own={own} subject={subject} />
        {subject === "cau-chuyen" ? <CopyStory locale={locale} story={own.suggested_story} /> : null}
        <form
          method="post"
          action={`${page}/luu`}
          className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
        >
          {home ? <input type="hidden" {...WAY_BACK} /> : null}
          <input type="hidden" name="phan" value={subject} />
          <input type="hidden" name="based_on" value={own.draft.version} />
          <Fields locale={locale} own={own} subject={subject} />
          <DraftKeeper
            owner={ownerOf(producer)}
            product={id}
            subject={subject}
            next={home ? localePath(locale, DESK_HOME) : page}
            choose={`${page}/hai-ban`}
            signIn={localePath(locale, "/kenh-chu-the/dang-nhap")}
            texts={texts.keeper}
          />
          <SubmitButton pending={texts.form.saving}>{home ? texts.form.saveOn : texts.form.save}</SubmitButton>
        </form>
        <Advice locale={locale} own={own} subject={subject} />
        {subject === "ma-vach" ? <TraceCode locale={locale} code={own.draft.fields.label.trace_code} /> : null}
      </div>
    </ProducerFrame>
  );
});

type PartProps = { locale: Locale; own: OwnProduct; subject: Subject };

function Fields({ locale, own, subject }: PartProps) {
  const texts = productTexts(locale);
  return SUBJECTS[subject].map(({ name, texts: key, rows }) => {
    const fault = own.warnings.find(({ field, weight }) => field === name && weight === "must");
    const shared = {
      name,
      ...texts.fields[key],
      fault: fault && (locale === "en" ? fault.message_en : fault.message),
      defaultValue: writtenIn(own.draft.fields, name),
    };
    return rows === 1 ? (
      <Field key={name} inputMode={name === "label.gtin" ? "numeric" : undefined} autoComplete="off" {...shared} />
    ) : (
      <TextArea key={name} rows={rows} {...shared} />
    );
  });
}

/** A field of this page that was written on two devices. */
function Disputed({ locale, own, subject }: PartProps) {
  const names = SUBJECTS[subject].map(({ name }) => name);
  if (!own.conflicts.some(({ field }) => names.includes(field))) return null;
  const texts = productTexts(locale).keeper;
  return (
    <Notice tone="care">
      <p>{texts.conflict}</p>
      <TextLink href={localePath(locale, `${productPath(own.product.id)}/hai-ban`)}>{texts.conflictLink}</TextLink>
    </Notice>
  );
}

/** What could be better, once something is written. */
function Advice({ locale, own, subject }: PartProps) {
  const names = SUBJECTS[subject].map(({ name }) => name);
  const advice = own.warnings.filter(
    ({ field, weight, code }) => weight === "should" && code !== "missing" && names.includes(field),
  );
  if (advice.length === 0) return null;
  return (
    <Notice title={productTexts(locale).form.advice}>
      <ul className="list-disc space-y-1 pl-5">
        {advice.map(({ field, code, message, message_en }) => (
          <li key={`${field} ${code}`}>{locale === "en" ? message_en : message}</li>
        ))}
      </ul>
    </Notice>
  );
}
