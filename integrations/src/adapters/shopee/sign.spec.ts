import { describe, expect, it } from "vitest";
import { text, vectorsOf } from "../../testing/vectors";
import { baseString, sign, signPush } from "./sign";

describe("Shopee's signatures", () => {
  it.each(vectorsOf("shopee"))("$case", ({ inputs, expected }) => {
    const raw = inputs.raw_body;
    if (typeof raw === "string") {
      const digest = signPush(text(inputs, "partner_key"), text(inputs, "callback_url"), Buffer.from(raw));
      expect(digest).toBe(expected.authorization);
      return;
    }
    const who = inputs.access_token
      ? { accessToken: text(inputs, "access_token"), subject: text(inputs, "shop_id") || text(inputs, "merchant_id") }
      : {};
    const base = baseString({
      partnerId: text(inputs, "partner_id"),
      path: text(inputs, "path"),
      timestamp: Number(inputs.timestamp),
      ...who,
    });
    expect(base).toBe(inputs.base_string ?? expected.base_string);
    if (inputs.partner_key) expect(sign(text(inputs, "partner_key"), base)).toBe(expected.sign);
  });
});
