import type { DeskAct, DeskLog, LogCheck } from "@contracts/access";
import { z } from "zod";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { ActDetail } from "./act-detail";
import { logTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = "/can-bo/nhat-ky";
const count = z.number().int().nonnegative();

const actSchema: z.ZodType<DeskAct> = z.object({
  ...{ seq: count, at: z.iso.datetime(), request_id: z.string(), action: z.string() },
  actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  on_behalf_of: z.string().nullable(),
  target: z.object({ kind: z.string(), id: z.string() }).nullable(),
  ...{ status: count.nullable(), before: z.unknown(), after: z.unknown() },
});
const logSchema: z.ZodType<DeskLog> = z.object({
  acts: z.array(actSchema),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});
const checkSchema: z.ZodType<LogCheck> = z.object({
  ...{ lines: count, last_hash: z.string(), broken_at: count.nullable() },
});

export const logMetadata = deskMetadata((locale) => logTexts(locale).title);

export const LogPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path, session } = desk;
  const texts = logTexts(locale);
  const asked = await searchParams;
  const action = wordOf(asked.viec);
  const target = wordOf(asked.ma);
  const wanted = { page: pageNumber(asked[PAGE_PARAM]), action, target };
  const { acts, page } = await deskGet("/officer/access/log", logSchema, wanted);
  const operator = session.role === "operator";
  const check = operator && asked.kiem === "1" ? await deskGet("/officer/access/log/check", checkSchema) : null;
  const actions = operator ? (
    <ButtonLink look="secondary" href={localePath(locale, `${PAGE}?kiem=1`)}>
      {texts.check}
    </ButtonLink>
  ) : null;
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={actions}>
      {check ? <Chain locale={locale} check={check} /> : null}
      <FilterForm locale={locale} action={PAGE}>
        <Select label={texts.filterAction} name="viec" defaultValue={action ?? ""}>
          <option value="">{texts.all}</option>
          {actsInOrder(locale).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
        <Field label={texts.filterTarget} name="ma" maxLength={100} defaultValue={target} />
      </FilterForm>
      {acts.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {acts.length > 0 ? (
        <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={acts} keyOf={({ seq }) => String(seq)} />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

/** By their words, since there are too many to find one among otherwise. */
function actsInOrder(locale: Locale): [string, string][] {
  const { compare } = new Intl.Collator(locale);
  return Object.entries(logTexts(locale).acts).sort(([, one], [, other]) => compare(one, other));
}

function wordOf(asked: string | string[] | undefined): string | undefined {
  return typeof asked === "string" && asked.length <= 100 && /^[\w.\-:/]+$/.test(asked) ? asked : undefined;
}

function columnsOf(locale: Locale): Column<DeskAct>[] {
  const texts = logTexts(locale);
  const names: Record<string, string> = texts.acts;
  return [
    { key: "at", title: texts.at, cell: ({ at }) => formatInstant(at, locale) },
    {
      key: "who",
      title: texts.who,
      cell: ({ actor, on_behalf_of }) => (
        <>
          {actor === null ? texts.system : (actor.name ?? actor.id)}
          {on_behalf_of === null ? "" : ` (${fill(texts.onBehalf, { id: on_behalf_of })})`}
        </>
      ),
    },
    { key: "what", title: texts.what, heading: true, cell: ({ action }) => names[action] ?? action },
    {
      key: "target",
      title: texts.target,
      cell: ({ target }) => target && <span className="font-mono text-xs break-all">{target.id}</span>,
    },
    { key: "outcome", title: texts.outcome, cell: ({ status }) => outcomeOf(status, locale) },
    { key: "detail", title: texts.detail, cell: (act) => <ActDetail locale={locale} act={act} /> },
  ];
}

function outcomeOf(status: number | null, locale: Locale): string {
  const texts = logTexts(locale);
  if (status === null) return texts.unknown;
  if (status < 400) return texts.done;
  return fill(status < 500 ? texts.refused : texts.failed, { status });
}

function Chain({ locale, check }: { locale: Locale; check: LogCheck }) {
  const texts = logTexts(locale);
  const text =
    check.broken_at === null
      ? fill(texts.checkOk, { lines: formatCount(check.lines, locale), hash: check.last_hash.slice(0, 16) })
      : fill(texts.checkBroken, { line: formatCount(check.broken_at, locale) });
  return (
    <Notice tone={check.broken_at === null ? "good" : "fault"} role="status" className="mb-6">
      <p className="break-words">{text}</p>
    </Notice>
  );
}
