import { expect, it } from "vitest";
import { recogniseUrl as postmartUrl } from "../adapters/postmart";
import { recogniseUrl as sendoUrl } from "../adapters/sendo";
import { recogniseUrl as tikiUrl } from "../adapters/tiki";
import { recogniseUrl as vosoUrl } from "../adapters/voso";
import { vectorFiles, vectorsOf } from "./vectors";

const RECOGNISERS = { postmart: postmartUrl, sendo: sendoUrl, tiki: tikiUrl, voso: vosoUrl } as const;

it("has a test for every file of examples", () => {
  // Each of the marketplaces has its own spec beside its code, gs1_vn the one of the GTIN, and `all` the one below.
  expect(vectorFiles().sort()).toEqual([
    "all",
    "gs1_vn",
    "lazada",
    "postmart",
    "sendo",
    "shopee",
    "tiki",
    "tiktok-shop",
    "voso",
    "woocommerce",
  ]);
});

it("agrees with the reference expressions on every example address", () => {
  const [reference] = vectorsOf("all");
  for (const [marketplace, recognise] of Object.entries(RECOGNISERS)) {
    const patterns = reference?.inputs[marketplace] as string[];
    for (const { inputs } of vectorsOf(marketplace)) {
      if (typeof inputs.url !== "string") continue;
      const matched = patterns.some((pattern) => new RegExp(pattern).test(String(inputs.url)));
      expect(recognise(inputs.url).kind !== "not_a_listing", inputs.url).toBe(matched);
    }
  }
});
