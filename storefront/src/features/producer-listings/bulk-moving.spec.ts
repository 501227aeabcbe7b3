import type { BulkProgress, OwnListing, Standing } from "@contracts/producer-channels";
import { describe, expect, it } from "vitest";
import { isMoving } from "./bulk-moving";

const listing = (id: string, standing: Standing) => ({ id, standing }) as OwnListing;
const progress = (change: Partial<BulkProgress>): BulkProgress => ({
  ...{ act: "hide", takes_back: false, total: 2, untried: 0, done: 2, stopped: 0, left: [], changes: [], undo: true },
  listings: [listing("a", "hidden"), listing("b", "hidden")],
  ...change,
});

describe("what was done with many listings", () => {
  it("is followed until every turn has come and every listing was seen so", () => {
    expect(isMoving(progress({}))).toBe(false);
    expect(isMoving(progress({ untried: 1 }))).toBe(true);
    expect(isMoving(progress({ listings: [listing("a", "hidden"), listing("b", "live")] }))).toBe(true);
    expect(isMoving(progress({ act: "show", listings: [listing("a", "live"), listing("b", "hidden")] }))).toBe(true);
  });

  it("is not waited for where it was refused", () => {
    const left = [{ id: "b", name: "B", message: "Không được.", message_en: "Refused." }];
    expect(isMoving(progress({ listings: [listing("a", "hidden"), listing("b", "live")], left }))).toBe(false);
  });
});
