import { type NextRequest, NextResponse } from "next/server";
import { planRoute } from "./platform/i18n/plan-route";
import { contentSecurityPolicy } from "./platform/security/content-security-policy";

/**
 * Sets the language of a request and its content security policy. Runs before every page, so it does nothing slow
 * and asks no other service.
 */
export function proxy(request: NextRequest): NextResponse {
  const plan = planRoute(request.nextUrl.pathname);
  if (plan.kind === "redirect") {
    return NextResponse.redirect(new URL(`${plan.to}${request.nextUrl.search}`, request.url), 308);
  }
  const policy = contentSecurityPolicy({
    nonce: crypto.randomUUID().replaceAll("-", ""),
    secure: request.nextUrl.protocol === "https:",
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce from this request header and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-ocop-locale", plan.locale);
  headers.set("x-ocop-path", `${plan.path}${request.nextUrl.search}`);
  const response =
    plan.kind === "rewrite"
      ? NextResponse.rewrite(new URL(`${plan.to}${request.nextUrl.search}`, request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Pages only: neither Next's own files nor addresses that end in a file name. */
export const config = { matcher: ["/((?!_next/|drawings/|goi-y$|.*\\.[a-z0-9]+$).*)"] };
