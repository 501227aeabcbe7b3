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

/**
 * Pages only. What is no page is named one by one: every other address, `/letter.txt` too, gets the shop's own
 * "not found" page with its policy.
 */
export const config = {
  matcher: [
    "/((?!_next/|drawings/|anh-chia-se/|anh/|sitemap/|goi-y$|(?:robots\\.txt|sitemap\\.xml|manifest\\.webmanifest|favicon\\.ico|icon\\.svg|apple-icon\\.png|icon-[a-z0-9-]+\\.png)$).*)",
  ],
};
