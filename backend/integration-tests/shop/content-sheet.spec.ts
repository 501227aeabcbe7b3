import { readRows, toCsv } from "@ocop/integrations/exchange";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { ProducerList } from "../../src/contracts/catalogue";
import type { ContentSheetAnswer } from "../../src/contracts/content-desk";
import { answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { NAMES } from "../support/shop/seed-rows";

describe("a producer's sheet at the desk", () => {
  let address: string;
  let headers: { authorization: string };

  beforeAll(async () => {
    ({ headers } = await officer());
    const { producers } = await answered<ProducerList>(get("/shop/producers?q=Sen"));
    const found = producers.find(({ name }) => name === "Hợp tác xã Sen Việt");
    address = `${inject("shop").urls[0]}/officer/content/producers/${found?.id}/sheet`;
  });

  const rows = async () => readRows(new Uint8Array(await (await fetch(address, { headers })).arrayBuffer()));
  async function send(bytes: Uint8Array, query = ""): Promise<{ status: number; body: ContentSheetAnswer }> {
    const body = new FormData();
    body.append("file", new Blob([bytes]), "san-pham.csv");
    const answer = await fetch(`${address}${query}`, { method: "POST", headers, body });
    return { status: answer.status, body: (await answer.json()) as ContentSheetAnswer };
  }

  /** Types over the price and the quantity of the tea that is on sale, and leaves everything else as it is. */
  async function typed(price: string, stock?: string): Promise<{ line: number; bytes: Uint8Array; before: string[] }> {
    const sheet = await rows();
    const at = sheet.findIndex((row) => row[1] === NAMES.raced);
    const before = (sheet[at] ?? []).slice(2, 4);
    sheet[at]?.splice(2, 2, price, stock ?? before[1] ?? "");
    return { line: at + 1, bytes: toCsv(sheet), before };
  }

  it("is downloaded, checked, and applied whole or not at all", async () => {
    const wrong = await typed("45.000", "x");
    expect(await send(wrong.bytes, "?apply=true")).toMatchObject({
      status: 422,
      body: { applied: false, faults: [{ line: wrong.line, code: "stock", column: "Số lượng còn" }] },
    });
    const { bytes, line, before } = await typed("45.000");
    expect(await send(bytes)).toMatchObject({ status: 200, body: { applied: false, faults: [] } });
    expect(await send(bytes, "?apply=true")).toMatchObject({
      status: 200,
      body: { applied: true, changes: [{ line, product: { name: NAMES.raced } }] },
    });
    const after = await typed(before[0] ?? "");
    expect(after.before).toEqual(["45000", before[1]]);
    expect((await send(after.bytes, "?apply=true")).body.applied).toBe(true);
  });

  it("refuses what is no file, and says how to mend what cannot be read", async () => {
    expect((await fetch(address, { method: "POST", headers })).status).toBe(400);
    const broken = await send(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]));
    expect(broken).toMatchObject({ status: 400, body: { error: { code: "unreadable_file" } } });
  });

  it("is nobody's without a sign-in", async () => {
    expect((await fetch(address)).status).toBe(401);
  });
});
