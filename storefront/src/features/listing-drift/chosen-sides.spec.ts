import { expect, it } from "vitest";
import { chosenSides, fieldName } from "./chosen-sides";

it("reads back what the forms name, and nothing else", () => {
  const form = new URLSearchParams({ tin: "l1", [fieldName("price")]: "ours", [fieldName("title")]: "ask" });
  expect(chosenSides(form)).toEqual({ price: "ours", title: "ask" });
});
