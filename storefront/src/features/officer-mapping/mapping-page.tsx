import type { GroupMapping, MappingView, Saved } from "@contracts/channel-decision";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { MAPPINGS, mappingPath } from "./addresses";
import { AttributeFields } from "./components/attribute-fields";
import { BrandSearch } from "./components/brand-search";
import { CategoryChoice } from "./components/category-choice";
import { ParcelFields } from "./components/parcel-fields";
import { SheetMapping } from "./components/sheet-mapping";
import { loadCategory, loadMapping, type MappingPlace } from "./load-mapping";
import type { ChosenCategory } from "./mapping-form";
import { mappingTexts } from "./texts";
import { overviewSchema } from "./wire";

export type MappingProps = {
  params: Promise<{ locale: string; channel: string; group: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const mappingMetadata = deskMetadata((locale) => mappingTexts(locale).edit.plain);

/** How one product group becomes listings of one marketplace: its category, its attributes, its parcel. */
export const MappingPage = deskPage(async ({ params, searchParams }: MappingProps, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale);
  const [{ channel, group }, asked] = await Promise.all([params, searchParams]);
  const place = { channel, group, shop: idIn(asked["gian-hang"]) };
  const words = (name: string) => (typeof asked[name] === "string" ? asked[name].slice(0, 100) : "");
  const [{ channels, nameOfChannel }, view, name] = await Promise.all([
    channelPlaces(),
    loadMapping(place),
    groupName(place, locale),
  ]);
  const chosenThere = channels.some(({ adapter, abilities }) => adapter === channel && abilities.categories);
  const id = words("nganh") || (view.current.body?.category ?? "");
  const category = id === "" || !chosenThere ? null : await loadCategory(place, id, words("thuong-hieu"));
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.edit.title, { group: name })}
      intro={fill(chosenThere ? texts.edit.intro : texts.sheet.intro, { channel: nameOfChannel(channel) })}
      trail={[
        { label: channelTexts(locale).shops.title, href: "/can-bo/san" },
        { label: texts.overview.title, href: `${MAPPINGS}?san=${channel}` },
      ]}
    >
      <ChannelNav locale={locale} here="mapping" />
      {chosenThere ? (
        <CategoryChoice place={place} category={category} words={words("tim")} locale={locale} />
      ) : (
        <SheetMapping place={place} name={name} current={view.current} locale={locale} />
      )}
      {category?.view.brand_required ? (
        <BrandSearch place={place} category={category.id} words={words("thuong-hieu")} locale={locale} />
      ) : null}
      {category ? <Editor place={place} category={category} view={view} locale={locale} /> : null}
      <History history={view.history} locale={locale} />
    </DeskFrame>
  );
});

/** The group's name as people know it. */
export async function groupName({ channel, group, shop }: MappingPlace, locale: Locale): Promise<string> {
  const { groups } = await deskGet("/officer/channels/mappings", overviewSchema, { channel, shop });
  const found = groups.find(({ code }) => code === group);
  return (locale === "en" ? found?.name_en : found?.name) ?? group;
}

type EditorProps = { place: MappingPlace; category: ChosenCategory; view: MappingView; locale: Locale };

/** A GET form: its effect is shown before anything is saved. */
function Editor({ place, category, view, locale }: EditorProps) {
  const texts = mappingTexts(locale).edit;
  const { body, version } = view.current;
  const papers = category.view.papers.filter(({ required }) => required).map(({ name }) => name);
  return (
    <form action={localePath(locale, `${mappingPath(place.channel, place.group, "")}/xem`)} className="mt-6">
      <input type="hidden" name="gian-hang" value={place.shop} />
      <input type="hidden" name="nganh" value={category.id} />
      <input type="hidden" name="ban" value={version} />
      <AttributeFields attributes={category.view.attributes} saved={body} locale={locale} />
      <ParcelFields category={category.view} saved={body} locale={locale} />
      {papers.length > 0 ? (
        <Notice tone="care" className="mt-4">
          <p>{fill(texts.papers, { list: papers.join(", ") })}</p>
        </Notice>
      ) : null}
      <Button className="mt-6">{texts.preview}</Button>
    </form>
  );
}

function History({ history, locale }: { history: Saved<GroupMapping>[]; locale: Locale }) {
  const texts = mappingTexts(locale);
  const { demo } = channelTexts(locale).listing;
  if (history.length === 0) return null;
  const columns: Column<Saved<GroupMapping>>[] = [
    { key: "version", title: texts.overview.version, heading: "short", cell: ({ version }) => version },
    { key: "category", title: texts.overview.category, cell: ({ body }) => body?.category_path.join(" › ") },
    { key: "by", title: texts.edit.by, cell: ({ saved_by }) => (saved_by === "demo" ? demo : saved_by) },
    { key: "at", title: texts.edit.at, cell: ({ saved_at }) => saved_at && formatInstant(saved_at, locale) },
  ];
  return (
    <div className="mt-10">
      <DataTable
        caption={texts.edit.history}
        columns={columns}
        rows={history}
        keyOf={({ version }) => String(version)}
      />
    </div>
  );
}
