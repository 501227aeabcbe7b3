import { describe, expect, it } from "vitest";
import { planRoute } from "./plan-route";

describe("the language of an address", () => {
  it("shows Vietnamese without a prefix", () => {
    expect(planRoute("/")).toEqual({ kind: "rewrite", to: "/vi", locale: "vi", path: "/" });
    expect(planRoute("/san-pham/tra-sen")).toEqual({
      kind: "rewrite",
      to: "/vi/san-pham/tra-sen",
      locale: "vi",
      path: "/san-pham/tra-sen",
    });
  });

  it("lets English pass under /en", () => {
    expect(planRoute("/en")).toEqual({ kind: "pass", locale: "en", path: "/" });
    expect(planRoute("/en/san-pham")).toEqual({ kind: "pass", locale: "en", path: "/san-pham" });
  });

  it("keeps one address per page", () => {
    expect(planRoute("/vi/san-pham")).toEqual({ kind: "redirect", to: "/san-pham" });
    expect(planRoute("/vi")).toEqual({ kind: "redirect", to: "/" });
  });

  it("never redirects to another host", () => {
    expect(planRoute("/vi//evil.example")).toEqual({ kind: "redirect", to: "/evil.example" });
  });
});
