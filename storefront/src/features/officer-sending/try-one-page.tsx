import type { ListingDifference, ListingPreview } from "@contracts/channel-preview";
import { type Failure, isBackendError, refusalMessage } from "@/platform/backend/failure";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { Notice, type Tone } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { saidField } from "../listing-drift/said-field";
import { ListingWarnings } from "../listing-warnings/warnings";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, shopLabel } from "../officer-channels/places";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskPost } from "../officer-session/client";
import { fixPath, TRY } from "./addresses";
import { sayFault } from "./components/try-result";
import { sendingTexts } from "./texts";
import { previewSchema } from "./wire";

type Props = { params: Promise<{ locale: string; shop: string; product: string }> };

export const tryOneMetadata = deskMetadata((locale) => sendingTexts(locale).one.plain);

/** The dry run of one product on one shop: every fault, every field, and exactly what would be sent. */
export const TryOnePage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const texts = sendingTexts(locale);
  const { shop: id, product } = await params;
  const [{ shops, nameOfChannel }, answer] = await Promise.all([channelPlaces(), dryRun(id, product)]);
  const shop = shops.find((one) => one.id === id);
  const trail = [{ label: texts.select.title, href: `${TRY}?gian-hang=${id}` }];
  const place = { shop: id, channel: shop?.channel ?? "", product };
  if ("refused" in answer)
    return (
      <DeskFrame desk={desk} title={texts.one.plain} trail={trail}>
        <ChannelNav locale={locale} here="try" />
        <Notice tone="fault" title={refusalMessage(answer.refused, locale) ?? texts.one.plain}>
          <TextLink href={localePath(locale, fixPath("product", { ...place, group: null }))}>
            {texts.result.fix.product}
          </TextLink>
        </Notice>
      </DeskFrame>
    );
  const { preview } = answer;
  const title = preview.difference.find(({ field }) => field === "title")?.ours ?? product;
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.one.title, { name: title })}
      intro={fill(texts.one.intro, { shop: shop ? shopLabel(shop, nameOfChannel) : id })}
      trail={trail}
    >
      <ChannelNav locale={locale} here="try" />
      <Faults preview={preview} place={{ ...place, group: preview.mapping_group }} locale={locale} />
      <ListingWarnings warnings={preview.warnings} locale={locale} />
      {preview.difference.length > 0 ? (
        <DataTable
          caption={texts.one.difference}
          columns={differenceColumns(locale)}
          rows={preview.difference}
          keyOf={({ field, size = "" }) => `${field} ${size}`}
        />
      ) : null}
      <Next preview={preview} shop={id} product={product} locale={locale} />
      <Payload payload={preview.payload} locale={locale} />
    </DeskFrame>
  );
});

/** The dry run, or why there is none: the product is not on sale, the shop is paused or takes files, the marketplace does not answer. */
async function dryRun(shop: string, product: string): Promise<{ preview: ListingPreview } | { refused: Failure }> {
  try {
    const wish = { shop_id: shop, product_id: product };
    return { preview: await deskPost("/officer/channels/listings/preview", wish, previewSchema) };
  } catch (error) {
    if (isBackendError(error) && error.failure.kind === "refused" && [409, 503].includes(error.failure.status))
      return { refused: error.failure };
    throw error;
  }
}

type Part = { preview: ListingPreview; locale: Locale };

function Faults({ preview: { faults }, place, locale }: Part & { place: Parameters<typeof fixPath>[1] }) {
  const texts = sendingTexts(locale);
  if (faults.length === 0) return <Notice tone="good" title={texts.one.noFaults} className="mb-4" />;
  return (
    <Notice tone="fault" title={fill(texts.one.faults, { count: faults.length })} className="mb-4">
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`} className="flex flex-wrap items-center gap-x-3">
            {sayFault(fault, locale)}
            <TextLink href={localePath(locale, fixPath(fault.fix, place))}>
              {texts.one.mend}: {texts.result.fix[fault.fix]}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type NextProps = Part & { shop: string; product: string };

function Next({ preview: { faults, listing_id }, shop, product, locale }: NextProps) {
  const texts = sendingTexts(locale).one;
  if (listing_id)
    return (
      <ButtonLink href={localePath(locale, `/can-bo/san/tin-dang/${listing_id}`)} className="mt-4">
        {texts.listed}
      </ButtonLink>
    );
  if (faults.length > 0) return null;
  return (
    <form method="post" action={localePath(locale, "/can-bo/san/thu/gui-mot")} className="mt-4 print:hidden">
      <input type="hidden" name="gian-hang" value={shop} />
      <input type="hidden" name="san-pham" value={product} />
      <SubmitButton pending={sendingTexts(locale).result.pending}>{texts.send}</SubmitButton>
    </form>
  );
}

function Payload({ payload, locale }: { payload: unknown; locale: Locale }) {
  const texts = sendingTexts(locale).one;
  if (payload === null) return <p className="mt-6">{texts.noPayload}</p>;
  return (
    <details className="mt-6">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-leaf">{texts.payload}</summary>
      <pre className="rounded-control border border-line bg-white p-3 text-sm break-words whitespace-pre-wrap">
        {JSON.stringify(payload, null, 2)}
      </pre>
    </details>
  );
}

const TONES: Record<ListingDifference["outcome"], Tone> = {
  ...{ new: "good", same: "plain", will_change: "care", asks: "fault", kept: "plain", not_shown: "plain" },
};

function differenceColumns(locale: Locale): Column<ListingDifference>[] {
  const texts = sendingTexts(locale).one;
  const shown = (one: ListingDifference, side: "ours" | "theirs") => saidField(one, side, locale) ?? texts.nothing;
  const named = ({ field, size }: ListingDifference) =>
    size === undefined ? texts.fields[field] : `${texts.fields[field]}, ${size}`;
  return [
    { key: "field", title: texts.field, heading: true, cell: named },
    { key: "ours", title: texts.ours, cell: (one) => <Long>{shown(one, "ours")}</Long> },
    { key: "theirs", title: texts.theirs, cell: (one) => <Long>{shown(one, "theirs")}</Long> },
    {
      key: "outcome",
      title: texts.outcome,
      cell: ({ outcome }) => (
        <span className="whitespace-nowrap">
          <Badge tone={TONES[outcome]}>{texts.outcomes[outcome]}</Badge>
        </span>
      ),
    },
  ];
}

function Long({ children }: { children: string }) {
  return <span className="line-clamp-6 min-w-40 whitespace-pre-line">{children}</span>;
}
