import { HttpFault, type HttpPort, type WireRequest, type WireResponse } from "../../transport";
import type { SandboxRequest, SandboxResponse } from "./http";
import type { Simulator } from "./simulator";

const LARGEST_BODY = 16 * 1024 * 1024;

function asRequest({ method, url, headers, body }: WireRequest): SandboxRequest {
  const { pathname, searchParams, origin } = new URL(url);
  const raw = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method, path: pathname, query: searchParams, headers: lower, raw, origin };
}

function asResponse({ status, headers = {}, body }: SandboxResponse, now: number): WireResponse {
  // The simulators redirect for ever or not at all.
  if (status === 302) throw new HttpFault("redirects", true);
  if (body.length > LARGEST_BODY) throw new HttpFault("too_large", true);
  return {
    status,
    headers: { date: new Date(now).toUTCString(), ...headers },
    body: new Uint8Array(Buffer.from(body)),
  };
}

/**
 * Speaks to a simulator in the same process, without a socket: for many thousand calls in a row.
 * @param pass lets simulated time pass while a call hangs
 */
export function directPort(simulator: Simulator, pass: (ms: number) => void): HttpPort {
  return {
    async send(request, { timeoutMs }) {
      const outcome = await simulator.answer(asRequest(request));
      if (outcome === "hang") {
        pass(timeoutMs);
        throw new HttpFault("timeout", true);
      }
      if (outcome === "reset") throw new HttpFault("broken", true);
      return asResponse(outcome, simulator.now());
    },
  };
}
