import type { ColumnsView } from "@contracts/channel-exchange";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { columnsPath } from "../addresses";
import { type ColumnChanges, columnChanges } from "../column-changes";
import { columnsQuery } from "../columns-form";
import { exchangeTexts } from "../texts";

type Version = ColumnsView["history"][number];
type Props = { channel: string; view: ColumnsView; locale: Locale };

/** Every version there was: who saved it, what was different, and the way back to it. */
export function ColumnsHistory({ channel, view, locale }: Props) {
  const texts = exchangeTexts(locale).columns;
  const rows = view.history.map((version, at) => ({ version, before: view.history[at + 1] ?? null }));
  const hrefOf = ({ columns }: Version) =>
    localePath(locale, `${columnsPath(channel)}?${columnsQuery(columns, view.version)}`);
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "version", title: texts.version, heading: "short", cell: ({ version }) => version.version },
    { key: "by", title: texts.by, cell: ({ version }) => version.saved_by ?? texts.ours },
    {
      key: "at",
      title: texts.at,
      cell: ({ version }) => version.saved_at && formatInstant(version.saved_at, locale),
    },
    {
      key: "changes",
      title: texts.changes,
      cell: ({ version, before }) =>
        before === null
          ? fill(texts.count, { count: version.columns.columns.length })
          : sayChanges(columnChanges(before.columns, version.columns), locale) || texts.sameColumns,
    },
    {
      key: "back",
      title: texts.back,
      cell: ({ version }) =>
        version.version === view.version ? (
          texts.standing
        ) : (
          <TextLink href={hrefOf(version)}>{fill(texts.takeBack, { version: version.version })}</TextLink>
        ),
    },
  ];
  return (
    <div className="mt-10">
      <DataTable
        caption={texts.history}
        columns={columns}
        rows={rows}
        keyOf={({ version: { version } }) => String(version)}
      />
    </div>
  );
}

/** Empty where nothing of the columns is different. */
export function sayChanges({ added, removed, changed, moved }: ColumnChanges, locale: Locale): string {
  const texts = exchangeTexts(locale).columns;
  const say = (text: string, list: string[]) => (list.length > 0 ? [fill(text, { list: list.join(", ") })] : []);
  const parts = [
    ...say(texts.added, added),
    ...say(texts.removed, removed),
    ...say(texts.changed, changed),
    ...(moved ? [texts.moved] : []),
  ];
  return parts.join(" ");
}
