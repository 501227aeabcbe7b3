import type { ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";

/** A column that is a constant and no field of ours. */
export const CONSTANT = "=";
/** Empty rows at the end of the form, for new columns. */
export const NEW_COLUMNS = 3;

/** The columns a filled form says, in its order; one whose header was cleared is dropped. What the form does not show stays. */
export function readColumnsForm(form: URLSearchParams, before: ExchangeColumns): ExchangeColumns {
  const rows = Array.from({ length: before.columns.length + NEW_COLUMNS }, (_, at) => at);
  const columns = rows.flatMap((at): ExchangeColumn[] => {
    const header = (form.get(`tieu-de-${at}`) ?? "").trim();
    if (header === "") return [];
    const { field: _field, constant: _constant, maxLength: _max, ...rest } = before.columns[at] ?? { required: false };
    const from = form.get(`tu-${at}`) ?? "";
    const most = Number(form.get(`dai-${at}`) ?? "");
    return [
      {
        ...rest,
        header,
        ...(from === CONSTANT ? { constant: form.get(`gia-tri-${at}`) ?? "" } : { field: from }),
        required: form.get(`can-${at}`) === "1",
        ...(Number.isInteger(most) && most > 0 && { maxLength: most }),
      },
    ];
  });
  return { ...before, columns };
}
