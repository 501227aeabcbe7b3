import type { z } from "zod";
import { BackendError, type Failure, toFailure } from "./failure";

export type Query = Record<string, string | number | undefined>;

export type BackendRequest<Answer> = {
  method?: "GET" | "POST";
  /** Starts with `/shop/` or `/officer/`. */
  path: string;
  query?: Query;
  /** Sent as JSON, or as it is where it is a form with files. */
  body?: unknown;
  schema: z.ZodType<Answer>;
};

type Sent = Omit<BackendRequest<never>, "schema">;

export type Connection = {
  baseUrl: string;
  secret: string;
  timeoutMs: number;
  /** Address of the visitor the request is made for; limits are counted against it. */
  visitor: string | null;
  /** Whose sign-in the request is made under; absent for visitors. */
  token?: string;
  fetch: typeof fetch;
};

/**
 * Sends one request and reads the answer with its schema. Nothing is cached: what a page says of a certificate
 * or of stock holds for the moment it is asked.
 * @throws BackendError
 */
export async function sendRequest<Answer>(request: BackendRequest<Answer>, connection: Connection): Promise<Answer> {
  const name = `${request.method ?? "GET"} ${request.path}`;
  const response = await exchange(request, connection, name);
  const body = await readJson(response, name);
  if (!response.ok) throw new BackendError(toFailure(response.status, body), name);
  const parsed = request.schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BackendError({ kind: "unreadable", detail: `${issue?.path.join(".")}: ${issue?.message}` }, name);
}

/** What is passed on of a file's answer. */
const PASSED = ["content-type", "content-disposition", "content-length", "x-content-sha256"];

/**
 * Sends one request that is answered with a file, and passes the file on.
 * @throws BackendError
 */
export async function sendFileRequest(request: Sent, connection: Connection): Promise<Response> {
  const name = `${request.method ?? "GET"} ${request.path}`;
  const response = await exchange(request, connection, name);
  if (!response.ok) throw new BackendError(toFailure(response.status, await readJson(response, name)), name);
  const passed = PASSED.flatMap((header): [string, string][] => {
    const value = response.headers.get(header);
    return value === null ? [] : [[header, value]];
  });
  return new Response(response.body, {
    headers: [...passed, ["cache-control", "no-store"], ["x-robots-tag", "noindex"]],
  });
}

/** The address of a request; parameters without a value are left out. */
export function requestUrl(baseUrl: string, path: string, query: Query = {}): string {
  const wanted = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  const search = new URLSearchParams(wanted).toString();
  return `${baseUrl}${path}${search ? `?${search}` : ""}`;
}

async function exchange(request: Sent, connection: Connection, name: string): Promise<Response> {
  try {
    return await send(request, connection);
  } catch (cause) {
    if (!mayAskAgain(request, cause)) throw new BackendError(transportFailure(cause), name, { cause });
  }
  try {
    return await send(request, connection);
  } catch (cause) {
    throw new BackendError(transportFailure(cause), name, { cause });
  }
}

function send(request: Sent, connection: Connection): Promise<Response> {
  return connection.fetch(requestUrl(connection.baseUrl, request.path, request.query), {
    method: request.method ?? "GET",
    headers: requestHeaders(connection, request.body !== undefined && !(request.body instanceof FormData)),
    body: requestBody(request.body),
    cache: "no-store",
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
}

function requestBody(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof FormData) return body;
  return JSON.stringify(body);
}

/** Codes of a connection that was kept open and that the backend closed in the very moment it was used again. */
const CLOSED_MEANWHILE = ["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"];

/** A read can be asked again on a new connection, once; what writes cannot, as it may have been done. */
function mayAskAgain({ method = "GET" }: Sent, failed: unknown): boolean {
  return method === "GET" && CLOSED_MEANWHILE.includes(codeOf(failed));
}

/** What every request carries: who asks, for whom, and under which sign-in. */
function requestHeaders({ secret, visitor, token }: Connection, isJson: boolean): Record<string, string> {
  return {
    accept: "application/json",
    "x-ocop-secret": secret,
    ...(visitor ? { "x-ocop-visitor": visitor } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(isJson ? { "content-type": "application/json" } : {}),
  };
}

async function readJson(response: Response, name: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    const failure = transportFailure(cause);
    const kind: Failure =
      failure.kind === "timeout" ? failure : { kind: "unreadable", detail: `status ${response.status}, not JSON` };
    throw new BackendError(kind, name, { cause });
  }
}

/** Codes of a connection that was never made. */
const NEVER_MADE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"];

function transportFailure(failed: unknown): Failure {
  if (failed instanceof Error && failed.name === "TimeoutError") return { kind: "timeout" };
  return { kind: NEVER_MADE.includes(codeOf(failed)) ? "unreachable" : "cut_off" };
}

/** What the network said, as `fetch` passes it on; empty where it said nothing. */
function codeOf(failed: unknown): string {
  const cause = failed instanceof Error ? failed.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
