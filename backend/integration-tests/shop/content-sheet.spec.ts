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

  it("is downloaded, checked, and applied whole or not at all", async () => {
    const sheet = await rows();
    const lapsed = sheet.findIndex((row) => row[1] === NAMES.lapsed);
    const line = sheet[lapsed] ?? [];
    line[2] = "45.000";
    line[3] = "x";
    expect(await send(toCsv(sheet), "?apply=true")).toMatchObject({
      status: 422,
      body: { applied: false, faults: [{ line: lapsed + 1, code: "stock", column: "Số lượng còn" }] },
    });
    line[3] = "7";
    expect(await send(toCsv(sheet))).toMatchObject({ status: 200, body: { applied: false, faults: [] } });
    expect(await send(toCsv(sheet), "?apply=true")).toMatchObject({
      status: 200,
      body: { applied: true, changes: [{ line: lapsed + 1, product: { name: NAMES.lapsed } }] },
    });
    expect((await rows())[lapsed]?.slice(2, 4)).toEqual(["45000", "7"]);
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
