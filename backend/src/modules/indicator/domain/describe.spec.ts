import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { describeDefinitions } from "./describe";

const PAGE = path.join(__dirname, "../../../../../docs/indicators.md");
const SECTION = /(<!-- definitions: generated -->\n)[\s\S]*(\n<!-- definitions: end -->)/;

it("docs/indicators.md says what is computed; `npx vitest run --project backend describe -u` brings it up to date", async () => {
  const page = readFileSync(PAGE, "utf8");
  expect(page).toMatch(SECTION);
  const current = page.replace(
    SECTION,
    (_, begin: string, end: string) => `${begin}\n${describeDefinitions()}\n${end}`,
  );
  await expect(current).toMatchFileSnapshot(PAGE);
});
