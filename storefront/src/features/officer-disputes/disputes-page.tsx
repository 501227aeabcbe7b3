import type { OwnershipDispute } from "@contracts/access-disputes";
import { formatInstant } from "@/platform/format/instant";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FactList } from "@/ui/fact-list";
import { TextArea } from "@/ui/field";
import { typedAgain } from "../desk-frame/typed-again";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import type { DeskNotice } from "../officer-frame/notice";
import { deskGet } from "../officer-session/client";
import { DISPUTES } from "./decide-route";
import { disputeTexts } from "./texts";
import { disputesSchema } from "./wire";

export const disputesMetadata = deskMetadata((locale) => disputeTexts(locale).title);

/** `/can-bo/tranh-chap`: who says a producer is theirs, and the officer's decision. */
export const DisputesPage = deskPage(async (_: { params: Promise<{ locale: string }> }, desk) => {
  const { locale, notice } = desk;
  const texts = disputeTexts(locale);
  const { disputes } = await deskGet("/officer/access/disputes", disputesSchema);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      {disputes.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="space-y-4">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <Dispute dispute={dispute} locale={locale} notice={notice} />
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
});

type Props = { dispute: OwnershipDispute; locale: Locale; notice: DeskNotice | null };

function Dispute({ dispute, locale, notice }: Props) {
  const texts = disputeTexts(locale);
  const { id, producer, claimant, owners, message, opened_at, state, reason } = dispute;
  const reach = ({ name, phone, email }: OwnershipDispute["claimant"]) =>
    [name, phone, email].filter(Boolean).join(", ");
  return (
    <article id={id} className="rounded-card border border-line bg-white p-4">
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        {producer.name}
        <Badge tone={state === "open" ? "care" : "plain"}>{texts.states[state]}</Badge>
      </h2>
      <p className="text-ink-soft">{producer.place}</p>
      <p className="my-3 max-w-prose break-words whitespace-pre-line">{message}</p>
      <FactList
        unknown={texts.unknown}
        facts={[
          { label: texts.claimant, value: reach(claimant) },
          { label: texts.opened, value: formatInstant(opened_at, locale) },
          { label: texts.owners, value: owners.map(reach).join("; ") || texts.nobody },
          ...(reason === null ? [] : [{ label: texts.reason, value: reason }]),
        ]}
      />
      {state === "open" ? <Decide dispute={dispute} locale={locale} notice={notice} /> : null}
    </article>
  );
}

function Decide({ dispute: { id, owners }, locale, notice }: Props) {
  const texts = disputeTexts(locale);
  const about = { name: "id", value: id };
  const replaces = notice?.tone === "fault" && notice.values.id === id && notice.values.replace === "co";
  return (
    <form method="post" action={localePath(locale, `${DISPUTES}/quyet-dinh`)} className="mt-4 max-w-prose space-y-3">
      <input type="hidden" name="id" value={id} />
      <TextArea
        label={texts.reason}
        hint={texts.reasonHint}
        name="reason"
        required
        minLength={5}
        maxLength={1000}
        rows={3}
        {...typedAgain({ notice, about, field: "reason", locale })}
      />
      {owners.length > 0 ? (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="replace" value="co" defaultChecked={replaces} className="size-5 shrink-0" />
          {texts.replace}
        </label>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button name="decision" value="grant">
          {texts.grant}
        </Button>
        <Button name="decision" value="refuse" look="secondary">
          {texts.refuse}
        </Button>
      </div>
    </form>
  );
}
