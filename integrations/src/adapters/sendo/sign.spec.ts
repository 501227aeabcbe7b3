import { describe, expect, it } from "vitest";
import { z } from "zod";
import { simulatorToken, variantHash } from "../../sandbox/sendo/token";
import { text, type Vector, vectorsOf } from "../../testing/vectors";
import { loginRequest } from "./auth";
import { recogniseUrl } from "./index";
import { productState } from "./map";
import { sendoSettings } from "./settings";
import { bearer } from "./sign";

/** The vector calls 4 "cancelled" and 1 "pending_review"; our words for them. */
const WORDS: Readonly<Record<string, string>> = { pending_review: "pending", cancelled: "banned" };

function check({ case: name, inputs, expected }: Vector): void {
  if (name.startsWith("listing_url_recognition")) {
    const seen = recogniseUrl(text(inputs, "url"));
    expect(seen.kind).toBe(expected.kind);
    if (expected.item_id) expect(seen).toMatchObject({ itemId: expected.item_id });
  } else if (name === "login_request") {
    const request = loginRequest(sendoSettings.parse({}), text(inputs, "shop_key"), text(inputs, "secret_key"));
    expect(request).toMatchObject({ method: expected.method, url: expected.url, body: expected.body });
    expect(request.headers["content-type"]).toBe("application/json");
  } else if (name.startsWith("simulator_token")) {
    const token = simulatorToken(text(inputs, "hs256_secret"), z.record(z.string(), z.unknown()).parse(inputs.claims));
    expect(token).toBe(expected.token);
    expect(bearer(token)).toBe(expected.authorization);
  } else if (name === "variant_attribute_hash") {
    expect(variantHash(z.array(z.number()).parse(inputs.variant_option_ids))).toBe(expected.variant_attribute_hash);
  } else if (name === "product_status_map") {
    const word = text(expected, "normalized");
    expect(productState(Number(inputs.status))).toEqual({ state: WORDS[word] ?? word, editable: expected.editable });
  } else {
    throw new Error(`no check for the vector ${name}`);
  }
}

describe("Sendo's log-in, states and addresses", () => {
  it.each(vectorsOf("sendo"))("$case $inputs", check);
});
