import { fill } from "@/platform/i18n/dictionary";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn, shopLabel } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { MATCHES } from "./addresses";
import { MatchCard } from "./components/match-card";
import { sendingTexts } from "./texts";
import { matchesSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many are laid out at once; the next come as these are answered. */
const SHOWN = 20;

export const matchesMetadata = deskMetadata((locale) => sendingTexts(locale).matches.title);

/** Products that may stand on a shop already: side by side with what was found there. */
export const MatchesPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale } = desk;
  const texts = sendingTexts(locale).matches;
  const shop = idIn((await searchParams)["gian-hang"]);
  const [{ shops, nameOfChannel }, { matches }] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/matches", matchesSchema, { shop }),
  ]);
  const labelOf = (id: string) => {
    const found = shops.find((one) => one.id === id);
    return found ? shopLabel(found, nameOfChannel) : id;
  };
  const trail = [{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={trail}>
      <ChannelNav locale={locale} here="matches" />
      <FilterForm locale={locale} action={MATCHES}>
        <Select label={texts.shopFilter} name="gian-hang" defaultValue={shop}>
          <option value="">{texts.every}</option>
          {shops.map(({ id }) => (
            <option key={id} value={id}>
              {labelOf(id)}
            </option>
          ))}
        </Select>
      </FilterForm>
      {matches.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <p className="mb-4">{fill(texts.count, { count: matches.length })}</p>
      )}
      <ol className="space-y-6">
        {matches.slice(0, SHOWN).map((match) => (
          <li key={match.id}>
            <MatchCard match={match} shop={labelOf(match.shop_id)} locale={locale} />
          </li>
        ))}
      </ol>
    </DeskFrame>
  );
});
