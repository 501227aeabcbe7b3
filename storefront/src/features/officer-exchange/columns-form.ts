import type { ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";

/** A column that is a constant and no field of ours. */
export const CONSTANT = "=";
/** Empty rows at the end of the form, for new columns. */
export const NEW_COLUMNS = 3;
/** The version the form was filled from; there where a form was filled. */
export const BASED_ON = "ban";

/** Names of the form's fields. The whole form travels in an address, so that a preview can be looked at and gone back from. */
const PARTS = ["tieu-de", "tu", "gia-tri", "can", "dai", "don-vi", "thu", "chon", "o"] as const;
type Part = (typeof PARTS)[number];
/** @param at the column's place before it was edited, from 0 */
export const nameOf = (part: Part, at: number) => `${part}-${at}`;

/** The columns a filled form says, in the order of its numbers; one whose header was cleared is dropped. */
export function readColumnsForm(form: URLSearchParams, before: ExchangeColumns): ExchangeColumns {
  const rows = [...form.keys()].filter((name) => /^tieu-de-\d+$/.test(name)).map((name) => Number(name.slice(8)));
  const columns = rows
    .filter((at) => textIn(form, nameOf("tieu-de", at)) !== "")
    .map((at) => ({
      place: wholeIn(form, nameOf("o", at)) ?? Number.POSITIVE_INFINITY,
      at,
      column: columnIn(form, at),
    }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ column }) => column);
  const origin = { vi: textIn(form, "nguon") || before.origin.vi, en: textIn(form, "nguon-en") || before.origin.en };
  return { ...before, origin, sheetName: textIn(form, "trang-tinh") || before.sheetName, columns };
}

function columnIn(form: URLSearchParams, at: number): ExchangeColumn {
  const header = textIn(form, nameOf("tieu-de", at));
  const field = textIn(form, nameOf("tu", at));
  const maxLength = wholeIn(form, nameOf("dai", at));
  const allowed = textIn(form, nameOf("chon", at))
    .split(/\s*;\s*/)
    .filter((text) => text !== "");
  const required = form.get(nameOf("can", at)) === "1";
  const limits = {
    required,
    ...(maxLength !== null && maxLength > 0 && { maxLength }),
    ...(allowed.length > 0 && { allowed }),
  };
  if (field === CONSTANT) return { header, constant: textIn(form, nameOf("gia-tri", at)), ...limits };
  const unit = form.get(nameOf("don-vi", at)) === "kg" ? "kg" : "g";
  const which = wholeIn(form, nameOf("thu", at));
  return {
    ...{ header, field, ...limits },
    ...(field === "weight" && { unit }),
    ...(SEVERAL.has(field) && which !== null && which > 0 && { position: which - 1 }),
  };
}

/** Fields of which a product has several: all of them, one per line, or one by its number. */
export const SEVERAL: ReadonlySet<string> = new Set(["pictures", "papers"]);

/** A form as it is filled by saved columns, so that an old version can be previewed and saved again. @param basedOn the version that holds now */
export function columnsQuery({ columns, origin, sheetName }: ExchangeColumns, basedOn: number): URLSearchParams {
  const form = new URLSearchParams({ [BASED_ON]: String(basedOn), "trang-tinh": sheetName });
  form.set("nguon", origin.vi);
  form.set("nguon-en", origin.en);
  for (const [at, column] of columns.entries())
    for (const [part, value] of Object.entries(filled(column, at))) if (value !== "") form.set(`${part}-${at}`, value);
  return form;
}

/** What stands in a column's fields. */
export function filled(column: ExchangeColumn, at: number): Record<Part, string> {
  const { header, field, constant, required, maxLength, allowed, unit, position } = column;
  return {
    ...{ "tieu-de": header, tu: constant === undefined ? (field ?? "") : CONSTANT, "gia-tri": constant ?? "" },
    ...{
      can: required ? "1" : "",
      dai: maxLength?.toString() ?? "",
      "don-vi": unit ?? "",
      chon: allowed?.join("; ") ?? "",
    },
    ...{ thu: position === undefined ? "" : String(position + 1), o: String(at + 1) },
  };
}

const textIn = (form: URLSearchParams, name: string) => (form.get(name) ?? "").trim();

function wholeIn(form: URLSearchParams, name: string): number | null {
  const typed = textIn(form, name);
  return /^\d{1,5}$/.test(typed) ? Number(typed) : null;
}
