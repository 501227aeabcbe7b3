import "server-only";
import type { ExchangeAnswers, ExchangeLeftOut } from "@contracts/channel-exchange";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { fill } from "@/platform/i18n/dictionary";
import { deskForm } from "../officer-frame/desk-form";
import { faultNotice, leaveNotice } from "../officer-frame/notice";
import { bulkPreviewSchema } from "../officer-sending/wire";
import { signInPath } from "../officer-session/addresses";
import { deskGet, deskPost } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { batchPath, columnsPath, FILES, shopFilesPath } from "./addresses";
import { BASED_ON, readColumnsForm } from "./columns-form";
import { pastedResults } from "./pasted-results";
import { exchangeTexts } from "./texts";
import { answersSchema, chosenSchema, columnsSchema, handedSchema, madeSchema } from "./wire";

const of = (form: URLSearchParams, name: string) => form.get(name) ?? "";
const back = (form: URLSearchParams) => shopFilesPath(of(form, "gian-hang"));
const api = (form: URLSearchParams) => `/officer/channels/shops/${encodeURIComponent(of(form, "gian-hang"))}`;
const both = (say: (texts: ReturnType<typeof exchangeTexts>) => string) => ({
  message: say(exchangeTexts("vi")),
  message_en: say(exchangeTexts("en")),
});

/** `POST /can-bo/san/tep/chon`: puts a group's products into the sheet. */
export const chooseRoute = deskForm({
  back,
  work: async (form) => {
    // The dry run names a group's products within the officer's units.
    const selection = { shop_ids: [of(form, "gian-hang")], group: of(form, "nhom") };
    const { items } = await deskPost("/officer/channels/listings/preview/bulk", selection, bulkPreviewSchema);
    const add = items.map(({ product_id }) => product_id);
    if (add.length === 0) return { to: back(form), ...both(({ shop }) => shop.empty) };
    const changed = await deskPost(`${api(form)}/exchange/rows`, { add, remove: [] }, chosenSchema);
    return { to: back(form), ...both(({ shop }) => fill(shop.added, changed)) };
  },
});

/** `POST /can-bo/san/tep/bo`: takes one product out of the sheet. */
export const takeOutRoute = deskForm({
  back,
  work: async (form) => {
    const change = { add: [], remove: [of(form, "san-pham")] };
    const changed = await deskPost(`${api(form)}/exchange/rows`, change, chosenSchema);
    return { to: back(form), ...both(({ shop }) => fill(shop.removed, changed)) };
  },
});

/** `POST /can-bo/san/tep/lap`: makes the next file. */
export const makeRoute = deskForm({
  back,
  work: async (form) => {
    const wish = { format: of(form, "dang"), kind: of(form, "noi-dung") };
    const { batch, left_out } = await deskPost(`${api(form)}/exchange/batches`, wish, madeSchema);
    const left = left_out.length;
    if (batch === null)
      return { to: back(form), message: nothing(left_out, "vi"), message_en: nothing(left_out, "en") };
    const { number, rows } = batch;
    return { to: batchPath(batch.id), ...both(({ shop }) => fill(shop.made, { number, rows, left })) };
  },
});

/** Why there is no file: nothing new, or what keeps the products out, the first of them as an example. */
function nothing(left_out: readonly ExchangeLeftOut[], locale: "vi" | "en"): string {
  const texts = exchangeTexts(locale).shop;
  const [first] = left_out;
  if (!first) return texts.nothingNew;
  const why = first.faults.map((fault) => (locale === "en" ? fault.message_en : fault.message)).join(" ");
  return fill(texts.nothing, { left: left_out.length, first: first.name ?? first.row_code, why });
}

/** `POST /can-bo/san/tep/lan/ban-giao`: notes that a person gave the file to the channel. */
export const handOverRoute = deskForm({
  back: (form) => batchPath(of(form, "tep")),
  work: async (form) => {
    const path = `/officer/channels/exchange/batches/${encodeURIComponent(of(form, "tep"))}/handover`;
    await deskPost(path, {}, handedSchema);
    return { to: batchPath(of(form, "tep")), ...both(({ batch }) => batch.handed) };
  },
});

