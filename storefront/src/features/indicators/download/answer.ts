import "server-only";
import type { IndicatorDetail, IndicatorId } from "@contracts/indicators";
import { backendConnection } from "@/platform/backend/client";
import { isBackendError, isNotFound } from "@/platform/backend/failure";
import { sendFileRequest } from "@/platform/backend/request";
import { type Locale, toLocale } from "@/platform/i18n/locale";
import { loadIndicator, loadIndicators, loadSeries } from "../data";
import { type Choice, readChoice } from "../domain/choice";
import { listObservations, type Observation, observationsOf, seriesObservations } from "../domain/observations";
import { readIndicatorId } from "../domain/words";
import { toCsv } from "./to-csv";

type Data = {
  name: string;
  observations: Observation[];
  /** What stands beside the observations in JSON: the basis and the definition. */
  about: Record<string, unknown>;
};

/** `/chi-tieu/tai-ve/{file}`: all indicators. */
export async function answerList(request: Request, params: { locale: string; file: string }): Promise<Response> {
  return answer(request, params, async (name, choice, locale) => {
    if (name !== "so-lieu") return null;
    const list = await loadIndicators(choice);
    const about = { basis: list.basis, sheets: list.indicators.map(({ sheet }) => sheet) };
    return { name: `chi-tieu-${list.basis.cut_off}`, observations: listObservations(list, locale), about };
  });
}

/** `/chi-tieu/{id}/{file}`: what the page of an indicator shows, or its series. */
export async function answerIndicator(
  request: Request,
  params: { locale: string; id: string; file: string },
): Promise<Response> {
  const id = readIndicatorId(params.id);
  if (id === null) return notFound();
  return answer(request, params, async (name, choice, locale) => {
    if (name === "so-lieu") return shown(await loadIndicator(id, choice), locale);
    return name === "chuoi" ? series(id, choice, locale) : null;
  });
}

/** `/chi-tieu/cong-bo/{id}.json`: a publication, as it was made. */
export async function answerPublication({ file }: { file: string }): Promise<Response> {
  const [, id] = /^(\w{1,60})\.json$/.exec(file) ?? [];
  if (id === undefined) return notFound();
  try {
    const found = await sendFileRequest({ path: `/shop/indicators/publications/${id}` }, await backendConnection());
    found.headers.set("Content-Disposition", `attachment; filename="cong-bo-${id}.json"`);
    return found;
  } catch (thrown) {
    return failed(thrown);
  }
}

function shown(detail: IndicatorDetail, locale: Locale): Data {
  const { basis, sheet, publication } = detail;
  const name = `chi-tieu-${sheet.id}-${basis.cut_off}`;
  return { name, observations: observationsOf(detail, locale), about: { basis, sheet, publication } };
}

async function series(id: IndicatorId, choice: Choice, locale: Locale): Promise<Data> {
  const detail = await loadIndicator(id, choice);
  const points = await loadSeries(detail, choice);
  const { known, breaks } = points;
  const about = { basis: detail.basis, sheet: detail.sheet, known, step: choice.step, breaks };
  const observations = seriesObservations(detail, points, locale);
  return { name: `chi-tieu-${id}-chuoi-${detail.basis.cut_off}`, observations, about };
}

type Make = (name: string, choice: Choice, locale: Locale) => Promise<Data | null>;

async function answer(request: Request, params: { locale: string; file: string }, make: Make): Promise<Response> {
  const [, name, format] = /^(so-lieu|chuoi)\.(csv|json)$/.exec(params.file) ?? [];
  if (name === undefined || format === undefined) return notFound();
  const choice = readChoice(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const data = await make(name, choice, toLocale(params.locale));
    return data === null ? notFound() : file(data, format);
  } catch (thrown) {
    return failed(thrown);
  }
}

function failed(thrown: unknown): Response {
  if (isNotFound(thrown)) return notFound();
  if (!isBackendError(thrown)) throw thrown;
  console.error(thrown);
  return refusal(thrown.failure.kind === "refused" ? thrown.failure.status : 503);
}

function file({ name, observations, about }: Data, format: string): Response {
  const csv = format === "csv";
  return new Response(csv ? toCsv(observations) : `${JSON.stringify({ ...about, observations }, null, 2)}\n`, {
    headers: {
      "Content-Type": csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      // A certificate may lapse and a check come in at any moment.
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

function notFound(): Response {
  return new Response("Không có tệp này.\nThere is no such file.\n", { status: 404, headers: PLAIN });
}

/** Asked for what cannot be answered, or at a moment when nobody answers. */
function refusal(status: number): Response {
  const text =
    "Chưa lấy được số liệu. Xin mở lại trang chỉ tiêu rồi thử lại.\nThese numbers cannot be had. Please open the page again and retry.\n";
  return new Response(text, { status, headers: PLAIN });
}

const PLAIN = { "Content-Type": "text/plain; charset=utf-8" };
