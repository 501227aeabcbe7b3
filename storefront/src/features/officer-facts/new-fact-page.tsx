import { randomUUID } from "node:crypto";
import type { FactKind, ReportedFact } from "@contracts/indicator-facts";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { FindForm } from "@/ui/find-form";
import { ProvinceForm } from "../officer-accounts/province-form";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { FACTS } from "./addresses";
import { FactForm } from "./components/fact-form";
import { asksFor, FACT_KINDS, OF_A_UNIT } from "./domain/fact-fields";
import { findSubjects } from "./find-subjects";
import { type Reportable, reportableUnits } from "./reportable-units";
import { factTexts } from "./texts";
import { historySchema } from "./wire";

export const newFactMetadata = deskMetadata((locale) => factTexts(locale).addTitle);

/** A form for one kind of fact, or for the correction of one. What it names is searched for first. */
export const NewFactPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/so-lieu/moi">, desk) => {
  const { locale, notice, session } = desk;
  const texts = factTexts(locale);
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name].slice(0, 200) : "");
  const wrong = text("thay") === "" ? null : await factById(text("thay"));
  const kind: FactKind = wrong?.kind ?? FACT_KINDS.find((one) => one === asked.loai) ?? "workforce";
  const choices = withNamed(await findSubjects(kind, text("q")), kind, wrong);
  const reportable = OF_A_UNIT.has(kind) ? await reportableUnits(session, text("tinh") || undefined) : null;
  const asking = { loai: kind, thay: wrong?.id ?? "", q: text("q") };
  const title = fill(wrong ? texts.form.correctTitle : texts.form.title, { kind: texts.kinds[kind] });
  return (
    <DeskFrame desk={desk} title={title} intro={texts.intro} trail={[{ label: texts.title, href: FACTS }]}>
      <Search {...{ kind, wrong, locale }} words={text("q")} province={text("tinh")} found={found(choices)} />
      {reportable?.byProvince ? (
        <ProvinceForm locale={locale} action={`${FACTS}/moi`} units={reportable.byProvince} hidden={asking} />
      ) : null}
      <FactForm
        {...{ kind, wrong, choices, notice, locale }}
        units={withUnitOf(wrong, reportable?.units ?? [])}
        asked={{ q: text("q"), tinh: text("tinh") }}
        requestKey={randomUUID()}
      />
    </DeskFrame>
  );
});

async function factById(id: string): Promise<ReportedFact> {
  return (await deskGet(`/officer/indicators/facts/${encodeURIComponent(id)}`, historySchema)).fact;
}

type Subjects = Awaited<ReturnType<typeof findSubjects>>;

const found = ({ products, producers }: Subjects) => products.length + producers.length;

/** What the fact under correction names can be chosen again without being searched for. */
function withNamed(choices: Subjects, kind: FactKind, wrong: ReportedFact | null): Subjects {
  if (!wrong) return choices;
  const producer = wrong.content.producer_id;
  const missing = wrong.named.filter(
    ({ id }) => ![...choices.products, ...choices.producers].some((one) => one.id === id),
  );
  const isProducer = ({ id }: { id: string }) => asksFor(kind, "producer") && id === producer;
  return {
    ...choices,
    products: [...choices.products, ...missing.filter((one) => !isProducer(one))],
    producers: [...choices.producers, ...missing.filter(isProducer)],
  };
}

/** The unit of the fact under correction can be chosen again in whatever province one looks. */
function withUnitOf(wrong: ReportedFact | null, units: Reportable["units"]): Reportable["units"] {
  const unit = wrong?.unit;
  return !unit || units.some(({ id }) => id === unit.id) ? units : [unit, ...units];
}

type SearchProps = {
  kind: FactKind;
  wrong: ReportedFact | null;
  words: string;
  province: string;
  found: number;
  locale: Locale;
};

function Search({ kind, wrong, words, province, found: count, locale }: SearchProps) {
  const texts = factTexts(locale).form;
  if (!asksFor(kind, "product") && !asksFor(kind, "producer")) return null;
  return (
    <div className="mb-6 max-w-prose">
      <FindForm
        action={localePath(locale, `${FACTS}/moi`)}
        label={texts.find}
        submit={texts.findButton}
        query={words}
        hidden={{ loai: kind, thay: wrong?.id ?? "", tinh: province }}
      />
      <p className="mt-1 text-sm text-ink-soft">{words !== "" && count === 0 ? texts.noneFound : texts.findFirst}</p>
    </div>
  );
}
