import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { FetchFault } from "./types";

export class PageFault extends Error {
  override readonly name = "PageFault";
  constructor(
    readonly reason: FetchFault,
    readonly status?: number,
    options?: { cause?: unknown },
  ) {
    super(`no page: ${reason}`, options);
  }
}

export interface HopRequest {
  readonly url: URL;
  /** Already checked; the connection goes nowhere else. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

export interface HopAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const CONNECT = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "ETIMEDOUT", "EPIPE"]);

function faultOf(error: unknown, deadline: AbortSignal): PageFault {
  if (error instanceof PageFault) return error;
  if (deadline.aborted) return new PageFault("timeout", undefined, { cause: error });
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (CONNECT.has(code)) return new PageFault("connect", undefined, { cause: error });
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return new PageFault("tls", undefined, { cause: error });
  if (code.startsWith("Z_") || code.startsWith("ERR__ERROR") || code.startsWith("ERR_BROTLI")) {
    return new PageFault("encoding", undefined, { cause: error });
  }
  return new PageFault("broken", undefined, { cause: error });
}

function decompressor(encoding: string) {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new PageFault("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads the body to its end or to the limit, counted before and after decompression, so that a bomb stops early. */
async function readBody(message: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(message.headers["content-length"] ?? 0) > maxBytes) throw new PageFault("too_large");
  const encoding = (message.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return collect(message, maxBytes);
  const unpack = decompressor(encoding);
  if (!unpack) throw new PageFault("encoding");
  let packed = 0;
  message.on("data", (chunk: Buffer) => {
    packed += chunk.length;
    if (packed > maxBytes) unpack.destroy(new PageFault("too_large"));
  });
  message.once("error", (error) => unpack.destroy(error));
  message.once("aborted", () => unpack.destroy(new PageFault("broken")));
  message.pipe(unpack);
  return collect(unpack, maxBytes);
}

/**
 * One GET to one checked address, without redirects, cookies, keep-alive or proxy. Status codes are answers.
 * @throws PageFault
 */
export async function getOnce({ url, address, headers, timeoutMs, maxBytes, signal }: HopRequest): Promise<HopAnswer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const family = isIP(address);
  const { request: send } = url.protocol === "https:" ? https : http;
  const request = send(url, {
    method: "GET",
    headers,
    signal: either,
    agent: false,
    // Called with `all` by Node's own address racing, without it by older paths.
    lookup: (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
  });
  try {
    const message = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once("response", resolve);
      request.once("error", reject);
      request.end();
    });
    const body = await readBody(message, maxBytes);
    return { status: message.statusCode ?? 0, headers: message.headers, body };
  } catch (error) {
    signal?.throwIfAborted();
    throw faultOf(error, deadline);
  } finally {
    // A body cut off at the limit must not go on flowing; late errors of the closed socket are of no interest.
    request.on("error", () => undefined);
    request.destroy();
  }
}
