import { pageMetadata } from "@/features/seo/metadata";
import { formatDay } from "@/platform/format/day";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { keptTicket } from "./kept";
import { complaintTexts } from "./texts";

type Props = PageProps<"/[locale]/khieu-nai/da-nhan">;

export async function receivedMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, description } = complaintTexts(locale).received;
  return pageMetadata({ locale, path: "/khieu-nai/da-nhan", title, description, index: false });
}

/** The ticket of a complaint that was handed in, with the day by which it is answered. */
export async function ReceivedPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const kept = await keptTicket.read();
  const { received, title } = complaintTexts(locale);
  if (!kept) {
    return (
      <Main locale={locale}>
        <EmptyState heading="h1" title={received.none} text={received.noneText}>
          <ButtonLink href={localePath(locale, "/khieu-nai")}>{title}</ButtonLink>
        </EmptyState>
      </Main>
    );
  }
  return (
    <Main locale={locale}>
      <div className="max-w-2xl">
        <h1 className="mb-4 text-2xl sm:text-3xl">{received.title}</h1>
        <dl className="space-y-3 rounded-card border-2 border-leaf bg-leaf-tint p-4 sm:p-6">
          <div>
            <dt>{received.ticket}</dt>
            <dd className="text-xl font-bold tracking-wide whitespace-nowrap tabular-nums sm:text-3xl">
              {kept.ticket}
            </dd>
          </div>
          <div>
            <dt>{received.receivedOn}</dt>
            <dd className="font-bold">{formatDay(kept.received_on, locale)}</dd>
          </div>
          <div>
            <dt>{received.answerBy}</dt>
            <dd className="font-bold">{formatDay(kept.answer_by, locale)}</dd>
          </div>
        </dl>
        <p className="mt-4">{received.keep}</p>
        <ButtonLink look="secondary" href={localePath(locale, "/")} className="mt-6 print:hidden">
          {received.home}
        </ButtonLink>
      </div>
    </Main>
  );
}
