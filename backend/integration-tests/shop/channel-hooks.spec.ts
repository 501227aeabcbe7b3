import { beforeAll, describe, expect, inject, it } from "vitest";
import type { ChannelOrderHealth } from "../../src/contracts/channel-orders";
import { answered, ask } from "../support/shop/client";
import { officer } from "../support/shop/desk";

const shop = inject("shop");
let desk: Awaited<ReturnType<typeof officer>>;
beforeAll(async () => {
  desk = await officer();
});

describe("the door for marketplaces' messages", () => {
  const send = (channel: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${shop.urls[0]}/channel-hooks/${channel}`, { method: "POST", body: Buffer.from(body), headers });

  it("refuses a wrong signature, whatever the body, and counts it", async () => {
    for (const body of ["{}", "{", "", "<html>", "\u0000", JSON.stringify({ seller_id: "200012345" })]) {
      const answer = await send("lazada", body, { authorization: "0".repeat(64), "content-type": "application/json" });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: "wrong_signature" } });
    }
    const { refusals } = await answered<ChannelOrderHealth>(desk.get("/officer/channels/orders/health"));
    expect(refusals).toMatchObject([{ channel: "lazada", reason: "wrong_signature", count: 6 }]);
  });

  it("takes no flood: a body of 50 MB is refused as too large, and the door stays open", async () => {
    const flood = await send("lazada", Buffer.alloc(50 * 1024 * 1024, 97)).then(
      ({ status }) => status,
      // The connection was cut while the rest was still being sent.
      () => 413,
    );
    expect(flood).toBe(413);
    expect((await send("lazada", "{}")).status).toBe(401);
  });

  it("does not exist for marketplaces that send nothing or are not configured", async () => {
    for (const channel of ["tiki", "shopee", "nowhere", "..%2f"]) expect((await send(channel, "{}")).status).toBe(404);
  });
});

describe("orders of marketplaces", () => {
  it("are for officers alone", async () => {
    expect((await ask("GET", "/officer/channels/orders")).status).toBe(401);
    expect((await ask("GET", "/officer/channels/orders/health")).status).toBe(401);
    expect((await desk.get("/officer/channels/orders/none")).status).toBe(404);
  });
});
