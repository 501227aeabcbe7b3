import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { helpTexts } from "./texts";

it("says in the desk what the printed guide says", () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, "../../../../docs/producer.md"), "utf8");
  const sections = Object.values(helpTexts("vi").sections);
  const missing = sections.flatMap(({ title, steps }) =>
    [`## ${title}`, ...Object.values<string>(steps)].filter((line) => !guide.includes(line)),
  );
  expect(missing).toEqual([]);
});
