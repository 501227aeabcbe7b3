import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const secrets = {
  JWT_SECRET: "j".repeat(40),
  COOKIE_SECRET: "c".repeat(40),
  STOREFRONT_SECRET: "s".repeat(40),
  MFA_SECRET: "m".repeat(40),
};
const database = { DATABASE_URL: "postgres://localhost/ocop" };

describe("readEnv", () => {
  it("lets development run without secrets of its own", () => {
    expect(readEnv({ ...database, NODE_ENV: "development" }).JWT_SECRET).toContain("development-only");
  });

  it("refuses production without secrets, naming every one", () => {
    const read = () => readEnv({ ...database, NODE_ENV: "production" });
    expect(read).toThrow(/JWT_SECRET[\s\S]*COOKIE_SECRET[\s\S]*STOREFRONT_SECRET/);
  });

  it("refuses production with Medusa's public default or our development secret", () => {
    const production = { ...database, ...secrets, NODE_ENV: "production" };
    expect(() => readEnv({ ...production, JWT_SECRET: "supersecret".repeat(4) })).toThrow(/publicly known/);
    const development = readEnv({ ...database, NODE_ENV: "development" }).COOKIE_SECRET;
    expect(() => readEnv({ ...production, COOKIE_SECRET: development })).toThrow(
      /COOKIE_SECRET: the development value/,
    );
  });

  it("treats an empty variable as absent", () => {
    expect(readEnv({ ...database, ...secrets, NODE_ENV: "production", OCOP_DEMO: "" }).OCOP_DEMO).toBe("off");
  });

  it("refuses a database address that is not PostgreSQL", () => {
    expect(() => readEnv({ DATABASE_URL: "mysql://localhost", NODE_ENV: "test" })).toThrow(/postgres:\/\//);
  });
});
