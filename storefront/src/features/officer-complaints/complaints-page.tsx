import type { DeskComplaint } from "@contracts/order-desk";
import { formatDay } from "@/platform/format/day";
import { formatPhone } from "@/platform/format/phone";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FactList } from "@/ui/fact-list";
import { TextArea } from "@/ui/field";
import { complaintTexts } from "../complaints/texts";
import { typedAgain } from "../desk-frame/typed-again";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import type { DeskNotice } from "../officer-frame/notice";
import { deskGet } from "../officer-session/client";
import { complaintDeskTexts } from "./texts";
import { complaintsSchema } from "./wire";

const A_PAGE = 20;

export const complaintsMetadata = deskMetadata((locale) => complaintDeskTexts(locale).title);

/** Complaints about orders in the officer's units, the unanswered first, by their deadline. */
export const ComplaintsPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/khieu-nai">, desk) => {
  const { locale, path, notice } = desk;
  const texts = complaintDeskTexts(locale);
  const query = { page: pageNumber((await searchParams)[PAGE_PARAM]), limit: A_PAGE };
  const { complaints, page } = await deskGet("/officer/complaints", complaintsSchema, query);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      {complaints.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="space-y-4">
        {complaints.map((complaint) => (
          <li key={complaint.ticket}>
            <ComplaintCard complaint={complaint} locale={locale} notice={notice} />
          </li>
        ))}
      </ul>
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

type CardProps = { complaint: DeskComplaint; locale: Locale; notice: DeskNotice | null };

function ComplaintCard({ complaint, locale, notice }: CardProps) {
  const texts = complaintDeskTexts(locale);
  const { ticket, subject, name, phone, message, order_code = null, received_on, answer_by, answer_note } = complaint;
  return (
    <article id={ticket} className="rounded-card border border-line bg-white p-4">
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        {fill(texts.ticket, { ticket })} · {complaintTexts(locale).subjects[subject]}
        <State complaint={complaint} locale={locale} />
      </h2>
      <p className="my-3 max-w-prose break-words whitespace-pre-line">{message}</p>
      <FactList
        unknown={texts.noOrder}
        facts={[
          { label: texts.answerBy, value: formatDay(answer_by, locale) },
          { label: texts.receivedOn, value: formatDay(received_on, locale) },
          { label: texts.order, value: order_code },
          { label: texts.buyer, value: name },
          { label: texts.phone, value: formatPhone(phone) },
          ...(answer_note === null ? [] : [{ label: texts.answerOf, value: answer_note }]),
        ]}
      />
      {complaint.answered_on === null ? (
        <p className="mt-4 print:hidden">
          <ButtonLink look="secondary" href={`tel:${phone}`}>
            {fill(texts.call, { phone: formatPhone(phone) })}
          </ButtonLink>
        </p>
      ) : null}
      {complaint.answered_on === null ? <Answer ticket={ticket} locale={locale} notice={notice} /> : null}
    </article>
  );
}

function State({ complaint: { overdue, answered_on }, locale }: Omit<CardProps, "notice">) {
  const texts = complaintDeskTexts(locale);
  if (answered_on !== null)
    return <Badge tone="good">{fill(texts.answered, { day: formatDay(answered_on, locale) })}</Badge>;
  return overdue ? <Badge tone="fault">{texts.overdue}</Badge> : <Badge tone="care">{texts.waiting}</Badge>;
}

function Answer({ ticket, locale, notice }: { ticket: string; locale: Locale; notice: DeskNotice | null }) {
  const texts = complaintDeskTexts(locale);
  const about = { name: "phieu", value: ticket };
  return (
    <form method="post" action={localePath(locale, "/can-bo/khieu-nai/tra-loi")} className="mt-4 max-w-prose space-y-3">
      <input type="hidden" name="phieu" value={ticket} />
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        name="tra-loi"
        maxLength={2000}
        rows={3}
        required
        {...typedAgain({ notice, about, field: "note", name: "tra-loi", locale })}
      />
      <Button look="secondary">{texts.send}</Button>
    </form>
  );
}
