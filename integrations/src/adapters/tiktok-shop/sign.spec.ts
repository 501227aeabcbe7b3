import { describe, expect, it } from "vitest";
import { z } from "zod";
import { text, vectorsOf } from "../../testing/vectors";
import { baseString, sign, signPush } from "./sign";

const query = z.record(z.string(), z.string());

describe("TikTok Shop's signatures", () => {
  it.each(vectorsOf("tiktok-shop"))("$case", ({ inputs, expected }) => {
    const secret = text(inputs, "app_secret");
    if (inputs.path === undefined) {
      const digest = signPush(text(inputs, "app_key"), secret, Buffer.from(text(inputs, "raw_body")));
      expect(digest).toBe(expected.authorization);
      return;
    }
    const body = inputs.multipart === true ? "" : text(inputs, "raw_body");
    const base = baseString(secret, text(inputs, "path"), query.parse(inputs.query), body);
    expect(base).toBe(inputs.base_string);
    expect(sign(secret, base)).toBe(expected.sign);
  });
});
