import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { ShareIcon } from "@/ui/icons";
import { Section } from "@/ui/section";
import { qrPath } from "../domain/qr-path";
import { zaloShareUrl } from "../domain/zalo";
import { productTexts } from "../texts";

type Props = {
  /** Full address of this page, as people see it. */
  address: string;
  /** What the verify page is asked for. */
  query: string;
  locale: Locale;
};

/** Ways to hand the page on: a link to Zalo, and a code for a pack, a leaflet or a shelf. */
export function Share({ address, query, locale }: Props) {
  const texts = productTexts(locale);
  const { size, path } = qrPath(address);
  return (
    <Section title={texts.share}>
      <div className="flex flex-wrap items-start gap-6 rounded-card border border-line bg-white p-4 sm:p-5">
        <svg
          viewBox={`0 0 ${size} ${size}`}
          width="176"
          height="176"
          role="img"
          aria-label={texts.qr}
          shapeRendering="crispEdges"
        >
          <rect width={size} height={size} fill="#ffffff" />
          <path d={path} fill="#2b231c" />
        </svg>
        <div className="min-w-0 flex-1 basis-56 space-y-3">
          <p>{texts.qrText}</p>
          <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">{address}</p>
          <div className="flex flex-wrap gap-3 print:hidden">
            <ButtonLink href={zaloShareUrl(address)} rel="noopener" target="_blank" look="secondary">
              <ShareIcon />
              {texts.shareZalo}
            </ButtonLink>
            <ButtonLink href={`${localePath(locale, "/xac-thuc")}?${new URLSearchParams({ q: query })}`} look="quiet">
              {texts.verify}
            </ButtonLink>
          </div>
        </div>
      </div>
    </Section>
  );
}
