import { describe, expect, it } from "vitest";
import { text, type Vector, vectorsOf } from "../../testing/vectors";
import { authorizeUrl, tokenRequest } from "./auth";
import { pullBody } from "./events";
import { recogniseUrl } from "./index";
import { tikiSettings } from "./settings";
import { basicHeader, logisticsSignature } from "./sign";

const settings = (inputs: Vector["inputs"]) =>
  tikiSettings.parse({
    clientId: text(inputs, "client_id"),
    clientSecret: text(inputs, "client_secret") || "unused",
    ...(inputs.token_endpoint_auth_method !== undefined && { authMethod: inputs.token_endpoint_auth_method }),
    ...(inputs.scope !== undefined && { scopes: inputs.scope }),
  });

const sortedForm = (body: unknown) => [...new URLSearchParams(String(body))].sort();

function check({ case: name, inputs, expected }: Vector): void {
  if (name.startsWith("listing_url_recognition")) {
    const seen = recogniseUrl(text(inputs, "url"));
    expect(seen.kind).toBe(expected.kind);
    if (expected.item_id) expect(seen).toMatchObject({ itemId: expected.item_id });
    if (expected.seller_product_id) expect(seen).toMatchObject({ sellerItemId: expected.seller_product_id });
    if (expected.category_id ?? expected.shop_slug)
      expect(seen).toMatchObject({ id: expected.category_id ?? expected.shop_slug });
  } else if (name.startsWith("oauth2_client_secret_basic_header")) {
    expect(basicHeader(text(inputs, "client_id"), text(inputs, "client_secret"))).toBe(expected.authorization);
  } else if (name.startsWith("legacy_v1_webhook")) {
    expect(basicHeader(text(inputs, "granted_id"), text(inputs, "granted_secret"))).toBe(expected.authorization);
  } else if (name.startsWith("oauth2_token_request")) {
    const request = tokenRequest(settings(inputs), [["grant_type", "client_credentials"]]);
    expect(request).toMatchObject({ method: expected.method, url: expected.url });
    expect(sortedForm(request.body)).toEqual(sortedForm(expected.body));
    expect(request.headers.authorization).toBe((expected.headers as Record<string, string>).Authorization);
  } else if (name.startsWith("oauth2_authorize_url")) {
    expect(authorizeUrl(settings(inputs), text(inputs, "redirect_uri"), text(inputs, "state"))).toBe(expected.url);
  } else if (name.startsWith("tikinow_webhook")) {
    expect(logisticsSignature(text(inputs, "secret"), Buffer.from(text(inputs, "raw_body")))).toBe(
      expected["x-signature"],
    );
  } else if (name.startsWith("event_pull")) {
    expect(JSON.stringify(pullBody(inputs.ack_id === null ? null : text(inputs, "ack_id")))).toBe(expected.body);
  } else {
    throw new Error(`no check for the vector ${name}`);
  }
}

describe("Tiki's headers, tokens and addresses", () => {
  it.each(vectorsOf("tiki"))("$case $inputs.url", check);
});
