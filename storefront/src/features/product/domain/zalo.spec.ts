import { expect, it } from "vitest";
import { zaloShareUrl } from "./zalo";

it("carries the whole address, query included", () => {
  const address = "https://ocop.example/san-pham/tra?x=1&y=2";
  expect(new URL(zaloShareUrl(address)).searchParams.get("url")).toBe(address);
});
