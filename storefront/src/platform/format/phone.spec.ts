import { expect, it } from "vitest";
import { formatPhone } from "./phone";

it.each([
  ["+84912345678", "0912 345 678"],
  ["+842773851234", "0277 385 1234"],
  ["+4930123456", "+4930123456"],
  ["0912345678", "0912345678"],
])("%s is written %s", (number, written) => expect(formatPhone(number)).toBe(written));
