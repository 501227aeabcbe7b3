import { spawn } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPush, type Push } from "./push/push";
import type { Calls } from "./push/settings";

const CALLER = path.join(import.meta.dirname, "push/caller.cjs");
/** Generous: machines differ, and a hang is all it shall catch. */
const TIMEOUT_MS = 120_000;
const TREE = "/product/get_category";

let push: Push;
beforeEach(async () => {
  push = await openPush({ products: [], channels: ["shopee"] });
});
afterEach(async () => push.close());

function marketOf({ markets }: Push) {
  const [market] = markets;
  if (!market) throw new Error("There is no marketplace");
  return market;
}

/** Two processes that begin at the same moment. @returns how many answers each got */
async function bothCall(calls: number, perSecond: number): Promise<number[]> {
  const { sandbox, shop } = marketOf(push);
  const told: Calls = { database: push.database.url, url: sandbox.url, shop: shop.external_id, calls, perSecond };
  const callers = [1, 2].map(() =>
    spawn(process.execPath, [CALLER], {
      env: { ...process.env, CALLS: JSON.stringify(told) },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  const heard = (child: (typeof callers)[number]) => new Promise((resolve) => child.once("message", resolve));
  await Promise.all(callers.map(heard));
  const answers = callers.map(heard);
  for (const child of callers) child.send("begin");
  return (await Promise.all(answers)).map(Number);
}

describe("two processes that call for the same shop", () => {
  it("renew its tokens once between them", { timeout: TIMEOUT_MS }, async () => {
    const { sandbox, shop } = marketOf(push);
    sandbox.control.expireTokens(shop.external_id);
    expect(await bothCall(10, 1_000)).toEqual([10, 10]);
    expect(sandbox.control.calls("/auth/access_token/get")).toBe(1);
  });

  it("share its pace, so that a marketplace that allows just that refuses nobody", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { sandbox } = marketOf(push);
    sandbox.control.limit(20, 20, "endpoint");
    expect(await bothCall(40, 20)).toEqual([40, 40]);
    expect(sandbox.control.calls(TREE)).toBe(80);
    expect(sandbox.control.throttled()).toBe(0);
  });
});
