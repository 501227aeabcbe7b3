import type { ColumnsTried, ColumnsView } from "@contracts/channel-exchange";
import type { FieldFault } from "@contracts/common";
import { isBackendError } from "@/platform/backend/failure";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { faultNotice } from "../officer-frame/notice";
import { deskTexts } from "../officer-frame/texts";
import { formIn } from "../officer-mapping/addresses";
import { deskGet, deskPost } from "../officer-session/client";
import { columnsPath } from "./addresses";
import { BASED_ON, readColumnsForm } from "./columns-form";
import { ColumnsEditor } from "./components/columns-editor";
import { ColumnsHistory } from "./components/columns-history";
import { ColumnsPreview } from "./components/columns-preview";
import { exchangeTexts } from "./texts";
import { columnsSchema, triedSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string; channel: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const columnsMetadata = deskMetadata((locale) => exchangeTexts(locale).columns.plain);

/** Which columns a channel's sheet has and where each is filled from: edited, looked at on a real row, then saved. */
export const ColumnsPage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale } = desk;
  const texts = exchangeTexts(locale).columns;
  const [{ channel }, asked] = await Promise.all([params, searchParams]);
  const [{ channels }, view] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/columns", columnsSchema, { channel }),
  ]);
  const name = channels.find(({ code }) => code === channel)?.name ?? channel;
  const form = formIn(asked);
  const edited = form.has(BASED_ON) ? readColumnsForm(form, view.columns) : null;
  const tried = edited && (await tryColumns(channel, edited));
  const faults = tried?.faults ?? desk.notice?.fields ?? [];
  const english = locale === "en";
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { channel: name })}
      intro={texts.intro}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
      actions={
        edited ? (
          <ButtonLink look="secondary" href={localePath(locale, columnsPath(channel))}>
            {texts.discard}
          </ButtonLink>
        ) : null
      }
    >
      <ChannelNav locale={locale} here="shops" />
      {tried?.faults ? (
        <FaultSummary
          title={deskTexts(locale).noticeFault}
          text={english ? tried.message_en : tried.message}
          faults={inSummary(tried.faults, locale)}
        />
      ) : null}
      {edited && tried?.told ? (
        <ColumnsPreview channel={channel} view={view} edited={edited} form={form} tried={tried.told} locale={locale} />
      ) : null}
      <ColumnsEditor channel={channel} view={view} columns={edited ?? view.columns} faults={faults} locale={locale} />
      <ColumnsHistory channel={channel} view={view} locale={locale} />
    </DeskFrame>
  );
});

/** One line for each place; what is wrong with all columns together leads to the list of them. */
function inSummary(faults: readonly FieldFault[], locale: Locale) {
  const told = new Map<string, string>();
  for (const { field, message, message_en } of faults) {
    const place = field.replaceAll(".", "-") || "columns";
    told.set(place, [told.get(place), locale === "en" ? message_en : message].filter(Boolean).join(" "));
  }
  return [...told].map(([field, message]) => ({ field, message }));
}

type Refused = Pick<ReturnType<typeof faultNotice>, "message" | "message_en" | "fields">;
type Tried =
  | { told: ColumnsTried; faults: null }
  | ({ told: null; faults: Refused["fields"] } & Omit<Refused, "fields">);

/** What is wrong with columns is told beside them; any other failure is the page's. @throws BackendError */
async function tryColumns(channel: string, columns: ColumnsView["columns"]): Promise<Tried> {
  try {
    const told = await deskPost("/officer/channels/columns/affected", { channel, columns }, triedSchema);
    return { told, faults: null };
  } catch (thrown) {
    if (!isBackendError(thrown) || thrown.failure.kind !== "refused" || thrown.failure.status !== 400) throw thrown;
    const { message, message_en, fields } = faultNotice(thrown.failure);
    return { told: null, faults: fields, message, message_en };
  }
}
