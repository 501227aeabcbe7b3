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

/** Numbers of listings and orders in a path do not make it another endpoint. */
function endpoint({ method, path }: SandboxRequest): string {
  return `${method} ${path.replace(/\d{4,}/g, "#")}`;
}

/** Real throttling of a sandbox. A refused call uses up nothing, as on most channels. */
export class Limiter {
  private rate: Rate | undefined;
  private each: "caller" | "endpoint" = "caller";
  private due = new Map<string, number>();
  refused = 0;

  /** @param each counted for everything one caller asks, or for each endpoint by itself as TikTok Shop documents it */
  set(perSecond: number, burst: number | undefined, each: "caller" | "endpoint" = "caller"): void {
    this.each = each;
    this.rate = perSecond > 0 ? { perSecond, burst: burst ?? Math.max(1, Math.round(perSecond)) } : undefined;
    this.due.clear();
  }

  allows(request: SandboxRequest, now: number): boolean {
    if (!this.rate) return true;
    const key = this.each === "caller" ? caller(request) : `${caller(request)} ${endpoint(request)}`;
    const permit = nextPermit(this.due.get(key), this.rate, now);
    if (permit.waitMs > 0) {
      this.refused += 1;
      return false;
    }
    this.due.set(key, permit.due);
    return true;
  }
}
