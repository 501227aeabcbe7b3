import type { VerifyAnswer } from "@contracts/catalogue";
import type { Metadata } from "next";
import { readQuery, type SearchParams } from "@/features/catalogue/domain/filters";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { attempt } from "@/platform/backend/attempt";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { Refused } from "@/site/refused";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { FindForm } from "@/ui/find-form";
import { Notice } from "@/ui/notice";
import { verify } from "./data";
import { DecisionEntry } from "./decision-entry";
import { DecisionPanel } from "./decision-panel";
import { type Decision, decisionsOf, type Found } from "./domain/decisions";
import { foundText } from "./domain/found-text";
import { Entry } from "./entry";
import { Meaning } from "./meaning";
import { NotInRegister } from "./not-in-register";
import { Similar } from "./similar";
import { verifyTexts } from "./texts";

type Props = { locale: Locale; params: SearchParams };

const PATH = "/xac-thuc";

export function verifyMetadata({ locale, params }: Props): Metadata {
  const texts = verifyTexts(locale);
  const q = readQuery(params.q);
  return pageMetadata({
    locale,
    path: PATH,
    title: q ? fill(texts.titleFor, { q }) : texts.title,
    description: texts.description,
    index: !q,
  });
}

export async function VerifyPage({ locale, params }: Props) {
  const texts = verifyTexts(locale);
  const q = readQuery(params.q);
  const { answer, refusal } = q ? await attempt(verify(q)) : { answer: null, refusal: null };
  const trail = [{ label: siteTexts(locale).home, href: localePath(locale, "/") }];
  const here = { label: texts.title, href: localePath(locale, PATH) };
  return (
    <Main locale={locale} sample={answer?.found.some(({ sample_certificate }) => sample_certificate !== null)}>
      <div className="mx-auto max-w-3xl">
        <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.title} />
        <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
        <p className="mt-1 text-ink-soft print:hidden">{texts.lead}</p>
        <FindForm
          action={here.href}
          label={texts.field}
          placeholder={texts.placeholder}
          submit={texts.submit}
          query={q}
          className="mt-4 print:hidden"
        />
        {answer ? <Answer answer={answer} locale={locale} /> : null}
        {refusal ? <Refused refusal={refusal} title={texts.refused} locale={locale} /> : null}
        {answer && answer.found.length > 0 ? null : <Meaning locale={locale} />}
      </div>
      <JsonLd things={[breadcrumbList([...trail, here])]} />
    </Main>
  );
}

function Answer({ answer, locale }: { answer: VerifyAnswer; locale: Locale }) {
  const texts = verifyTexts(locale);
  const sentence = foundText(answer);
  const similar = <Similar products={answer.similar} locale={locale} />;
  if (sentence === null) {
    return (
      <>
        <NotInRegister q={answer.q} locale={locale} />
        {similar}
      </>
    );
  }
  const decisions = decisionsOf(answer.found);
  return (
    <div className="mt-6 space-y-5">
      <p className="text-lg">{fill(texts.found[sentence], { q: answer.q, count: answer.found.length })}</p>
      {decisions.map((decision) => (
        <DecisionAnswer key={decision.found[0]?.product.handle} decision={decision} locale={locale} />
      ))}
      {decisions.length === 0 ? <Entries found={answer.found} locale={locale} /> : null}
      {answer.more ? (
        <Notice tone="care">
          <p>{texts.more}</p>
        </Notice>
      ) : null}
      <p className="text-sm text-ink-soft">{texts.printed}</p>
      {similar}
    </div>
  );
}

/** The decision first, then what holds of each of its products today. */
function DecisionAnswer({ decision, locale }: { decision: Decision; locale: Locale }) {
  return (
    <>
      <DecisionPanel decision={decision} locale={locale} />
      <h2 className="pt-2 text-xl">{verifyTexts(locale).decision.today}</h2>
      <ul className="space-y-3">
        {decision.found.map((entry) => (
          <li key={entry.product.handle}>
            <DecisionEntry found={entry} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entries({ found, locale }: { found: Found[]; locale: Locale }) {
  return (
    <ul className="space-y-5">
      {found.map((entry) => (
        <li key={entry.product.handle}>
          <Entry found={entry} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
