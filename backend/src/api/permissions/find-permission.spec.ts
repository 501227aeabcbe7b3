import { describe, expect, it } from "vitest";
import { permissionFinder } from "./find-permission";
import { anyone } from "./permission";

const find = permissionFinder([
  anyone("GET", "/officer/listings/:id"),
  anyone("GET", "/officer/listings/preview"),
  anyone("POST", "/officer/listings"),
  anyone("GET", "/hooks/**"),
]);

describe("the permission of a request", () => {
  it("is the one whose words fit, those written out before parameters", () => {
    expect(find("GET", "/officer/listings/preview")?.permission.path).toBe("/officer/listings/preview");
    expect(find("GET", "/officer/listings/l1")).toMatchObject({ params: { id: "l1" } });
    expect(find("GET", "/officer/listings/a%2Fb")).toMatchObject({ params: { id: "a/b" } });
    expect(find("GET", "/hooks/shopee/orders")).not.toBeNull();
  });

  it("is that of GET for HEAD, and of the same address with a slash at its end", () => {
    expect(find("HEAD", "/officer/listings/l1")).not.toBeNull();
    expect(find("POST", "/officer/listings/")).not.toBeNull();
  });

  it.each([
    ["GET", "/officer/listings"],
    ["DELETE", "/officer/listings/l1"],
    ["GET", "/officer/listings/l1/more"],
    ["GET", "/OFFICER/listings/l1"],
    ["GET", "//officer/listings/l1"],
    ["GET", "/officer//listings"],
    ["GET", "/officer/listings//"],
    ["GET", "/hooks"],
    ["GET", "/"],
    ["OPTIONS", "/officer/listings"],
  ])("does not exist for %s %s", (method, path) => {
    expect(find(method, path)).toBeNull();
  });
});
