import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { CatalogueShop } from "../../support/catalogue/catalogue-shop";

const GPS = { GPSLatitudeRef: "N", GPSLatitude: "10/1 27/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "105/1 38/1 0/1" };

/** Photographs producers send. */
export function picturesSuite(shop: CatalogueShop): void {
  describe("a photograph", () => {
    let producer: string;
    beforeAll(async () => {
      const [registered] = await shop.register.listProducers({}, { take: 1 });
      producer = registered?.id ?? "";
    });

    /** As a phone takes it: lying on its side, with the place written into it. */
    const taken = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#3a7" } })
        .withExif({ IFD0: { Orientation: "6" }, IFD3: GPS })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
    const keep = (bytes: Uint8Array) => shop.call.keepPicture(shop.container, { producer, bytes, by: "prin_member" });
    const kept = async (bytes: Uint8Array) => {
      const outcome = await keep(bytes);
      if (outcome.kind !== "kept") throw new Error(`Refused: ${outcome.reason}`);
      return outcome.picture;
    };

    it("is kept upright, no larger than needed, and without the place it was taken at", async () => {
      const bytes = await taken(2_400, 1_800);
      expect((await sharp(bytes).metadata()).exif).toBeDefined();
      const picture = await kept(bytes);
      expect(picture).toMatchObject({ width: 1_200, height: 1_600, mime: "image/jpeg" });
      const shown = await shop.call.readPicture(shop.container, picture.sha256, null);
      const { exif, orientation } = await sharp(shown?.bytes).metadata();
      expect([exif, orientation]).toEqual([undefined, undefined]);
    });

    it("is kept once, and shown smaller where that is enough", async () => {
      const bytes = await taken(1_000, 800);
      const picture = await kept(bytes);
      expect(await kept(bytes)).toEqual(picture);
      const small = await shop.call.readPicture(shop.container, picture.sha256, 480);
      expect((await sharp(small?.bytes).metadata()).width).toBe(480);
      expect(await shop.call.readPicture(shop.container, "0".repeat(64), null)).toBeNull();
    });

    it("is refused where it is too small to be seen, or no picture", async () => {
      expect(await keep(await taken(400, 800))).toEqual({
        kind: "refused",
        reason: "too_small",
        width: 800,
        height: 400,
      });
      expect(await keep(Buffer.from("<svg onload=alert(1)>"))).toEqual({ kind: "refused", reason: "unreadable" });
      expect(await keep((await taken(900, 900)).subarray(0, 2_000))).toMatchObject({ kind: "refused" });
    });
  });
}
