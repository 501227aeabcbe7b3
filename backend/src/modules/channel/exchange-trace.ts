import { AsyncLocalStorage } from "node:async_hooks";
import type { ExchangeRecord } from "@ocop/integrations/transport";

/** What was last asked of a marketplace and answered while one thing was being done. */
export type Trace = { last: ExchangeRecord | null };

/** Questions of several listings may share one call, which then belongs to all of them. */
const traces = new AsyncLocalStorage<readonly Trace[]>();

/** Follows the exchanges of what is done, in memory only: bodies are freed of secrets and personal data when they are read. */
export function traced<T>(run: () => Promise<T>): Promise<T> {
  return traces.run([{ last: null }], run);
}

/** The traces of what is being done now, for whoever does it together with others. */
export function currentTraces(): readonly Trace[] {
  return traces.getStore() ?? [];
}

export function sharing<T>(shared: readonly Trace[], run: () => Promise<T>): Promise<T> {
  return traces.run([...new Set(shared)], run);
}

export function noteExchange(record: ExchangeRecord): void {
  for (const trace of currentTraces()) trace.last = record;
}

/** How much of a body a history keeps. */
const KEPT_CHARACTERS = 2_000;

/** The last request and answer, as a history keeps them. */
type KeptExchange = {
  operation: string;
  method: string;
  url: string;
  /** HTTP status, or what kept the answer from coming. */
  status: number | null;
  fault: string | null;
  took_ms: number;
  attempt: number;
  request: string | null;
  response: string | null;
};

export function lastExchange(): KeptExchange | null {
  const last = currentTraces()[0]?.last;
  if (!last) return null;
  const cut = (body: string | undefined) => body?.slice(0, KEPT_CHARACTERS) ?? null;
  return {
    ...{ operation: last.operation, method: last.method, url: last.url.slice(0, KEPT_CHARACTERS) },
    ...{ status: last.status ?? null, fault: last.fault ?? null, took_ms: last.tookMs, attempt: last.attempt },
    ...{ request: cut(last.request), response: cut(last.response) },
  };
}
