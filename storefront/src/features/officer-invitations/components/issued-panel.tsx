import type { InvitationIssued } from "@contracts/access-invitations";
import { qrPath } from "@/features/product/domain/qr-path";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { FactList } from "@/ui/fact-list";
import { invitationTexts } from "../texts";

/** The invitation made last: to be sent, scanned or read out. */
export function IssuedPanel({ invitation, locale }: { invitation: InvitationIssued; locale: Locale }) {
  const texts = invitationTexts(locale).issued;
  const { name, url, code, enter_at, expires_at } = invitation;
  const { size, path } = qrPath(url);
  return (
    <section className="mb-6 rounded-card border-2 border-leaf bg-white p-4">
      <h2 className="text-xl">{fill(texts.title, { name })}</h2>
      <p className="mb-3 max-w-prose text-ink-soft">{texts.once}</p>
      <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={texts.scan} className="size-48 bg-white text-ink">
          <path d={path} fill="currentColor" />
        </svg>
        <div className="break-words [overflow-wrap:anywhere]">
          <FactList
            unknown={texts.unknown}
            facts={[
              { label: texts.link, value: url },
              { label: texts.code, value: code },
              { label: texts.at, value: enter_at },
              { label: texts.until, value: formatInstant(expires_at, locale) },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
