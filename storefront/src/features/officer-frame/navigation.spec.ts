import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { entriesFor } from "./navigation";

const PAGES = path.join(import.meta.dirname, "../../app/[locale]/(officer)");

describe("the parts of the desk", () => {
  it("are pages that exist", () => {
    const missing = entriesFor("operator").filter(({ href }) => !existsSync(path.join(PAGES, href, "page.tsx")));
    expect(missing).toEqual([]);
  });

  it("are offered to those who may open them", () => {
    expect(entriesFor("helper").map(({ part }) => part)).not.toContain("accounts");
    expect(entriesFor("officer").map(({ part }) => part)).toContain("accounts");
    expect(entriesFor(null)).toEqual([]);
  });
});