/** `POST /can-bo/san/tep/cot/luu`: the next version of a sheet's columns. */
export const saveColumnsRoute = deskForm({
  // Back to what was typed, looked at beside what stands now.
  back: (form) => `${columnsPath(of(form, "san"))}?${form}`,
  work: async (form) => {
    const channel = of(form, "san");
    const { columns } = await deskGet("/officer/channels/columns", columnsSchema, { channel });
    const wish = { channel, based_on: Number(of(form, BASED_ON)) || 0, columns: readColumnsForm(form, columns) };
    const { version } = await deskPost("/officer/channels/columns", wish, columnsSchema);
    return { to: columnsPath(channel), ...both((texts) => fill(texts.columns.saved, { version })) };
  },
});

/** What the backend takes, and what a form adds around the file. */
const MOST_BYTES = 6 * 1024 * 1024;
/** As many faulty lines as fit on the way back to the page. */
const MOST_TOLD = 8;

/** `POST /can-bo/san/tep/lan/ket-qua`: reads what came back, first without writing. */
export const resultsRoute = uploadRoute(MOST_BYTES, FILES, async (form) => {
  const page = batchPath(String(form.get("tep") ?? ""));
  const text = String(form.get("dan") ?? "");
  const file = resultsIn(form.get("file"), text);
  if (file === null) return refused(page);
  const sent = new FormData();
  sent.append("file", file, file.name);
  const path = `/officer/channels/exchange/batches/${encodeURIComponent(String(form.get("tep") ?? ""))}/results`;
  const apply = form.get("ghi") === "1" ? "true" : "false";
  try {
    return await told(page, await deskPost(path, sent, answersSchema, { apply }), text);
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown)) return signInPath(page);
    console.error(thrown.message);
    return leaveNotice(page, faultNotice(thrown.failure, { dan: text }));
  }
});

/** The file that was chosen, else what was pasted as one. */
function resultsIn(file: FormDataEntryValue | null, text: string): File | null {
  if (file instanceof File && file.size > 0) return file;
  const pasted = pastedResults(text);
  return pasted === "" ? null : new File([pasted], "dan.csv", { type: "text/csv" });
}

function refused(page: string): Promise<string> {
  const said = both(({ batch }) => batch.noFile);
  return leaveNotice(page, { tone: "fault", ...said, fields: [{ field: "file", ...said }], values: {} });
}

function told(page: string, answers: ExchangeAnswers, text: string): Promise<string> {
  const { applied, claimed, refused: no, unanswered, unusable, changed } = answers;
  const counts = {
    ...{ claimed: claimed.length, refused: no.length, unanswered: unanswered.length },
    ...{ unusable: unusable.length, changed: changed.length },
  };
  const said = both(({ batch }) => fill(applied ? batch.applied : batch.tried, counts));
  const shown = unusable.slice(0, MOST_TOLD);
  const more = unusable.length - shown.length;
  const sayLines = (locale: "vi" | "en") => {
    const texts = exchangeTexts(locale).batch;
    const lines = shown.map(({ line, message, message_en }) =>
      fill(texts.line, { line, text: locale === "en" ? message_en : message }),
    );
    return [...lines, ...(more > 0 ? [fill(texts.more, { count: more })] : [])].join(" ");
  };
  // One fault for all lines, as all are mended in the one file.
  const fields =
    more + shown.length > 0 ? [{ field: "file", message: sayLines("vi"), message_en: sayLines("en") }] : [];
  // What was read and written needs no typing again; a trial does.
  const values: Record<string, string> = applied && fields.length === 0 ? {} : { dan: text };
  return leaveNotice(page, { tone: fields.length > 0 ? "fault" : "good", ...said, fields, values });
}
