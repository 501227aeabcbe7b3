import type { Checklist } from "@contracts/producer-products";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice, type Tone } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { stepAddress } from "./step-address";
import { homeTexts } from "./texts";
import { checklistSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Step = Checklist["steps"][number];
type Product = NonNullable<Checklist["product"]>;

const TONES: Record<Step["state"], Tone> = {
  done: "good",
  todo: "plain",
  drafted: "care",
  in_review: "care",
  asked: "fault",
};

export const producerHomeMetadata = producerMetadata((locale) => homeTexts(locale).title);

/** The desk's home: the way of one product to its first live listing, the next step on top. */
export const ProducerHomePage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const texts = homeTexts(locale);
  const { "san-pham": asked } = await searchParams;
  const query = { product: typeof asked === "string" ? asked.slice(0, 60) : undefined };
  const checklist = await producerGet("/producer/checklist", checklistSchema, query);
  const { product } = checklist;
  const help = (
    <TextLink key="help" href={localePath(locale, "/kenh-chu-the/tro-giup")}>
      {texts.help}
    </TextLink>
  );
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={product ? fill(texts.intro, { name: product.name }) : undefined}
      actions={help}
    >
      {product ? (
        <Guide locale={locale} checklist={checklist} product={product} />
      ) : (
        <EmptyState title={texts.emptyTitle} text={texts.emptyText} />
      )}
    </ProducerFrame>
  );
});

function Guide({ locale, checklist, product }: { locale: Locale; checklist: Checklist; product: Product }) {
  const texts = homeTexts(locale);
  const { steps, next, total } = checklist;
  const first = steps.find(({ step }) => step === next);
  const waits = steps.some(({ step, state }) => step === "pictures" && state === "in_review");
  return (
    <>
      {waits && first ? <p className="mb-3 max-w-prose">{texts.meanwhile}</p> : null}
      {first ? (
        <NextStep locale={locale} step={first} product={product} />
      ) : (
        <NothingNext locale={locale} steps={steps} />
      )}
      <Section title={texts.listTitle}>
        <ol className="max-w-2xl divide-y divide-line rounded-card border border-line bg-white">
          {steps.map((step, at) => (
            <li key={step.step} className="px-4 py-3">
              <OneStep locale={locale} number={at + 1} step={step} product={product} total={total} />
            </li>
          ))}
        </ol>
        <details className="mt-1 max-w-prose text-sm text-ink-soft">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{texts.lawTitle}</summary>
          <p>{texts.law}</p>
        </details>
      </Section>
      <Others locale={locale} checklist={checklist} />
    </>
  );
}

type StepProps = { locale: Locale; step: Step; product: Product };

/** The one thing to do now, with all that speaks for it. */
function NextStep({ locale, step: { step, state }, product }: StepProps) {
  const texts = homeTexts(locale);
  const { title, why, time, stars, action } = texts.steps[step];
  return (
    <section className="max-w-2xl space-y-3 rounded-card border-2 border-leaf bg-white p-4 sm:p-6">
      <p className="font-bold text-leaf">{texts.nextTitle}</p>
      <h2 className="text-xl sm:text-2xl">{title}</h2>
      {state === "todo" ? null : <Badge tone={TONES[state]}>{texts.states[state]}</Badge>}
      <p>{why}</p>
      <p className="text-sm text-ink-soft">
        {texts.time}: {time}. {texts.stars}: {stars}
      </p>
      <ButtonLink href={localePath(locale, stepAddress(step, state, product))}>
        {state === "drafted" || state === "asked"
          ? texts.sends[state]
          : step === "listing" && !product.listed
            ? texts.open
            : action}
      </ButtonLink>
    </section>
  );
}

function NothingNext({ locale, steps }: { locale: Locale; steps: readonly Step[] }) {
  const texts = homeTexts(locale);
  const done = steps.every(({ state }) => state === "done");
  return (
    <Notice tone={done ? "good" : "care"} title={done ? texts.allDone : texts.waiting}>
      <p>{done ? texts.allDoneText : texts.waitingText}</p>
    </Notice>
  );
}

function OneStep({ locale, number, step, product, total }: StepProps & { number: number; total: number }) {
  const texts = homeTexts(locale);
  const { title, why, time, stars } = texts.steps[step.step];
  return (
    <div className="space-y-1">
      <h3 className="flex flex-wrap items-center gap-x-3 text-base">
        <TextLink href={localePath(locale, stepAddress(step.step, step.state, product))}>
          {number}. {title}
        </TextLink>
        <Badge tone={TONES[step.state]}>
          {step.step === "listing" && step.state === "in_review" ? texts.waitsForPictures : texts.states[step.state]}
        </Badge>
      </h3>
      <details className="text-sm">
        <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4">
          {texts.why}? ({time})
        </summary>
        <p>{why}</p>
        <p className="mt-1">
          <strong>{texts.stars}:</strong> {stars}
        </p>
        <p className="mt-1 text-ink-soft">{fill(texts.have, { count: step.products, total })}</p>
      </details>
    </div>
  );
}

/** The producer's other products; each with the list of its own. */
function Others({ locale, checklist: { products, product, total } }: { locale: Locale; checklist: Checklist }) {
  const texts = homeTexts(locale);
  if (total < 2) return null;
  return (
    <Section title={texts.othersTitle}>
      <p className="mb-3 text-ink-soft">{texts.othersText}</p>
      <ul className="max-w-2xl divide-y divide-line rounded-card border border-line bg-white">
        {products.slice(0, 12).map(({ id, name, done }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 px-4">
            <TextLink
              href={localePath(locale, `/kenh-chu-the?san-pham=${encodeURIComponent(id)}`)}
              aria-current={id === product?.id ? "true" : undefined}
            >
              {name}
            </TextLink>
            <span className="text-sm text-ink-soft">
              {fill(texts.doneOf, { done })}
              {id === product?.id ? `, ${texts.here}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <TextLink href={localePath(locale, "/kenh-chu-the/san-pham")}>{texts.all}</TextLink>
    </Section>
  );
}
