import type { DeskListing } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { fieldOf, type ShownField, type ShownRow, shownRows, standingOf } from "../side-values";
import { channelTexts, saidState } from "../texts";

type Part = { listing: DeskListing; locale: Locale };

const SIDES = ["wanted", "sent", "seen"] as const;
type Side = (typeof SIDES)[number];

/** What is wanted, sent and shown, field by field: side by side, and one under the other where the screen is narrow. */
export function ListingSides({ listing, locale }: Part) {
  const texts = channelTexts(locale).listing;
  const rows = shownRows(listing);
  const keyOf = ({ field, size }: ShownRow) => `${field} ${size?.sku ?? ""}`;
  const named = ({ field, size }: ShownRow) =>
    size === null ? texts.fields[field] : `${texts.fields[field]}, ${size.name}`;
  const columns = SIDES.map((side): Column<ShownRow> => {
    const { at } = listing[side];
    return {
      key: side,
      title: at === null ? texts[side] : `${texts[side]}, ${formatInstant(at, locale)}`,
      cell: (row) => told(listing, side, row, locale),
    };
  });
  return (
    <>
      <div className="max-md:hidden">
        <DataTable
          caption={texts.sides}
          columns={[{ key: "field", title: texts.field, heading: true, cell: named }, ...columns]}
          rows={rows}
          keyOf={keyOf}
        />
      </div>
      <section className="rounded-control border border-line bg-white md:hidden">
        <h2 className="bg-sand px-3 py-2 text-base font-bold">{texts.sides}</h2>
        <Ages listing={listing} locale={locale} />
        {rows.map((row) => (
          <div key={keyOf(row)} className="border-t border-line px-3 py-2">
            <h3 className="text-sm font-bold">{named(row)}</h3>
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
              {SIDES.map((side) => (
                <div key={side} className="contents">
                  <dt className="text-ink-soft">{texts[side]}</dt>
                  <dd className="break-words">{told(listing, side, row, locale)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
    </>
  );
}

/** How old each side is. */
function Ages({ listing, locale }: Part) {
  const texts = channelTexts(locale).listing;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-3 py-2 text-sm text-ink-soft">
      {SIDES.map((side) => {
        const { at } = listing[side];
        return (
          <div key={side} className="contents">
            <dt>{texts[side]}</dt>
            <dd>{at === null ? "–" : formatInstant(at, locale)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function told(listing: DeskListing, side: Side, { field, size }: ShownRow, locale: Locale): string {
  if (field === "status") return saidStanding(listing[side], locale);
  return shown(field, fieldOf(listing[side], field, size?.sku), locale);
}

/** Our word for how it stands there, and the marketplace's own beside it. */
function saidStanding(side: DeskListing["seen"], locale: Locale): string {
  const standing = standingOf(side);
  const word = fieldOf(side, "status");
  const ours = standing && saidState(standing, locale);
  if (ours === null) return word === null ? "–" : String(word);
  return word === null ? ours : `${ours} (${word})`;
}

function shown(field: ShownField, value: string | number | null, locale: Locale): string {
  if (value === null) return "–";
  return field === "price" && typeof value === "number" ? formatVnd(value, locale) : String(value);
}
