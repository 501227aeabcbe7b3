import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shopTermsSchema } from "../../src/modules/channel/domain/shop-terms";
import { saveDecision } from "../../src/workflows/channel/decisions";
import { askForPlace, settlePlace } from "../../src/workflows/channel/shop-requests";
import { openWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world.close());

const OFFICER = "user_1";
let producer: string;
let count = 0;
beforeEach(() => {
  count += 1;
  producer = `producer-${count}`;
});

const ask = () =>
  askForPlace(world.engine, { shop_id: world.shop.id, producer_id: producer, message: "Bánh phồng tôm" }, "person_1");
async function asked(): Promise<string> {
  const answer = await ask();
  if (answer.kind !== "asked") throw new Error(answer.kind);
  return answer.request.id;
}

async function termsOf() {
  const standing = await world.book.decisions.standing(world.shop.channel);
  return standing.terms(world.shop.channel, world.shop.id);
}

/** The shop takes the goods of these producers only. */
async function closeFor(producers: string[]): Promise<void> {
  const key = { kind: "terms", channel: world.shop.channel, shop: world.shop.id, subject: "" } as const;
  const [now] = await world.book.decisions.history(key);
  const body = shopTermsSchema.parse({ ...(await termsOf()), producers });
  await saveDecision(world.engine, { ...key, body }, now?.version ?? 0, OFFICER);
}

describe("a place in a shared shop", () => {
  it("is not asked for where everybody has one", async () => {
    expect(await ask()).toEqual({ kind: "has_place" });
    expect(await askForPlace(world.engine, { shop_id: "none", producer_id: producer, message: "x" }, "p")).toEqual({
      kind: "no_shop",
    });
  });

  it("is asked for once at a time, and granted into the shop's terms, which keep all else", async () => {
    await closeFor(["other"]);
    const before = await termsOf();
    const id = await asked();
    expect(await ask()).toEqual({ kind: "waits_already" });
    expect((await world.book.requests.waiting()).map((request) => request.id)).toContain(id);
    expect(await settlePlace(world.engine, id, { kind: "grant" }, OFFICER)).toMatchObject({ kind: "settled" });
    expect(await termsOf()).toEqual({ ...before, producers: ["other", producer] });
    expect(await settlePlace(world.engine, id, { kind: "grant" }, OFFICER)).toEqual({ kind: "answered_before" });
    expect(await ask()).toEqual({ kind: "has_place" });
  });

  it("is refused with a reason, and may be asked for again", async () => {
    await closeFor(["other"]);
    const id = await asked();
    const answer = { kind: "refuse" as const, reason: "Thiếu giấy công bố" };
    expect(await settlePlace(world.engine, id, answer, OFFICER)).toMatchObject({ request: { state: "refused" } });
    expect(await world.book.requests.latestOf(producer)).toMatchObject([{ reason: "Thiếu giấy công bố" }]);
    expect((await termsOf()).producers).toEqual(["other"]);
    expect((await ask()).kind).toBe("asked");
  });

  it("survives a crash between the terms and the answer: granting again only notes it", async () => {
    await closeFor(["other"]);
    const id = await asked();
    await closeFor(["other", producer]);
    const versions = async () =>
      (
        await world.book.decisions.history({
          ...{ kind: "terms", channel: world.shop.channel, shop: world.shop.id, subject: "" },
        })
      ).length;
    const before = await versions();
    expect(await settlePlace(world.engine, id, { kind: "grant" }, OFFICER)).toMatchObject({ kind: "settled" });
    expect(await versions()).toBe(before);
  });

  it("is answered once by two officers at a time", async () => {
    await closeFor(["other"]);
    const id = await asked();
    const answers = await Promise.all([1, 2].map(() => settlePlace(world.engine, id, { kind: "grant" }, OFFICER)));
    expect(answers.filter(({ kind }) => kind === "settled")).toHaveLength(1);
    expect((await termsOf()).producers.filter((one) => one === producer)).toHaveLength(1);
  });

  it("is told where the list is full", async () => {
    await closeFor(Array.from({ length: 1_000 }, (_, at) => `full-${at}`));
    expect(await settlePlace(world.engine, await asked(), { kind: "grant" }, OFFICER)).toEqual({ kind: "full" });
    expect(await settlePlace(world.engine, "none", { kind: "grant" }, OFFICER)).toEqual({ kind: "no_request" });
  });
});
