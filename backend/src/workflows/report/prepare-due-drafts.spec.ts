import type { MedusaContainer } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import type { IndicatorDetail, IndicatorList, IndicatorMembers } from "../../contracts/indicators";
import type { ReportContent } from "../../contracts/reports";
import { CATALOGUE } from "../../modules/catalogue";
import { REPORT } from "../../modules/report";
import type { IndicatorEngine } from "./engine";
import { prepareDueDrafts } from "./prepare-due-drafts";

const unit = (id: string, level: string, parent_id: string | null, prefix: string, name: string) => ({
  id,
  level,
  parent_id,
  prefix,
  name,
  slug: id,
  code: "",
  valid_from: null,
  valid_to: null,
});
const UNITS = [
  unit("p-82-2025", "province", null, "Tỉnh", "Đồng Tháp"),
  unit("c-1", "commune", "p-82-2025", "Xã", "Mỹ Thọ"),
  unit("c-2", "commune", "p-82-2025", "Phường", "Sa Đéc"),
  unit("p-87-2023", "province", null, "Tỉnh", "Đồng Tháp"),
];

type Kept = { content: ReportContent; planned_for: string | null };

/** What the workflow reaches of a running backend: units, and reports that are kept once per planned day. */
function backend() {
  const kept: Kept[] = [];
  const nameOf = ({ content, planned_for }: Kept) =>
    `${content.kind} ${content.year} ${content.unit.id} ${planned_for}`;
  const reports = {
    unitsPlanned: async (kind: string, year: number, planned: string) =>
      kept
        .filter(({ content, planned_for }) => content.kind === kind && content.year === year && planned_for === planned)
        .map(({ content }) => content.unit.id),
    keepDraft: async (draft: Kept) => {
      if (kept.some((one) => nameOf(one) === nameOf(draft))) return null;
      kept.push(draft);
      return { id: nameOf(draft) };
    },
  };
  const parts: Record<string, unknown> = {
    [REPORT]: reports,
    [CATALOGUE]: { units: async () => ({ units: UNITS, successions: [] }) },
  };
  const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer;
  return { container, kept, nameOf };
}

/** Answers without numbers; dies after so many questions where told to. */
function engine(dieAfter = Number.POSITIVE_INFINITY): IndicatorEngine {
  let asked = 0;
  const basisOf = ({ cut_off, as_known, year }: { cut_off: string; as_known: string; year: number }) => {
    if (++asked > dieAfter) throw new Error("the process was killed");
    return { cut_off, as_known, year, within: null, sample: false };
  };
  return {
    list: async (basis) => ({ basis: basisOf(basis), indicators: [] }) satisfies IndicatorList,
    breakdown: async () => ({ rows: [] as IndicatorDetail["rows"] }) as IndicatorDetail,
    members: async () =>
      ({ members: [], page: { page: 1, limit: 1, total: 0, pages: 0 } }) as unknown as IndicatorMembers,
  };
}

describe("drafts prepared by themselves", () => {
  it("are made for the province and each of its communes on a planned day, and once", async () => {
    const { container, kept } = backend();
    expect(await prepareDueDrafts(container, engine(), "2026-12-01")).toBe(3);
    expect(await prepareDueDrafts(container, engine(), "2026-12-01")).toBe(0);
    expect(await prepareDueDrafts(container, engine(), "2026-12-02")).toBe(0);
    expect(kept.map(({ content }) => content.unit.name)).toEqual(["Tỉnh Đồng Tháp", "Xã Mỹ Thọ", "Phường Sa Đéc"]);
    expect(kept.every(({ content }) => content.cut_off === "2026-12-01" && content.due_before === "2026-12-15")).toBe(
      true,
    );
  });

  it("are made anew on each planned day, the last one on the cut-off", async () => {
    const { container, kept } = backend();
    for (const day of ["2026-11-15", "2026-12-01", "2026-12-14", "2026-12-15"])
      await prepareDueDrafts(container, engine(), day);
    expect([...new Set(kept.map(({ planned_for }) => planned_for))]).toEqual([
      "2026-11-15",
      "2026-12-01",
      "2026-12-14",
    ]);
    expect(kept.at(-1)?.content.cut_off).toBe("2026-12-14");
  });

  it("go on after a crash with the units that are missing", async () => {
    const { container, kept } = backend();
    await expect(prepareDueDrafts(container, engine(1), "2026-12-01")).rejects.toThrow("killed");
    expect(kept).toHaveLength(1);
    expect(await prepareDueDrafts(container, engine(), "2026-12-01")).toBe(2);
  });

  it("are one per unit where two processes make them at once, all as known at one instant", async () => {
    const { container, kept, nameOf } = backend();
    const both = await Promise.all([1, 2].map(() => prepareDueDrafts(container, engine(), "2026-12-01")));
    expect(both.reduce((sum, kept) => sum + kept, 0)).toBe(3);
    expect(new Set(kept.map(nameOf)).size).toBe(3);
  });

  it("are made up for when the day was missed, until the report is due", async () => {
    const { container } = backend();
    expect(await prepareDueDrafts(container, engine(), "2026-11-20")).toBe(3);
    expect(await prepareDueDrafts(container, engine(), "2026-11-10")).toBe(0);
  });
});
