import type { OwnExchange } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { fixLink, isOfficers } from "../fix-link";
import { listingTexts } from "../texts";
import { AskOfficer } from "./ask-officer";

type Row = OwnExchange["left_out"][number];
type Props = { left: readonly Row[]; channel: string; locale: Locale };

/** So many stand open; the rest is folded away. */
const OPEN = 5;

/** Every row a file made now would leave out, with why and where it is mended. */
export function LeftOut({ left, channel, locale }: Props) {
  const texts = listingTexts(locale).files;
  if (left.length === 0) return null;
  const rest = left.slice(OPEN);
  return (
    <Section title={fill(texts.leftOut, { count: left.length })}>
      <p className="mb-2">{texts.leftOutText}</p>
      <Rows rows={left.slice(0, OPEN)} channel={channel} locale={locale} />
      {rest.length > 0 ? (
        <details className="max-w-2xl">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            {fill(texts.leftOutMore, { count: rest.length })}
          </summary>
          <Rows rows={rest} channel={channel} locale={locale} />
        </details>
      ) : null}
    </Section>
  );
}

function Rows({ rows, channel, locale }: { rows: readonly Row[]; channel: string; locale: Locale }) {
  return (
    <ul className="max-w-2xl space-y-2">
      {rows.map((row) => (
        <li key={row.row_code} className="space-y-1 break-words rounded-card border border-line bg-white p-3">
          <h3 className="text-base">{nameOf(row)}</h3>
          {row.faults.map((fault) => {
            const href = fixLink(fault, row.product_id);
            const message = locale === "en" ? fault.message_en : fault.message;
            return (
              <div key={fault.field + fault.rule}>
                <p>
                  {message}{" "}
                  {href ? (
                    <TextLink href={localePath(locale, href)}>
                      {fill(listingTexts(locale).dryRun.fix, { name: nameOf(row) })}
                    </TextLink>
                  ) : null}
                </p>
                {isOfficers(fault) ? (
                  <AskOfficer what={`${channel}, ${nameOf(row)}: ${message}`} locale={locale} />
                ) : null}
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ name, size, row_code }: Row): string {
  return [name ?? row_code, size].filter((part) => part !== null).join(" – ");
}
