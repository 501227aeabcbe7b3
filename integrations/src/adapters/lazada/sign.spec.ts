import { describe, expect, it } from "vitest";
import { z } from "zod";
import { text, vectorsOf } from "../../testing/vectors";
import { baseString, sign, signPush } from "./sign";

const parameters = z.record(z.string(), z.string());

describe("Lazada's signatures", () => {
  it.each(vectorsOf("lazada"))("$case", ({ inputs, expected }) => {
    const raw = inputs.raw_body;
    if (typeof raw === "string") {
      expect(signPush(text(inputs, "app_key"), text(inputs, "app_secret"), Buffer.from(raw))).toBe(
        expected.authorization,
      );
      return;
    }
    const files = z.array(z.string()).parse(inputs.excluded_from_signing);
    const base = baseString(text(inputs, "api_path"), parameters.parse(inputs.params), files);
    expect(base).toBe(inputs.base_string);
    expect(sign(text(inputs, "app_secret"), base)).toBe(expected.sign);
  });
});
