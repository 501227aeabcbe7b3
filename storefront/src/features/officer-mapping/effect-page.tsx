import { fill } from "@/platform/i18n/dictionary";
import { Notice } from "@/ui/notice";
import { ChannelNav } from "../officer-channels/channel-nav";
import { idIn } from "../officer-channels/places";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskPost } from "../officer-session/client";
import { formIn, MAPPINGS, mappingPath } from "./addresses";
import { Effect, SaveForm } from "./components/effect";
import { loadCategory, loadMapping } from "./load-mapping";
import { readMappingForm, stillUnmapped } from "./mapping-form";
import { groupName, type MappingProps } from "./mapping-page";
import { mappingTexts } from "./texts";
import { effectSchema } from "./wire";

export const effectMetadata = deskMetadata((locale) => mappingTexts(locale).effect.title);

/** Who else is affected by a mapping, and what is still unmapped, before anything is saved. */
export const EffectPage = deskPage(async ({ params, searchParams }: MappingProps, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale);
  const [{ channel, group }, asked] = await Promise.all([params, searchParams]);
  const form = formIn(asked);
  const place = { channel, group, shop: idIn(asked["gian-hang"]) };
  const [view, category, name] = await Promise.all([
    loadMapping(place),
    loadCategory(place, form.get("nganh") ?? ""),
    groupName(place, locale),
  ]);
  const mapping = readMappingForm(form, category, view.current.body);
  const path = `/officer/channels/mappings/${encodeURIComponent(channel)}/${encodeURIComponent(group)}/affected`;
  const effect = await deskPost(path, { shop: place.shop, mapping }, effectSchema);
  const open = stillUnmapped(category, mapping);
  const editor = mappingPath(channel, group, place.shop, category.id);
  return (
    <DeskFrame
      desk={desk}
      title={texts.effect.title}
      intro={`${name} › ${mapping.category_path.join(" › ")}`}
      trail={[
        { label: texts.overview.title, href: `${MAPPINGS}?san=${channel}` },
        { label: fill(texts.edit.title, { group: name }), href: editor },
      ]}
    >
      <ChannelNav locale={locale} here="mapping" />
      {open.length > 0 ? (
        <Notice tone="fault" title={texts.effect.stillOpen} className="mb-4">
          <p>{fill(texts.effect.stillOpenText, { list: open.join(", ") })}</p>
        </Notice>
      ) : null}
      <Effect effect={effect} locale={locale} />
      <SaveForm
        form={form}
        to={`${mappingPath(channel, group, "")}/luu`}
        back={editor}
        affected={effect.affected}
        locale={locale}
      />
    </DeskFrame>
  );
});
