import { parseJson, readText, writeJson } from "../../transport";

/** A request as a simulator sees it. */
export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
  /** Address the client used, for links back to this sandbox. */
  readonly origin: string;
}

export interface SandboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): SandboxResponse {
  return { status, headers: { "content-type": "application/json; charset=utf-8", ...headers }, body: writeJson(body) };
}

export function html(body: string, status = 200): SandboxResponse {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function redirect(location: string): SandboxResponse {
  return { status: 302, headers: { location }, body: "" };
}

export type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON object of a request; anything else reads as empty, and then fails the required-field checks. */
export function bodyOf(request: Pick<SandboxRequest, "raw">): Fields {
  try {
    const value = parseJson(readText(request.raw));
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

export function fieldsAt(value: unknown, name: string): Fields {
  const inner = isFields(value) ? value[name] : undefined;
  return isFields(inner) ? inner : {};
}

export function listAt(value: unknown, name: string): readonly Fields[] {
  const inner = isFields(value) ? value[name] : undefined;
  return Array.isArray(inner) ? inner.filter(isFields) : [];
}

export function textsAt(value: unknown, name: string): string[] {
  const inner = isFields(value) ? value[name] : undefined;
  return Array.isArray(inner)
    ? inner.filter((item) => typeof item === "string" || typeof item === "number").map(String)
    : [];
}

/** A field as text; empty when it is missing or no scalar. */
export function textAt(value: unknown, name: string): string {
  const inner = isFields(value) ? value[name] : undefined;
  return typeof inner === "string" || typeof inner === "number" || typeof inner === "boolean" ? String(inner) : "";
}

/** A field as number; NaN when it is missing. */
export function numberAt(value: unknown, name: string): number {
  const text = textAt(value, name);
  return text === "" ? Number.NaN : Number(text);
}

/** The first file of a multipart body: enough to check that bytes really came. */
export function firstFile(request: SandboxRequest, ...fields: readonly string[]): Buffer | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers["content-type"] ?? "")?.[1];
  if (!boundary) return undefined;
  for (const part of request.raw.toString("latin1").split(`--${boundary}`)) {
    const split = part.indexOf("\r\n\r\n");
    const head = part.slice(0, split);
    if (split < 0 || !/filename=/i.test(head)) continue;
    const field = /[^e]name="?([^";\r\n]+)"?/i.exec(head)?.[1];
    if (field === undefined || !fields.includes(field)) continue;
    const bytes = Buffer.from(part.slice(split + 4, -2), "latin1");
    return bytes.length > 0 ? bytes : undefined;
  }
  return undefined;
}
