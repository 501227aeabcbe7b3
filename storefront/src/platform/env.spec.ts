import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

describe("the storefront's environment", () => {
  it("needs nothing in development", () => {
    expect(readEnv({}).BACKEND_URL).toBe("http://127.0.0.1:9000");
  });

  it("treats an empty variable as absent and drops a trailing slash", () => {
    const env = readEnv({ BACKEND_URL: "", SITE_URL: "https://ocop.example/" });
    expect(env).toMatchObject({ BACKEND_URL: "http://127.0.0.1:9000", SITE_URL: "https://ocop.example" });
  });

  it("refuses production without a secret, and with the public one", () => {
    expect(() => readEnv({ NODE_ENV: "production" })).toThrow(/STOREFRONT_SECRET is missing/);
    const publicOne = readEnv({}).STOREFRONT_SECRET;
    expect(() => readEnv({ NODE_ENV: "production", STOREFRONT_SECRET: publicOne })).toThrow(/public/);
  });

  it("names every problem at once", () => {
    expect(() => readEnv({ BACKEND_URL: "here", BACKEND_TIMEOUT_MS: "soon" })).toThrow(
      /BACKEND_URL[\s\S]*BACKEND_TIMEOUT_MS/,
    );
  });
});
