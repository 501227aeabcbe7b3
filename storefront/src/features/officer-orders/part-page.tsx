import type { DeskPart } from "@contracts/order-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { FactList } from "@/ui/fact-list";
import { Select, TextArea } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { typedAgain } from "../desk-frame/typed-again";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import type { DeskNotice } from "../officer-frame/notice";
import { deskGet } from "../officer-session/client";
import { ORDERS } from "./addresses";
import { PartStateBadge } from "./part-state";
import { orderDeskTexts } from "./texts";
import { partSchema } from "./wire";

export const partMetadata = deskMetadata((locale) => orderDeskTexts(locale).list.title);

/** One producer's part of an order, and the steps an officer may take in the producer's place. */
export const PartPage = deskPage(async ({ params }: PageProps<"/[locale]/can-bo/don-hang/[id]">, desk) => {
  const { locale, notice } = desk;
  const { id } = await params;
  const { part } = await deskGet(`/officer/orders/parts/${encodeURIComponent(id)}`, partSchema);
  const { list, part: texts } = orderDeskTexts(locale);
  const late = part.state === "waiting" && part.answer_by !== null && Date.parse(part.answer_by) < Date.now();
  const facts = [
    { label: list.producer, value: part.producer?.name ?? null },
    { label: list.since, value: formatInstant(part.state_since, locale) },
    ...(part.state === "waiting"
      ? [{ label: list.answerBy, value: part.answer_by && formatInstant(part.answer_by, locale) }]
      : []),
    { label: texts.goods, value: formatVnd(part.goods_total, locale) },
    { label: texts.fee, value: formatVnd(part.shipping_fee, locale) },
    { label: texts.total, value: formatVnd(part.goods_total + part.shipping_fee, locale) },
  ];
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { code: part.order_code })}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <p className="mb-4 flex flex-wrap items-center gap-2">
        <PartStateBadge state={part.state} locale={locale} />
        {part.sample ? <Badge>{list.sample}</Badge> : null}
      </p>
      {late ? (
        <Notice tone="care" title={texts.late} className="mb-4">
          {null}
        </Notice>
      ) : null}
      <Lines part={part} locale={locale} />
      <div className="mt-4">
        <FactList facts={facts} unknown={list.unknown} />
      </div>
      {part.producer ? (
        <p className="mt-4">
          <TextLink href={localePath(locale, `/chu-the/${part.producer.handle}`)}>{texts.seller}</TextLink>
        </p>
      ) : null}
      <Section title={texts.actTitle}>
        {part.next_states.length === 0 ? <p>{texts.ended}</p> : <Steps part={part} locale={locale} notice={notice} />}
      </Section>
    </DeskFrame>
  );
});

function Lines({ part: { lines }, locale }: { part: DeskPart; locale: Locale }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ name, handle, unit_label, quantity, line_total }) => (
        <li key={handle} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            <strong>{quantity} ×</strong> {name}
            {unit_label === null ? null : <span className="text-ink-soft"> ({unit_label})</span>}
          </span>
          <span className="tabular-nums">{formatVnd(line_total, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function Steps({ part, locale, notice }: { part: DeskPart; locale: Locale; notice: DeskNotice | null }) {
  const texts = orderDeskTexts(locale).part;
  const about = { name: "phan", value: part.id };
  const goodsBack = notice?.values["hang-tra-ve"] ?? "restocked";
  return (
    <form method="post" action={localePath(locale, `${ORDERS}/buoc`)} className="max-w-prose space-y-4">
      <p className="text-ink-soft">{texts.actText}</p>
      <input type="hidden" name="phan" value={part.id} />
      {/* Of several lines, so that the Enter key in it never presses the first step. */}
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        name="ghi-chu"
        rows={2}
        maxLength={500}
        required
        {...typedAgain({ notice, about, field: "note", name: "ghi-chu", locale })}
      />
      {part.next_states.includes("returned") ? (
        <Select label={texts.goodsBack} name="hang-tra-ve" defaultValue={goodsBack}>
          <option value="restocked">{texts.restocked}</option>
          <option value="written_off">{texts.written_off}</option>
        </Select>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {part.next_states.map((to) => (
          <button
            key={to}
            type="submit"
            name="buoc"
            value={to}
            className="min-h-11 rounded-control border-2 border-leaf px-4 font-bold text-leaf hover:bg-leaf-tint"
          >
            {texts[to]}
          </button>
        ))}
      </div>
    </form>
  );
}
