import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shopeeSandbox } from "../shopee";
import { tikiSandbox } from "../tiki";
import type { SandboxDefinition } from "./definition";
import { openMemory } from "./memory";
import { type RunningSandbox, startSandbox } from "./server";

let folder: string;
let running: RunningSandbox[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ocop-sandbox-"));
  running = [];
});
afterEach(async () => {
  for (const sandbox of running) await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, "sandbox.jsonl");

async function begin(definition: SandboxDefinition = shopeeSandbox): Promise<RunningSandbox> {
  const sandbox = await startSandbox(definition, { file: file() });
  running.push(sandbox);
  return sandbox;
}

const order = (sandbox: RunningSandbox, path: string, body: unknown) =>
  fetch(`${sandbox.url}/__sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });

/** As a killed process leaves it: nothing is closed, nothing said. */
async function asAfterACrash(work: (sandbox: RunningSandbox) => Promise<unknown>): Promise<string> {
  const sandbox = await begin();
  await work(sandbox);
  return readFileSync(file(), "utf8");
}

const mango = { shop: "1", title: "Xoài sấy dẻo (mẫu)", sku: "XOAI-1", price: 89_000, stock: 40 };

describe("the memory of a sandbox", () => {
  it("holds shops, tokens, listings, their moderation and orders over a restart", async () => {
    const first = await startSandbox(shopeeSandbox, { file: file() });
    await order(first, "shops", { id: "1", name: "HTX mẫu" });
    const tokens = first.control.connectShop("1");
    const { id } = first.control.seed(mango);
    await order(first, "orders", { shop: "1", lines: [{ sku: "XOAI-1", quantity: 3 }] });
    await first.close();

    const second = await begin();
    expect(second.control.listings()).toMatchObject([{ id, units: [{ sku: "XOAI-1", stock: 37 }] }]);
    expect(second.context.market.orders("1")).toHaveLength(1);
    expect(second.context.tokens.shopOf(tokens.access)).toBe("1");
    expect(second.context.market.state.shops.get("1")).toMatchObject({ name: "HTX mẫu" });
    expect(second.context.market.withSku("1", "XOAI-1")).toHaveLength(1);
    expect(second.control.seed({ ...mango, sku: "XOAI-2" }).id).not.toBe(id);
  });

  it("has written down what it answered before it answers", async () => {
    const written = await asAfterACrash(async (sandbox) => {
      await order(sandbox, "shops", { id: "1", name: "HTX mẫu" });
      await order(sandbox, "seed", mango);
      await order(sandbox, "edit", { listing: sandbox.control.listings()[0]?.id, change: { stock: 5 } });
    });
    const last = written
      .trim()
      .split("\n")
      .findLast((line) => line.startsWith('["listings"'));
    expect(last).toContain('"stock":5');
  });

  it("reads up to a line that a crash cut off", async () => {
    await asAfterACrash((sandbox) => order(sandbox, "seed", mango));
    appendFileSync(file(), '["listings","9","{"id":');
    const again = await begin();
    expect(again.control.listings()).toHaveLength(1);
    await order(again, "seed", { ...mango, sku: "XOAI-2" });
    const third = await begin();
    expect(third.control.listings()).toHaveLength(2);
  });

  it("forgets what a request seemed to do and a fault dropped", async () => {
    const sandbox = await begin(tikiSandbox);
    await order(sandbox, "seed", mango);
    await order(sandbox, "reset", {});
    const again = await begin(tikiSandbox);
    expect(again.control.listings()).toEqual([]);
  });

  it("is written anew when it grows far beyond what it tells", async () => {
    const sandbox = await begin();
    const listing = sandbox.control.seed(mango);
    const memory = openMemory(path.join(folder, "alone.jsonl"));
    for (let change = 0; change < 5_000; change += 1) {
      memory.state.listings.set(listing.id, { ...listing, updatedAt: change });
      memory.keep(memory.state);
    }
    memory.close();
    const written = readFileSync(path.join(folder, "alone.jsonl"), "utf8");
    expect(written.split("\n").length).toBeLessThan(2_100);
    expect(written).toContain('"updatedAt":4999');
  });
});
