import type { InvitedProducer } from "@contracts/access-invitations";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import type { Tone } from "@/ui/notice";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { IssuedPanel } from "./components/issued-panel";
import { RowActions } from "./components/row-actions";
import { keptInvitation } from "./kept-invitation";
import { invitationTexts } from "./texts";
import { FILTERS, invitedSchema } from "./wire";

const A_PAGE = 100;
const PAGE = "/can-bo/moi-chu-the";

type State = keyof ReturnType<typeof invitationTexts>["states"];

const TONES: Record<State, Tone> = {
  never: "plain",
  made: "care",
  opened: "care",
  used: "good",
  ended: "fault",
  owned: "good",
};

export const invitationsMetadata = deskMetadata((locale) => invitationTexts(locale).title);

/** Producers of the officer's units, who runs their account, and whom to invite. */
export const InvitationsPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/moi-chu-the">, desk) => {
  const { locale, path } = desk;
  const texts = invitationTexts(locale);
  const asked = await searchParams;
  const show = FILTERS.find((one) => one === asked.xem) ?? "none";
  const words = typeof asked.tim === "string" ? asked.tim.slice(0, 200) : "";
  const at = pageNumber(asked[PAGE_PARAM]);
  const { producers, counts, page } = await deskGet("/officer/access/invitations", invitedSchema, {
    ...{ show, q: words, page: at, limit: A_PAGE },
  });
  const kept = await keptInvitation.read();
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      {kept && desk.notice?.tone === "good" ? <IssuedPanel invitation={kept} locale={locale} /> : null}
      <FilterForm locale={locale} action={PAGE}>
        <Select label={texts.show} name="xem" defaultValue={show}>
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {fill(texts.filters[one], { count: formatCount(counts[one], locale) })}
            </option>
          ))}
        </Select>
        <Field label={texts.find} name="tim" type="search" defaultValue={words} maxLength={200} />
      </FilterForm>
      {producers.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {producers.length > 0 ? (
        <form method="post" action={localePath(locale, `${PAGE}/phieu`)}>
          <input type="hidden" name="xem" value={show} />
          <input type="hidden" name="tim" value={words} />
          <input type="hidden" name="trang" value={at} />
          {producers.map(({ producer_id, owned }) =>
            owned ? null : <input key={producer_id} type="hidden" name="tren-trang" value={producer_id} />,
          )}
          {/* First in the form, since it is what the Enter key presses. */}
          {producers.some(({ owned }) => !owned) ? (
            <p className="mb-4 flex flex-wrap gap-3">
              <Button>{texts.slips}</Button>
              <Button look="secondary" name="ca-trang" value="1">
                {texts.slipsOfPage}
              </Button>
              <span className="max-w-prose basis-full text-sm text-ink-soft">{texts.slipsHint}</span>
            </p>
          ) : null}
          <DataTable
            caption={texts.caption}
            columns={columnsOf(locale)}
            rows={producers}
            keyOf={({ producer_id }) => producer_id}
          />
        </form>
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function stateOf({ owned, invitation }: InvitedProducer): State {
  return owned ? "owned" : (invitation?.state ?? "never");
}

function columnsOf(locale: Locale): Column<InvitedProducer>[] {
  const texts = invitationTexts(locale);
  return [
    {
      key: "choose",
      title: texts.choose,
      cell: ({ producer_id, name, owned }) =>
        owned ? null : (
          <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
            <span className="sr-only">{fill(texts.chooseOne, { name })}</span>
            <input type="checkbox" name="chu-the" value={producer_id} className="size-6 accent-leaf" />
          </label>
        ),
    },
    { key: "name", title: texts.name, heading: true, cell: ({ name }) => name },
    { key: "place", title: texts.place, cell: ({ place }) => place },
    {
      key: "state",
      title: texts.state,
      cell: (producer) => {
        const state = stateOf(producer);
        return <Badge tone={TONES[state]}>{texts.states[state]}</Badge>;
      },
    },
    {
      key: "when",
      title: texts.when,
      cell: ({ invitation }) =>
        invitation && formatInstant(invitation.used_at ?? invitation.opened_at ?? invitation.made_at, locale),
    },
    {
      key: "do",
      title: texts.invite,
      cell: (producer) => <RowActions producer={producer} locale={locale} />,
    },
  ];
}
