import { describe, expect, it } from "vitest";
import { MAX_FORM_BYTES, readForm } from "./read-form";

const form = (headers: Record<string, string>, body = "ten=Tr%C3%A0+sen") =>
  new Request("http://shop.example/gio-hang/sua", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
  });

const hosts = ["shop.example"];

describe("a form sent to the shop", () => {
  it("is read with its Vietnamese letters", async () => {
    const read = await readForm(form({ "sec-fetch-site": "same-origin" }), hosts);
    expect(read.ok && read.form.get("ten")).toBe("Trà sen");
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ origin: "https://elsewhere.example" }],
    [{ origin: "null" }],
  ])("of another site is refused (%j)", async (headers) => {
    expect(await readForm(form(headers), hosts)).toEqual({ ok: false, refusal: "cross_site" });
  });

  it("of an older browser is known by its origin", async () => {
    expect((await readForm(form({ origin: "https://shop.example" }), hosts)).ok).toBe(true);
  });

  it("must be a plain form", async () => {
    expect(await readForm(form({ "content-type": "application/json" }, "{}"), hosts)).toEqual({
      ok: false,
      refusal: "not_a_form",
    });
  });

  it("is not read beyond what a form of ours can hold", async () => {
    expect((await readForm(form({}, "a".repeat(MAX_FORM_BYTES)), hosts)).ok).toBe(true);
    expect(await readForm(form({}, "a".repeat(MAX_FORM_BYTES + 1)), hosts)).toEqual({
      ok: false,
      refusal: "too_large",
    });
  });
});
