import type { ReactNode } from "react";
import { Citations } from "@/features/policies/citations";
import { LawyerNote } from "@/features/policies/lawyer-note";
import { pageMetadata } from "@/features/seo/metadata";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { operatorFacts } from "@/site/operator";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { sellerTexts } from "./texts";

type Props = PageProps<"/[locale]/thong-tin-nguoi-ban">;

const CITES = [
  { law: "consumer", articles: "37" },
  { law: "ecommerce-law" },
  { law: "ecommerce-decree", articles: "4" },
];

export async function sellerMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = sellerTexts(locale);
  return pageMetadata({ locale, path: "/thong-tin-nguoi-ban", title, description });
}

/** Who sells and who operates the shop. What nobody has stated is shown as unknown. */
export async function SellerPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, producers, kind, help } = sellerTexts(locale);
  return (
    <Main locale={locale}>
      <Breadcrumb
        label={siteTexts(locale).breadcrumb}
        trail={[{ label: siteTexts(locale).home, href: localePath(locale, "/") }]}
        here={title}
      />
      <h1 className="mb-6 text-2xl sm:text-3xl">{title}</h1>
      <div className="max-w-3xl space-y-6">
        <Card title={producers.title}>
          <p>{producers.text}</p>
          <ButtonLink href={localePath(locale, "/chu-the")} look="secondary">
            {producers.link}
          </ButtonLink>
        </Card>
        <Operator locale={locale} />
        <Card title={kind.title}>
          <p>{kind.text}</p>
        </Card>
        <Card title={help.title}>
          <p>{help.order}</p>
          <ButtonLink href={localePath(locale, "/tra-cuu-don-hang")} look="secondary">
            {help.orderLink}
          </ButtonLink>
          <p>{help.complaint}</p>
          <ButtonLink href={localePath(locale, "/khieu-nai")} look="secondary">
            {help.complaintLink}
          </ButtonLink>
        </Card>
        <Citations locale={locale} cites={CITES} />
        <LawyerNote locale={locale} />
      </div>
    </Main>
  );
}

function Operator({ locale }: { locale: Locale }) {
  const { operator } = sellerTexts(locale);
  const facts = operatorFacts(locale);
  const missing = facts.filter((fact) => fact.value === undefined).length;
  return (
    <Card title={operator.title}>
      <dl className="divide-y divide-line">
        {facts.map(({ label, value }) => (
          <div key={label} className="py-2 sm:flex sm:gap-4">
            <dt className="shrink-0 text-ink-soft sm:w-56">{label}</dt>
            <dd className={value === undefined ? "text-ink-soft italic" : "font-bold"}>{value ?? operator.unknown}</dd>
          </div>
        ))}
      </dl>
      {missing > 0 ? (
        <Notice tone="care" title={fill(operator.missing, { count: missing })}>
          <p className="text-sm">{operator.missingText}</p>
        </Notice>
      ) : null}
    </Card>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3 rounded-card border border-line bg-white p-4 sm:p-6">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}
