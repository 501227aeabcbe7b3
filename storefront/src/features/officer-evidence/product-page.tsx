import type { ChannelPresence, CheckSummary } from "@contracts/presence";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { deskGet } from "../officer-session/client";
import { AddAddress } from "./components/add-address";
import { EvidencePhoto, photoWords } from "./components/evidence-photo";
import { LookAgain } from "./components/look-again";
import { StateBadge } from "./state-badge";
import { evidenceTexts } from "./texts";
import { checksSchema, productSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const productMetadata = deskMetadata((locale) => evidenceTexts(locale).product.plainTitle);

/** One product on every channel, and every check that was ever made of it. */
export const ProductPage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = evidenceTexts(locale);
  const id = (await params).id;
  const page = pageNumber((await searchParams)[PAGE_PARAM]);
  const [presence, checks] = await Promise.all([
    deskGet(`/officer/presence/products/${encodeURIComponent(id)}`, productSchema),
    deskGet("/officer/presence/checks", checksSchema, { product: id, page, limit: 20 }),
  ]);
  const { product, day } = presence;
  const nameOf = new Map(presence.channels.map(({ channel_id, name }) => [channel_id, name[locale]]));
  const intro = fill(texts.product.intro, { producer: product.producer ?? "", day: formatDay(day, locale) });
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.product.title, { name: product.name })}
      intro={intro}
      trail={[{ label: texts.queue.title, href: "/can-bo/bang-chung" }]}
      actions={
        <ButtonLink look="secondary" href={localePath(locale, `/can-bo/bang-chung/san-pham/${product.id}/xac-nhan`)}>
          {texts.product.confirm}
        </ButtonLink>
      }
    >
      <DataTable
        caption={texts.product.caption}
        columns={channelColumns(locale)}
        rows={presence.channels}
        keyOf={({ channel_id }) => channel_id}
      />
      <AddAddress desk={desk} product={product} channels={presence.channels} />
      <h2 className="mt-8 mb-3 text-xl">{texts.product.checks}</h2>
      {checks.checks.length === 0 ? <EmptyState title={texts.product.noChecks} text="" /> : null}
      {checks.checks.length > 0 ? (
        <DataTable
          caption={texts.product.checks}
          columns={checkColumns(locale, nameOf)}
          rows={checks.checks}
          keyOf={({ id: key }) => key}
        />
      ) : null}
      <DeskPages locale={locale} path={path} page={checks.page} />
    </DeskFrame>
  );
});

function channelColumns(locale: Locale): Column<ChannelPresence>[] {
  const { product: texts, reason } = evidenceTexts(locale);
  const dayOr = (day: string | null) => (day === null ? texts.never : formatDay(day, locale));
  return [
    { key: "channel", title: texts.channel, heading: true, cell: ({ name }) => name[locale] },
    {
      key: "state",
      title: texts.state,
      cell: ({ state, since }) => (
        <>
          <StateBadge state={state} locale={locale} />
          {since === null ? null : (
            <span className="block whitespace-nowrap text-ink-soft">
              {fill(texts.since, { day: formatDay(since, locale) })}
            </span>
          )}
        </>
      ),
    },
    { key: "why", title: texts.why, cell: (one) => reason[one.reason] },
    { key: "seen", title: texts.seen, cell: ({ last_seen }) => dayOr(last_seen) },
    { key: "checked", title: texts.checked, cell: ({ last_checked }) => dayOr(last_checked) },
    { key: "links", title: texts.links, cell: ({ links }) => <Addresses links={links} locale={locale} /> },
    {
      key: "evidence",
      title: texts.evidence,
      cell: ({ last_check }) =>
        last_check ? (
          <TextLink href={localePath(locale, `/can-bo/bang-chung/lan-kiem/${last_check.id}`)}>
            {texts.openCheck}
          </TextLink>
        ) : null,
    },
  ];
}

function Addresses({ links, locale }: Pick<ChannelPresence, "links"> & { locale: Locale }) {
  if (links.length === 0) return null;
  return (
    <ul className="space-y-1">
      {links.map((link) => (
        <li key={link.id}>
          <a href={link.url} target="_blank" rel="noreferrer nofollow" className="break-all text-leaf underline">
            {link.url.replace(/^https?:\/\//, "")}
          </a>
          {link.due_at === null ? null : (
            <>
              <span className="block text-ink-soft">
                {fill(evidenceTexts(locale).product.next, { at: formatInstant(link.due_at, locale) })}
              </span>
              <LookAgain link={link} locale={locale} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function checkColumns(locale: Locale, nameOf: ReadonlyMap<string, string>): Column<CheckSummary>[] {
  const { product: texts, outcome, grade } = evidenceTexts(locale);
  return [
    {
      key: "at",
      title: texts.at,
      heading: true,
      cell: (check) => (
        <>
          <TextLink href={localePath(locale, `/can-bo/bang-chung/lan-kiem/${check.id}`)}>
            {formatInstant(check.observed_at, locale)}
          </TextLink>
          {check.photo === null ? null : (
            <span className="mt-1 block">
              <EvidencePhoto sha256={check.photo} alt={photoWords(check, locale)} locale={locale} shown="list" />
            </span>
          )}
        </>
      ),
    },
    { key: "channel", title: texts.channel, cell: ({ channel_id }) => nameOf.get(channel_id) ?? channel_id },
    {
      key: "outcome",
      title: texts.outcome,
      cell: (check) => (
        <>
          {outcome[check.outcome]} {check.sample ? <Badge tone="care">{texts.sample}</Badge> : null}
          {check.overruled_by ? <Badge>{texts.overruled}</Badge> : null}
        </>
      ),
    },
    { key: "grade", title: texts.grade, cell: (check) => grade[check.grade] },
  ];
}
