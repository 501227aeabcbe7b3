import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/**
 * What every answer of the API carries. The API answers data and never pages, so a browser may load, frame and guess
 * nothing from it. Answers depend on the day, on stock or on who asks, so nobody may keep them.
 */
const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Browsers heed it only on an encrypted connection (RFC 6797 §8.1).
  "Strict-Transport-Security": "max-age=31536000",
  "Cache-Control": "no-store",
} as const;

export function setSecurityHeaders(res: MedusaResponse): void {
  res.set(HEADERS);
  res.removeHeader("X-Powered-By");
}

export function securityHeaders(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  setSecurityHeaders(res);
  next();
}
