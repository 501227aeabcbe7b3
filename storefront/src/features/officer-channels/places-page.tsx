import type { DeskPlaces } from "@contracts/channel-place";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import type { DeskNotice } from "../desk-frame/notice";
import { ReasonForm } from "../desk-frame/reason-form";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { ChannelNav } from "./channel-nav";
import { channelPlaces, shopLabel } from "./places";
import { channelTexts } from "./texts";
import { placesSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };
type Place = DeskPlaces["places"][number];

export const placesMetadata = deskMetadata((locale) => channelTexts(locale).requests.title);

/** Producers who ask for a place in a shared shop, the longest waiting first. */
export const PlacesPage = deskPage(async (_: Props, desk) => {
  const { locale } = desk;
  const { requests: texts, shops: shopTexts } = channelTexts(locale);
  const [{ places }, { shops, nameOfChannel }] = await Promise.all([
    deskGet("/officer/channels/places", placesSchema),
    channelPlaces(),
  ]);
  const labelOf = (id: string) => {
    const shop = shops.find((one) => one.id === id);
    return shop ? shopLabel(shop, nameOfChannel) : id;
  };
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: shopTexts.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="places" />
      {places.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ol className="space-y-4">
        {places.map((place) => (
          <li key={place.id} className="max-w-3xl space-y-3 rounded-card border border-line bg-white p-4">
            <h2 className="text-xl">{place.producer_name ?? place.producer_id}</h2>
            <p className="text-ink-soft">
              {fill(texts.asked, { shop: labelOf(place.shop_id), at: formatInstant(place.asked_at, locale) })}
            </p>
            <p className="whitespace-pre-line">{place.message}</p>
            <Answers place={place} notice={desk.notice} locale={locale} />
          </li>
        ))}
      </ol>
    </DeskFrame>
  );
});

/** Two forms, so that the Enter key in the reason's field never grants. */
function Answers({ place: { id }, notice, locale }: { place: Place; notice: DeskNotice | null; locale: Locale }) {
  const { refuseTitle: title, reason: label, reasonHint: hint, refuse: send, ...texts } = channelTexts(locale).requests;
  const { pending } = texts;
  const action = localePath(locale, "/can-bo/san/xin-cho/tra-loi");
  return (
    <div className="space-y-3 print:hidden">
      <form method="post" action={action}>
        <input type="hidden" name="de-nghi" value={id} />
        <input type="hidden" name="answer" value="grant" />
        <SubmitButton pending={pending}>{texts.grant}</SubmitButton>
      </form>
      <ReasonForm
        action={action}
        about={{ name: "de-nghi", value: id }}
        texts={{ title, label, hint, send, pending }}
        most={500}
        notice={notice}
        locale={locale}
      >
        <input type="hidden" name="answer" value="refuse" />
      </ReasonForm>
    </div>
  );
}
