import { json, type SandboxRequest, type SandboxResponse } from "../core/http";

/** The one shape of every refusal. */
export function refusal(code: string, message: string, status: number, data: Readonly<Record<string, unknown>> = {}) {
  return { code, message, data: { status, ...data } };
}

export function refused(code: string, message: string, status: number, data: Readonly<Record<string, unknown>> = {}) {
  return json(refusal(code, message, status, data), status);
}

const LARGEST_PAGE = 100;

/** A collection as WordPress pages it: 1-based, counted in two headers. */
export function collection<T>(
  all: readonly T[],
  { query }: SandboxRequest,
  view: (entry: T) => unknown,
): SandboxResponse {
  const size = Number(query.get("per_page") ?? 10);
  const page = Number(query.get("page") ?? 1);
  const wrong = [...(size >= 1 && size <= LARGEST_PAGE ? [] : ["per_page"]), ...(page >= 1 ? [] : ["page"])];
  if (wrong.length > 0) {
    const params = Object.fromEntries(wrong.map((name) => [name, `${name} must be between 1 and ${LARGEST_PAGE}`]));
    return refused("rest_invalid_param", `Invalid parameter(s): ${wrong.join(", ")}`, 400, { params });
  }
  return json(all.slice((page - 1) * size, page * size).map(view), 200, {
    "x-wp-total": String(all.length),
    "x-wp-totalpages": String(Math.ceil(all.length / size)),
  });
}

/** `YYYY-MM-DDTHH:MM:SS`, without a zone. */
export function gmt(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

/** The documented filter: later than a second, in GMT when the request says so and seven hours behind otherwise. */
export function changedAfter({ query }: SandboxRequest): (entry: { updatedAt: number }) => boolean {
  const text = query.get("modified_after");
  if (text === null) return () => true;
  const zone = query.get("dates_are_gmt") === "true" ? "Z" : "+07:00";
  const after = Date.parse(`${text}${zone}`);
  return ({ updatedAt }) => Math.floor(updatedAt / 1_000) * 1_000 > after;
}
