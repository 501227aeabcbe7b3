import { describe, expect, it } from "vitest";
import { fetchPage } from "../support/fetch-page";
import { STOREFRONT_URL } from "../support/system";
import { findTemplates } from "../support/templates";

const templates = await findTemplates();

describe.each(templates)("the answer to $name", ({ path, status = 200 }) => {
  it("has its status, is no one's to keep, and carries the security headers", async () => {
    const { status: answered, headers } = await fetchPage(path);
    expect(answered).toBe(status);
    // A certificate may lapse and stock run out at any moment: no cache may show an old page.
    expect(headers.get("cache-control")).toMatch(/no-store|no-cache/);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers.has("x-powered-by")).toBe(false);
  });

  it("runs only scripts that know the nonce of this very answer", async () => {
    const [one, other] = [await fetchPage(path), await fetchPage(path)];
    const nonce = nonceOf(one.headers);
    expect(nonce).not.toBe(nonceOf(other.headers));
    const scripts = [...one.html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    const running = scripts.filter((attributes) => !attributes.includes("application/ld+json"));
    expect(running.length).toBeGreaterThan(0);
    expect(running.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(one.html).not.toMatch(/\son[a-z]+="/);
  });
});

describe("what is no page", () => {
  it.each(["/letter.txt", "/san-pham/letter.html", "/drawings/none.svg", "/_next/none", "/wp-login.php", "/en/en"])(
    "%s is not found",
    async (path) => expect((await fetchPage(path)).status).toBe(404),
  );

  it("has one address per page", async () => {
    const { status, headers } = await fetchPage("/vi/san-pham?stars=4");
    expect(status).toBe(308);
    expect(new URL(headers.get("location") ?? "", STOREFRONT_URL).pathname).toBe("/san-pham");
  });

  it("never redirects to another host", async () => {
    const { headers } = await fetchPage("/vi//evil.example/");
    expect(new URL(headers.get("location") ?? "/", STOREFRONT_URL).host).toBe(new URL(STOREFRONT_URL).host);
  });

  it("keeps built files for a year, because their names change with them", async () => {
    const { html } = await fetchPage("/");
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
    expect((await fetchPage(script)).headers.get("cache-control")).toContain("immutable");
  });

  it("compresses what it sends", async () => {
    const response = await fetch(`${STOREFRONT_URL}/san-pham`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    await response.body?.cancel();
  });
});

function nonceOf(headers: Headers): string {
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  if (nonce === undefined) throw new Error("The answer has no content security policy with a nonce.");
  return nonce;
}
