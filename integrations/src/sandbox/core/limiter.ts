import { nextPermit, type Rate } from "../../transport";
import type { SandboxRequest } from "./http";

/** Whose call it is: the token it carries, wherever the channel wants it. */
function caller(request: SandboxRequest): string {
  const inForm = /(?:^|&)access_token=([^&]+)/.exec(request.raw.subarray(0, 4_096).toString("latin1"))?.[1];
  const { headers, query } = request;
  return (
    query.get("access_token") ??
    inForm ??
    headers["x-tts-access-token"] ??
    headers.authorization ??
    headers["x-shop"] ??
    "nobody"
  );
}

/** Real throttling of a sandbox. A refused call uses up nothing, as on most channels. */
export class Limiter {
  private rate: Rate | undefined;
  private due = new Map<string, number>();
  refused = 0;

  set(perSecond: number, burst: number | undefined): void {
    this.rate = perSecond > 0 ? { perSecond, burst: burst ?? Math.max(1, Math.round(perSecond)) } : undefined;
    this.due.clear();
  }

  allows(request: SandboxRequest, now: number): boolean {
    if (!this.rate) return true;
    const key = caller(request);
    const permit = nextPermit(this.due.get(key), this.rate, now);
    if (permit.waitMs > 0) {
      this.refused += 1;
      return false;
    }
    this.due.set(key, permit.due);
    return true;
  }
}
