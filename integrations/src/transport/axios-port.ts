import http from "node:http";
import https from "node:https";
import axios, { AxiosError, type AxiosInstance } from "axios";
import { HttpFault, type HttpPort, type WireRequest, type WireResponse } from "./ports";

export interface AxiosPortOptions {
  /** Bodies above this are cut off. Category trees are the largest real answers (a few MB). */
  readonly maxBodyBytes?: number;
  readonly maxRedirects?: number;
  /** Sockets kept open per host. */
  readonly maxSockets?: number;
}

const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function toFault(error: unknown): HttpFault {
  if (!(error instanceof AxiosError)) return new HttpFault("broken", true, { cause: error });
  const code = error.code ?? "";
  if (NEVER_SENT.has(code)) return new HttpFault("refused", false, { cause: error });
  if (code === "ERR_CANCELED") return new HttpFault("aborted", true, { cause: error });
  if (code === "ECONNABORTED" || code === "ETIMEDOUT") return new HttpFault("timeout", true, { cause: error });
  if (code === "ERR_FR_TOO_MANY_REDIRECTS") return new HttpFault("redirects", true, { cause: error });
  if (/maxContentLength/.test(error.message)) return new HttpFault("too_large", true, { cause: error });
  return new HttpFault("broken", true, { cause: error });
}

function flatHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === "string"
    ? Buffer.from(body, "utf8")
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

async function send(
  client: AxiosInstance,
  request: WireRequest,
  options: { timeoutMs: number; signal?: AbortSignal },
): Promise<WireResponse> {
  // axios' own timeout only watches the socket; a slow trickle needs the signal as well.
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    const answer = await client.request<Buffer>({
      method: request.method,
      url: request.url,
      headers: { ...request.headers },
      data: request.body === undefined ? undefined : bytesOf(request.body),
      signal,
    });
    return { status: answer.status, headers: flatHeaders(answer.headers), body: new Uint8Array(answer.data) };
  } catch (error) {
    if (deadline.aborted && !options.signal?.aborted) throw new HttpFault("timeout", true, { cause: error });
    throw toFault(error);
  }
}

/** axios as the HTTP port: keep-alive, every status is an answer, bodies come as bytes and are limited. */
export function axiosPort(options: AxiosPortOptions = {}): HttpPort & { close(): void } {
  const agentOptions = { keepAlive: true, maxSockets: options.maxSockets ?? 32 };
  const httpAgent = new http.Agent(agentOptions);
  const httpsAgent = new https.Agent(agentOptions);
  const client = axios.create({
    httpAgent,
    httpsAgent,
    proxy: false,
    responseType: "arraybuffer",
    transformRequest: [(data: unknown) => data],
    validateStatus: () => true,
    maxContentLength: options.maxBodyBytes ?? 16 * 1024 * 1024,
    maxRedirects: options.maxRedirects ?? 3,
  });
  return {
    send: (request, sendOptions) => send(client, request, sendOptions),
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
