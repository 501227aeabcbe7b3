import type { OwnDossier, OwnPaper } from "@contracts/producer-certificates";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import type { Tone } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { CERTIFICATES } from "./addresses";
import { dossierTexts } from "./texts";

type Entry = OwnDossier["checklist"][number];
type Props = { entry: Entry; product: string; locale: Locale };

const TONES: Record<OwnPaper["state"], Tone> = { valid: "good", lapsing: "care", lapsed: "fault" };

/** One line of the checklist: what is there and how it stands, and the form for another, folded away. */
export function ChecklistEntry({ entry, product, locale }: Props) {
  const texts = dossierTexts(locale).detail;
  const name = locale === "en" ? entry.name_en : entry.name;
  return (
    <li className="rounded-card border border-line bg-white p-4">
      <h3 className="text-base">{name}</h3>
      <p className="text-sm text-ink-soft">
        {texts.sorts[entry.sort]}
        {entry.of === "producer" ? `, ${texts.ofProducer}` : ""}
      </p>
      {entry.papers.length === 0 && entry.sort !== "proof" ? (
        <p className="mt-1">
          <Badge tone="care">{texts.missing}</Badge>
        </p>
      ) : null}
      {entry.papers.length > 0 ? (
        <ul className="mt-2 divide-y divide-line">
          {entry.papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} name={name} product={product} locale={locale} />
          ))}
        </ul>
      ) : null}
      <details className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf underline underline-offset-4">
          {texts.add}
          <span className="sr-only">: {name}</span>
        </summary>
        <PaperForm kind={entry.kind} product={product} locale={locale} />
      </details>
    </li>
  );
}

function PaperLine({ paper, name, product, locale }: Omit<Props, "entry"> & { paper: OwnPaper; name: string }) {
  const texts = dossierTexts(locale).detail;
  const number = paper.number ?? texts.noNumber;
  const until =
    paper.expires_on === null ? texts.noEnd : fill(texts.until, { day: formatDay(paper.expires_on, locale) });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span>
        {paper.number === null ? texts.noNumber : fill(texts.paper, { number })}
        {paper.issuer === null ? "" : `, ${paper.issuer}`}, {until}
      </span>
      <Badge tone={TONES[paper.state]}>{texts.states[paper.state]}</Badge>
      {paper.scan ? (
        <TextLink
          href={localePath(locale, `${CERTIFICATES}/${product}/giay/${paper.id}`)}
          aria-label={fill(texts.scanLabel, { number, name })}
        >
          {texts.scan}
        </TextLink>
      ) : null}
      <form method="post" action={localePath(locale, `${CERTIFICATES}/xoa-giay`)}>
        <input type="hidden" name="san-pham" value={product} />
        <input type="hidden" name="giay" value={paper.id} />
        <Button look="quiet" aria-label={fill(texts.removeLabel, { number, name })}>
          {texts.remove}
        </Button>
      </form>
    </li>
  );
}

function PaperForm({ kind, product, locale }: { kind: string; product: string; locale: Locale }) {
  const texts = dossierTexts(locale).detail;
  // Every entry has such a form, so the fields are told apart by the paper they are for.
  const idOf = (name: string) => `${kind}-${name}`;
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={localePath(locale, `${CERTIFICATES}/them-giay`)}
      className="mt-2 grid gap-3 sm:grid-cols-2"
    >
      <input type="hidden" name="san-pham" value={product} />
      <input type="hidden" name="muc" value={kind} />
      <Field label={texts.number} optional={texts.optional} name={idOf("number")} maxLength={120} />
      <Field label={texts.issuer} optional={texts.optional} name={idOf("issuer")} maxLength={120} />
      <Field label={texts.issued} optional={texts.optional} name={idOf("issued_on")} type="date" />
      <Field label={texts.ends} optional={texts.optional} hint={texts.endsHint} name={idOf("expires_on")} type="date" />
      <Field
        label={texts.file}
        optional={texts.optional}
        hint={texts.fileHint}
        name={idOf("scan")}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        className="sm:col-span-2"
      />
      <Button look="secondary" className="sm:col-span-2">
        {texts.save}
      </Button>
    </form>
  );
}
