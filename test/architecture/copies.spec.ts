import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** The storefront takes only types from the backend; a rule both must judge alike stands on both sides, word for word. */
it("judges photographs by the same rule in the browser and on the server", () => {
  expect(read("storefront/src/features/producer-products/pictures/picture-quality.ts")).toBe(
    read("backend/src/modules/content/domain/picture-quality.ts"),
  );
});
