import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ask, get, post } from "../support/shop/client";
import { OFFICER } from "../support/shop/seed-rows";

const ERROR = {
  error: expect.objectContaining({
    code: expect.any(String),
    message: expect.any(String),
    message_en: expect.any(String),
  }),
};

describe("every answer", () => {
  it.each([
    ["GET", "/shop/home", undefined],
    ["GET", "/shop/nowhere", undefined],
    ["GET", "/officer/orders", undefined],
    ["POST", "/shop/quote", "{ no json"],
  ])("of %s %s carries the security headers and does not say what serves it", async (method, address, body) => {
    const { headers } = await ask(method, address, body);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each([
    ["GET", "/shop/nowhere", undefined, 404],
    ["GET", "/nowhere/at/all", undefined, 404],
    ["GET", "/", undefined, 404],
    ["DELETE", "/shop/products", undefined, 404],
    ["PUT", "/shop/orders", {}, 404],
    ["POST", "/shop/quote", "{ no json", 400],
    ["POST", "/shop/orders", "null", 400],
    ["POST", "/shop/orders", [], 400],
    ["POST", "/shop/quote", { lines: "a".repeat(70_000) }, 413],
    ["POST", "/shop/complaints", { message: "a".repeat(70_000) }, 413],
    ["POST", "/shop/orders/track", {}, 400],
    ["GET", "/shop/products/%E0%A4%A", undefined, 400],
  ])("to %s %s that fails has the one shape and no trace of the machine", async (method, address, body, status) => {
    const answer = await ask(method, address, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(ERROR);
    expect(answer.text).not.toMatch(/\bat .+:\d+|node_modules|\/src\/|SELECT|Error:/);
  });
});

describe("what the shop does not use", () => {
  it("is closed: Medusa's shop routes", async () => {
    for (const address of ["/store/products", "/store/carts", "/store/regions"])
      expect([400, 404]).toContain((await get(address)).status);
  });

  it.each([
    "/auth/customer/emailpass",
    "/auth/customer/emailpass/register",
    "/auth/user/emailpass",
    "/auth/user/emailpass/register",
    "/auth/session",
    "/auth/token/refresh",
    "/auth/mfa/factors",
  ])("is closed: %s", async (address) => {
    expect(await post(address, OFFICER)).toMatchObject({ status: 404, body: ERROR });
  });

  it("is closed, also to who guesses a key: Medusa's admin routes", async () => {
    const basic = { headers: { authorization: `Basic ${Buffer.from("sk_guessed:").toString("base64")}` } };
    for (const address of ["/admin/products", "/admin/orders", "/admin/users"])
      expect([401, 404]).toContain((await get(address, basic)).status);
  });
});

describe("limits", () => {
  it("stop a visitor who guesses passwords of many accounts", async () => {
    const visitor = randomUUID();
    let tried = 0;
    const guess = () =>
      post("/officer/access/sign-in", { email: `${visitor}-${tried++}@example.com`, password: "x" }, { visitor });
    const statuses: number[] = [];
    for (let tries = 0; tries < 42; tries++) statuses.push((await guess()).status);
    expect(statuses.slice(0, 40).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(40)).toEqual([429, 429]);
  });

  it("lock an account after ten wrong passwords, wherever they come from, known or not", async () => {
    for (const email of [`${randomUUID()}@example.com`, OFFICER.email]) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 11; tries++)
        statuses.push((await post("/officer/access/sign-in", { email, password: "x" })).status);
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
    }
  });

  it.each([
    ["/shop/verify?q=x", 60],
    ["/shop/products?q=x&limit=1", 240],
  ])("stop a visitor who asks %s more than %d times a minute", async (address, most) => {
    const visitor = randomUUID();
    const answers = await Promise.all(Array.from({ length: most + 3 }, () => get(address, { visitor })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(most);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.body).toEqual(ERROR);
  });

  it("count visitors, not the storefront that asks for them; and believe only its secret", async () => {
    const visitor = randomUUID();
    const lie = { "x-ocop-secret": "wrong".repeat(8) };
    for (let tries = 0; tries < 61; tries++) await get("/shop/verify?q=x", { visitor, headers: lie });
    expect((await get("/shop/verify?q=x", { visitor: randomUUID(), headers: lie })).status).toBe(429);
    expect((await get("/shop/verify?q=x", { visitor })).status).toBe(200);
  });

  it("leave lists without words alone", async () => {
    const visitor = randomUUID();
    const answers = await Promise.all(Array.from({ length: 260 }, () => get("/shop/products?limit=1", { visitor })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});

describe("GET /shop/health", () => {
  it("says that a visitor would be served, and no more", async () => {
    expect(await get("/shop/health")).toMatchObject({ status: 200, body: { ready: true } });
  });
});
