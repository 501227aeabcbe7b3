import type { MedusaContainer } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { REGISTER_MODULE } from "../../../src/modules/register";
import type { RegisterService } from "../../../src/modules/register/service";
import { ensureReferenceData } from "../../../src/workflows/register/ensure-reference-data";

/** The provinces and communes of today, under the names of yesterday too. */
export function administrativeUnits(container: () => MedusaContainer): void {
  describe("administrative units", () => {
    const register = (): RegisterService => container().resolve(REGISTER_MODULE);

    it("offer today's provinces and communes, by old names too", async () => {
      expect(await register().findUnits({})).toHaveLength(34);
      const [dongThap] = await register().findUnits({ q: "tien giang" });
      expect(dongThap).toEqual({
        id: "p-82-2025",
        name: "Tỉnh Đồng Tháp",
        detail: "gồm tỉnh Tiền Giang, tỉnh Đồng Tháp (cũ)",
      });
      const communes = await register().findUnits({ parent: "p-82-2025" });
      expect(communes).toHaveLength(102);
      const [found] = await register().findUnits({ parent: "p-82-2025", q: "phường 2 cao lãnh" });
      expect(found).toBeUndefined();
      expect(await register().findUnits({ parent: "p-82-2025", q: "hòa an" })).toMatchObject([
        { name: "Phường Cao Lãnh", detail: expect.stringContaining("xã Hòa An") },
      ]);
      expect(await register().findUnits({ parent: "p-87-2023" })).toEqual([]);
    });

    it("say where a name of before lies, and what followed it as far as a source says", async () => {
      const places = await register().candidatePlaces([
        "c-19999-2023",
        "c-30121-2023",
        "d-866",
        "c-29869-2025",
        "none",
      ]);
      expect(Object.fromEntries(places)).toEqual({
        "c-19999-2023": {
          within: ["Thành phố Huế", "Tỉnh Thừa Thiên Huế"],
          ended: { on: "2025-07-01", successors: [] },
        },
        "c-30121-2023": {
          within: ["Huyện Cao Lãnh", "Tỉnh Đồng Tháp"],
          ended: { on: "2025-07-01", successors: ["Xã Mỹ Thọ"] },
        },
        "d-866": { within: ["Tỉnh Đồng Tháp"], ended: { on: "2025-07-01", successors: null } },
        "c-29869-2025": { within: ["Tỉnh Đồng Tháp"], ended: null },
      });
    });

    it("are loaded once", async () => {
      const before = await register().referenceHash("units");
      await ensureReferenceData(container());
      expect(await register().referenceHash("units")).toBe(before);
    });
  });
}
