import { describe, expect, it } from "vitest";
import type { VerifyAnswer } from "../../src/contracts/catalogue";
import { answered, get } from "../support/shop/client";
import { NAMES } from "../support/shop/seed-rows";

const verify = (text: string) => answered<VerifyAnswer>(get(`/shop/verify?q=${encodeURIComponent(text)}`));
const found = async (text: string) => {
  const answer = await verify(text);
  return [answer.matched_by, answer.found.map(({ product, certificate }) => [product.name, certificate.status])];
};

describe("GET /shop/verify", () => {
  it.each(["87-3012-01", "87 3012 01", "87301201"])("finds a product by its code %s", async (code) => {
    expect(await found(code)).toEqual(["code", [[NAMES.inForce, "in_force"]]]);
  });

  it.each(["55/QĐ-UBND", "Quyết định số 55/QD-UBND", "55 / qđ-ubnd"])(
    "finds everything a decision recognises by its number: %s",
    async (number) => {
      expect(await found(number)).toEqual([
        "decision",
        [
          [NAMES.expiring, "expiring"],
          [NAMES.twin, "expiring"],
        ],
      ]);
    },
  );

  it("finds what a decision withdrew", async () => {
    expect(await found("99/QĐ-UBND")).toEqual(["decision", [[NAMES.revoked, "revoked"]]]);
    const { found: entries } = await verify("99/QĐ-UBND");
    expect(entries).toMatchObject([{ decision: { act: "revoked", status: "revoked" }, sample_certificate: null }]);
  });

  it("tells of a decision what it says itself", async () => {
    const { found: entries } = await verify("QĐ 1850/QĐ-UBND-HC");
    expect(entries).toMatchObject([
      {
        product: { name: NAMES.lapsed },
        decision: { act: "recognised", stars: 3, decided_on: "2020-12-07", ends_on: "2023-12-07", status: "lapsed" },
      },
    ]);
    expect((await verify("mứt dừa")).found).toMatchObject([{ decision: null }]);
  });

  it("finds a product by its very name, with or without its producer", async () => {
    expect(await found("mứt dừa")).toEqual(["name", [[NAMES.expiring, "expiring"]]]);
    expect(await found("Bột sen Hợp tác xã Sen Việt")).toEqual(["name", [[NAMES.lapsed, "lapsed"]]]);
  });

  it("names every product a text without marks may mean", async () => {
    const [by, products] = await found("mut dua");
    expect(by).toBe("name");
    expect(products).toHaveLength(2);
  });

  it.each(["Mứt dừa non Ba Tường", "Trà sen", "bột senn", "101/QĐ-UBND", "87-3012-02", "Xoài"])(
    "does not answer %s with something like it",
    async (text) => expect(await found(text)).toEqual(["none", []]),
  );

  it("tells what resembles the words apart and says nothing of its certificate", async () => {
    const { similar } = await verify("trà sen");
    expect(similar.map(({ name }) => name)).toContain(NAMES.raced);
    expect(Object.keys(similar[0] ?? {}).sort()).toEqual(["handle", "name", "place_text", "producer"]);
  });

  it("asks for something to look for", async () => {
    for (const query of ["", "?q=", "?q=%20", "?q=a&x=1"]) {
      expect(await get(`/shop/verify${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: "invalid_input", fields: [{ message: expect.any(String) }] } },
      });
    }
  });
});
