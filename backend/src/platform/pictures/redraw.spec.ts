import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { redrawPicture, showablePicture, shrinkPicture } from "./redraw";

const ALL = ["jpeg", "png", "webp"] as const;
const blank = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#3a7d44" } });
/** With what a telephone writes beside a photograph: its name, where it was taken, which side was up. */
const taken = () =>
  blank()
    .withExif({
      IFD0: { Make: "Máy ảnh mẫu" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 27/1 0/1" },
    })
    .withMetadata({ orientation: 6 });

describe("redrawPicture", () => {
  it.each(ALL)("keeps a %s in its format, upright, and nothing the camera wrote beside it", async (format) => {
    const sent = await taken().toFormat(format).toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const kept = await redrawPicture(sent, ALL);
    const { exif, xmp, iptc, width, height, format: told } = await sharp(kept?.bytes ?? Buffer.alloc(0)).metadata();
    expect({ exif, xmp, iptc, told }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, told: format });
    expect([width, height]).toEqual([40, 60]);
    expect(kept?.media_type).toBe(`image/${format}`);
  });

  it("draws the same picture to the same bytes", async () => {
    const sent = await taken().jpeg().toBuffer();
    const [one, other] = [await redrawPicture(sent, ALL), await redrawPicture(sent, ALL)];
    expect(one?.bytes.equals(other?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it("takes only the formats asked for, and only whole pictures", async () => {
    const png = await blank().png().toBuffer();
    expect(await redrawPicture(png, ["jpeg"])).toBeNull();
    expect(await redrawPicture(await blank().gif().toBuffer(), ALL)).toBeNull();
    expect(await redrawPicture(png.subarray(0, png.length - 30), ALL)).toBeNull();
    expect(await redrawPicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ALL)).toBeNull();
  });
});

describe("showablePicture", () => {
  it.each(ALL)("takes what the camera wrote out of a %s that was kept with it", async (format) => {
    const old = await taken().toFormat(format).toBuffer();
    const shown = await showablePicture(old);
    const { exif, xmp, iptc, width, height } = await sharp(shown ?? Buffer.alloc(0)).metadata();
    expect({ exif, xmp, iptc, width, height }).toEqual({
      ...{ exif: undefined, xmp: undefined, iptc: undefined },
      ...{ width: 40, height: 60 },
    });
  });

  it("gives every other picture out byte by byte, since its hash is what records name", async () => {
    for (const format of ALL) {
      const kept = await redrawPicture(await taken().toFormat(format).toBuffer(), ALL);
      expect(await showablePicture(kept?.bytes ?? Buffer.alloc(0))).toBe(kept?.bytes);
    }
  });

  it("shows nothing of what is no whole picture", async () => {
    const old = await taken().jpeg().toBuffer();
    expect(await showablePicture(old.subarray(0, old.length - 200))).toBeNull();
    expect(await showablePicture(Buffer.from("%PDF-"))).toBeNull();
  });
});

describe("shrinkPicture", () => {
  it("makes a picture narrower, never wider, in its own format", async () => {
    const png = await blank().png().toBuffer();
    const small = await sharp(await shrinkPicture(png, 30)).metadata();
    expect([small.format, small.width, small.height]).toEqual(["png", 30, 20]);
    expect((await sharp(await shrinkPicture(png, 600)).metadata()).width).toBe(60);
  });
});
