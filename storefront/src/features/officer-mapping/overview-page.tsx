import type { MappingOverview } from "@contracts/channel-decision";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn, shopLabel } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { MAPPINGS, mappingPath } from "./addresses";
import { mappingTexts } from "./texts";
import { overviewSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Group = MappingOverview["groups"][number];

export const overviewMetadata = deskMetadata((locale) => mappingTexts(locale).overview.title);

/** Every product group, which category of a marketplace it becomes, and how much of what that requires is unmapped. */
export const OverviewPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale).overview;
  const asked = await searchParams;
  const { channels, shops, nameOfChannel } = await channelPlaces();
  const readable = channels.filter(
    ({ abilities, state }) => (abilities.categories || abilities.fileExchange) && state === "open",
  );
  const connected = readable.find(({ adapter }) => shops.some(({ channel }) => channel === adapter));
  const channel = (readable.find(({ adapter }) => adapter === asked.san) ?? connected ?? readable[0])?.adapter;
  const hasRules = readable.some(({ adapter, abilities }) => adapter === channel && abilities.categories);
  const own = shops.filter((shop) => shop.channel === channel);
  const shop = own.find(({ id }) => id === idIn(asked["gian-hang"]))?.id ?? "";
  const groups = channel ? (await deskGet("/officer/channels/mappings", overviewSchema, { channel, shop })).groups : [];
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="mapping" />
      {channel ? (
        <>
          <FilterForm locale={locale} action={MAPPINGS}>
            <Select label={texts.channel} name="san" defaultValue={channel}>
              {readable.map(({ code, adapter, name }) => (
                <option key={code} value={adapter}>
                  {name}
                </option>
              ))}
            </Select>
            <Select label={texts.shop} name="gian-hang" defaultValue={shop}>
              <option value="">{texts.everyShop}</option>
              {own.map((one) => (
                <option key={one.id} value={one.id}>
                  {shopLabel(one, nameOfChannel)}
                </option>
              ))}
            </Select>
          </FilterForm>
          <DataTable
            caption={texts.caption}
            columns={columnsOf({ groups, channel, shop, hasRules }, locale)}
            rows={groups}
            keyOf={({ code }) => code}
          />
        </>
      ) : (
        <EmptyState title={texts.noChannel} text={texts.noChannelText}>
          <ButtonLink href={localePath(locale, "/can-bo/san/noi")}>{texts.connect}</ButtonLink>
        </EmptyState>
      )}
    </DeskFrame>
  );
});

type List = {
  groups: readonly Group[];
  channel: string;
  shop: string;
  /** A channel without categories of its own asks for nothing that could be open. */
  hasRules: boolean;
};

function columnsOf({ groups, channel, shop, hasRules }: List, locale: Locale): Column<Group>[] {
  const texts = mappingTexts(locale).overview;
  const nameOf = (group: Pick<Group, "name" | "name_en">) => (locale === "en" ? group.name_en : group.name);
  const byOther = ({ code, mapped_by }: Group) => {
    const other = mapped_by === code ? undefined : groups.find((one) => one.code === mapped_by);
    return other ? fill(texts.inherited, { name: nameOf(other) }) : null;
  };
  return [
    {
      key: "group",
      title: texts.group,
      heading: true,
      cell: (group) => (
        <TextLink href={localePath(locale, mappingPath(channel, group.code, shop))}>{nameOf(group)}</TextLink>
      ),
    },
    { key: "products", title: texts.products, numeric: true, cell: (group) => formatCount(group.products, locale) },
    {
      key: "category",
      title: texts.category,
      cell: (group) =>
        group.mapped_by === null ? (
          <Badge tone="care">{texts.none}</Badge>
        ) : (
          <>
            {group.category_path.join(" › ")}
            <span className="block text-ink-soft">{byOther(group)}</span>
          </>
        ),
    },
    ...(hasRules
      ? [
          {
            key: "open",
            title: texts.open,
            numeric: true,
            cell: (group: Group) => <Open group={group} locale={locale} />,
          },
        ]
      : []),
    { key: "version", title: texts.version, numeric: true, cell: ({ version }) => (version === 0 ? "–" : version) },
  ];
}

function Open({ group: { mapped_by, required, unmapped }, locale }: { group: Group; locale: Locale }) {
  const texts = mappingTexts(locale).overview;
  if (mapped_by === null) return "–";
  if (required === null || unmapped === null) return texts.unread;
  if (unmapped === 0) return <Badge tone="good">{texts.all}</Badge>;
  return (
    <Badge tone="fault">
      {unmapped}/{required}
    </Badge>
  );
}
