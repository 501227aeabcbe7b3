import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { MEASURED_SIDE, measurePixels, type PictureMeasures, remarksOn } from "./picture-quality";

type Scene = { ground: string; light?: number; blur?: number; noise?: boolean };

/** A jar with a printed label on a ground, as a photograph: drawn, coded as JPEG, decoded, brought to the measured size. */
async function photograph({ ground, light = 1, blur = 0, noise = false }: Scene): Promise<PictureMeasures> {
  const lines = Array.from(
    { length: 9 },
    (_, at) => `<rect x="470" y="${520 + at * 34}" width="${250 - at * 9}" height="12"/>`,
  );
  const clutter = Array.from(
    { length: 160 },
    (_, at) =>
      `<rect x="${(at * 397) % 1200}" y="${(at * 233) % 1200}" width="90" height="60" fill="${at % 2 ? "#111" : "#eee"}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200"><rect width="1200" height="1200" fill="${ground}"/>
    ${noise ? clutter.join("") : ""}<rect x="400" y="350" width="400" height="600" rx="40" fill="#7a3d12"/>
    <rect x="430" y="480" width="340" height="340" fill="#f6e9c8"/><g fill="#3b1c08">${lines.join("")}</g></svg>`;
  let drawn = sharp(Buffer.from(svg)).linear(light, 0);
  if (blur > 0) drawn = sharp(await drawn.png().toBuffer()).blur(blur);
  const jpeg = await drawn.jpeg({ quality: 82 }).toBuffer();
  const { data, info } = await sharp(jpeg)
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return measurePixels({ data, width: info.width, height: info.height });
}

const judged = async (scene: Scene) => remarksOn(await photograph(scene), 1_200);

describe("the quality of a photograph", () => {
  it("finds nothing to say of a sharp, bright picture on a plain ground", async () => {
    expect(await judged({ ground: "#d9d4cb" })).toEqual([]);
    expect(await judged({ ground: "#ffffff" })).toEqual([]);
  });

  it("sees that the hand moved", async () => {
    expect(await judged({ ground: "#d9d4cb", blur: 9 })).toEqual(["blurred"]);
  });

  it("sees too little and too much light", async () => {
    expect(await judged({ ground: "#d9d4cb", light: 0.25 })).toContain("dark");
    expect(await judged({ ground: "#ffffff", light: 2.6 })).toContain("bright");
  });

  it("sees a ground that takes the eye away from the product", async () => {
    expect(await judged({ ground: "#888888", noise: true })).toEqual(["busy"]);
  });

  it("says where a picture is too small to be zoomed into", () => {
    expect(remarksOn({ brightness: 150, sharpness: 900, unrest: 5 }, 800)).toEqual(["small"]);
  });

  it("measures any picture, however small", () => {
    expect(measurePixels({ data: new Uint8Array([255, 255, 255, 255]), width: 1, height: 1 })).toEqual({
      brightness: 255,
      sharpness: 0,
      unrest: 0,
    });
  });
});
