import type { Certificate, DecisionFact } from "@contracts/certificate";
import { describe, expect, it } from "vitest";
import { decisionsOf, type Found } from "./decisions";

const certificate: Certificate = {
  status: "not_recognised",
  as_of: "2026-11-25",
  badge: null,
  recognition: null,
  revocation: null,
};
const FACT: DecisionFact = {
  number: "55/QĐ-UBND",
  act: "recognised",
  stars: 3,
  decided_on: "2020-12-07",
  year: 2020,
  issuer: null,
  ends_on: "2023-12-07",
  status: "lapsed",
};
const found = (handle: string, change: Partial<DecisionFact> = {}): Found => ({
  product: { handle, name: handle, producer: null, place_text: null },
  decision: { ...FACT, ...change },
  certificate,
  sample_certificate: null,
});

describe("the decisions behind a number", () => {
  it("are one for all products of one day and one issuer, whatever their stars", () => {
    const [only, ...others] = decisionsOf([found("tra-sen"), found("khoai", { stars: 4 })]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ number: "55/QĐ-UBND", status: "lapsed", ends_on: "2023-12-07" });
    expect(only?.found.map(({ product }) => product.handle)).toEqual(["tra-sen", "khoai"]);
  });

  it("are several where authorities have used the same number", () => {
    const decisions = decisionsOf([
      found("tra-sen", { issuer: "UBND tỉnh Đồng Tháp" }),
      found("mut-dua", { issuer: "UBND tỉnh Bến Tre" }),
      found("keo-dua", { decided_on: "2024-05-01", ends_on: "2027-05-01", status: "in_force" }),
      found("ruou", { act: "revoked", ends_on: null, status: "revoked" }),
    ]);
    expect(decisions).toHaveLength(4);
  });

  it("have no common state where one product's was withdrawn or prolonged", () => {
    const [decision] = decisionsOf([
      found("tra-sen", { status: "in_force", ends_on: "2027-05-01" }),
      found("khoai", { status: "revoked", ends_on: "2027-05-01" }),
    ]);
    expect(decision).toMatchObject({ status: null, ends_on: "2027-05-01" });
  });
});
