import type { DecisionEffect } from "@contracts/channel-decision";
import { formatCount, formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { mappingTexts } from "../texts";

type Listing = DecisionEffect["listings"][number];
type Change = Listing["changes"][number];

/** Which listings a decision would change, and how. */
export function Effect({ effect, locale }: { effect: DecisionEffect; locale: Locale }) {
  const texts = mappingTexts(locale).effect;
  const { affected, followers, listings } = effect;
  const told = { affected: formatCount(affected, locale), followers: formatCount(followers, locale) };
  const columns: Column<Listing>[] = [
    {
      key: "listing",
      title: texts.listing,
      heading: true,
      cell: ({ listing_id, title }) => (
        <TextLink href={localePath(locale, `/can-bo/san/tin-dang/${listing_id}`)}>{title}</TextLink>
      ),
    },
    { key: "changes", title: texts.changes, cell: ({ changes }) => <Changes changes={changes} locale={locale} /> },
  ];
  return (
    <>
      <Notice tone={affected > 0 ? "care" : "plain"} className="mb-4">
        <p>{affected > 0 ? fill(texts.count, told) : texts.none}</p>
        {affected > listings.length ? <p>{texts.more}</p> : null}
      </Notice>
      {listings.length > 0 ? (
        <DataTable caption={texts.caption} columns={columns} rows={listings} keyOf={({ listing_id }) => listing_id} />
      ) : null}
    </>
  );
}

function Changes({ changes, locale }: { changes: Change[]; locale: Locale }) {
  return (
    <ul className="space-y-1">
      {changes.map((change) => (
        <li key={change.field}>{sayChange(change, locale)}</li>
      ))}
    </ul>
  );
}

function sayChange({ field, before, after }: Change, locale: Locale): string {
  const texts = mappingTexts(locale).effect;
  const names: Record<string, string> = texts.fields;
  const name = names[field] ?? field;
  const [was, will] = [shown(field, before, locale), shown(field, after, locale)];
  if (was === null || will === null) return fill(texts.changed, { field: name });
  return fill(texts.change, { field: name, before: was, after: will });
}

/** Null for what is no single word or number. */
function shown(field: string, value: unknown, locale: Locale): string | null {
  if (value === null) return "–";
  if (typeof value === "number") return field === "price" ? formatVnd(value, locale) : formatCount(value, locale);
  return typeof value === "string" && value.length <= 120 ? value : null;
}

type SaveProps = { form: URLSearchParams; to: string; back: string; affected: number; locale: Locale };

/** Saves exactly what was looked at: the form travels on as it is. @param to the route that saves, @param back the editor */
export function SaveForm({ form, to, back, affected, locale }: SaveProps) {
  const texts = mappingTexts(locale).effect;
  const label = affected > 0 ? fill(texts.save, { count: formatCount(affected, locale) }) : texts.saveNone;
  return (
    <form method="post" action={localePath(locale, to)} className="mt-6 flex flex-wrap gap-3 print:hidden">
      {[...form].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={texts.pending}>{label}</SubmitButton>
      <ButtonLink look="secondary" href={localePath(locale, back)}>
        {texts.back}
      </ButtonLink>
    </form>
  );
}
