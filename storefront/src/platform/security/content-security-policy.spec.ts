import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const page = { nonce: "abc", secure: false, development: false };

describe("the content security policy", () => {
  it("runs scripts only with the nonce of the answer", () => {
    const policy = contentSecurityPolicy(page);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe");
  });

  it("asks for https only where the page itself came over https", () => {
    expect(contentSecurityPolicy(page)).not.toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy({ ...page, secure: true })).toContain("upgrade-insecure-requests");
  });

  it("lets nobody frame the page or take over its base address", () => {
    expect(contentSecurityPolicy(page)).toMatch(/base-uri 'none'.*frame-ancestors 'none'/);
  });
});
