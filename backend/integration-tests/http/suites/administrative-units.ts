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

    it("are loaded once", async () => {
      const before = await register().referenceHash("units");
      await ensureReferenceData(container());
      expect(await register().referenceHash("units")).toBe(before);
    });
  });
}
