import { describe, expect, it } from "vitest";
import { unitRows } from "../places/unit-rows";
import { unitOptions } from "./unit-options";

const ENDED = "2025-07-01";
type Level = "province" | "district" | "commune";
const unit = (
  id: string,
  level: Level,
  prefix: string,
  name: string,
  parent_id: string | null,
  valid_to: string | null,
) => ({
  ...{ id, level, prefix, name, parent_id, valid_to },
  slug: id,
});

const UNITS = unitRows(
  [
    unit("dt", "province", "Tỉnh", "Đồng Tháp", null, null),
    unit("ag", "province", "Tỉnh", "An Giang", null, null),
    unit("dt-old", "province", "Tỉnh", "Đồng Tháp", null, ENDED),
    unit("tg-old", "province", "Tỉnh", "Tiền Giang", null, ENDED),
    unit("hcl-old", "district", "Huyện", "Cao Lãnh", "dt-old", ENDED),
    unit("mx-old", "commune", "Xã", "Mỹ Xương", "hcl-old", ENDED),
    unit("mh-old", "commune", "Xã", "Mỹ Hội", "hcl-old", ENDED),
    unit("p2-old", "commune", "Phường", "2", "tg-old", ENDED),
    unit("mx", "commune", "Xã", "Mỹ Hội", "dt", null),
    unit("mtho", "commune", "Phường", "Mỹ Tho", "dt", null),
  ],
  [
    { old_id: "dt-old", new_id: "dt" },
    { old_id: "tg-old", new_id: "dt" },
    { old_id: "mx-old", new_id: "mx" },
    { old_id: "mh-old", new_id: "mx" },
    { old_id: "p2-old", new_id: "mtho" },
  ],
);
const find = (q?: string, parent?: string) => unitOptions(UNITS, { q, parent });
const names = (q?: string, parent?: string) => find(q, parent)?.map(({ name }) => name);

describe("units a parcel can go to", () => {
  it("are the provinces of today in the order of a dictionary", () => {
    expect(names()).toEqual(["Tỉnh An Giang", "Tỉnh Đồng Tháp"]);
  });

  it("are found by the name of a province that ended", () => {
    expect(find("tien giang")).toEqual([{ id: "dt", name: "Tỉnh Đồng Tháp", detail: "gồm Tỉnh Tiền Giang (cũ)" }]);
  });

  it("are the communes of one province, with what went into them", () => {
    expect(find(undefined, "dt")).toEqual([
      { id: "mx", name: "Xã Mỹ Hội", detail: "gồm Xã Mỹ Xương, Xã Mỹ Hội (cũ)" },
      { id: "mtho", name: "Phường Mỹ Tho", detail: "gồm Phường 2 (cũ)" },
    ]);
  });

  it("are found by the name of a commune or a district that ended", () => {
    expect(find("Mỹ Xương", "dt")).toMatchObject([{ id: "mx", detail: "gồm Xã Mỹ Xương (cũ)" }]);
    expect(find("huyện cao lãnh", "dt")).toMatchObject([{ id: "mx", detail: "thuộc Huyện Cao Lãnh (cũ)" }]);
  });

  it("bring the one called exactly so first", () => {
    expect(names("my tho", "dt")).toEqual(["Phường Mỹ Tho"]);
    expect(names("mỹ", "dt")).toHaveLength(2);
  });

  it("are none for words that name no place", () => {
    expect(find("atlantis", "dt")).toEqual([]);
  });

  it("are refused below anything that is no province of today", () => {
    expect(find(undefined, "dt-old")).toBeNull();
    expect(find(undefined, "mtho")).toBeNull();
    expect(find(undefined, "nowhere")).toBeNull();
  });
});
