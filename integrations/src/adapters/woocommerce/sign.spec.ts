import { describe, expect, it } from "vitest";
import { text, type Vector, vectorsOf } from "../../testing/vectors";
import { siteOf } from "./auth";
import { basic, hookSecretOf, sameSignature, signHook } from "./sign";

function check({ case: name, inputs, expected }: Vector): void {
  if (name === "basic_authorization") {
    expect(basic(`${text(inputs, "user")}:${text(inputs, "password")}`)).toBe(expected.authorization);
  } else if (name === "webhook_signature") {
    const signature = signHook(text(inputs, "secret"), Buffer.from(text(inputs, "raw_body")));
    expect(signature).toBe(expected.signature);
    expect(sameSignature(signature, text(expected, "signature"))).toBe(true);
  } else if (name === "webhook_secret_of_a_shop") {
    expect(hookSecretOf(text(inputs, "secret"), text(inputs, "shop"))).toBe(expected.secret);
  } else {
    throw new Error(`no check for the vector ${name}`);
  }
}

describe("WooCommerce's proofs", () => {
  it.each(vectorsOf("woocommerce"))("$case", check);
});

describe("a shop's address", () => {
  it.each([
    ["https://htx-xoai.example.vn/", "https://htx-xoai.example.vn", "htx-xoai.example.vn"],
    ["htx-xoai.example.vn", "https://htx-xoai.example.vn", "htx-xoai.example.vn"],
    [" https://Example.VN/cua-hang/ ", "https://example.vn/cua-hang", "example.vn/cua-hang"],
  ])("%j is read", (typed, site, shop) => {
    expect(siteOf(typed, false)).toEqual({ site, shop });
  });

  it.each([
    "",
    "http://example.vn",
    "https://127.0.0.1",
    "https://[::1]/",
    "https://2130706433",
    "https://localhost",
    "https://u:p@example.vn",
    "https://db.internal",
    "ftp://example.vn",
    "https://",
  ])("%j is refused: not public, or not https", (typed) => {
    expect(siteOf(typed, false)).toBeUndefined();
  });
});
