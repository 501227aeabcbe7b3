/** Pixels of a picture, four bytes each (red, green, blue, opacity), row by row, as a canvas and `sharp` give them. */
export type Pixels = { data: Uint8Array | Uint8ClampedArray; width: number; height: number };

export type PictureMeasures = {
  /** Mean lightness, 0 black to 255 white. */
  brightness: number;
  /** How strongly neighbouring pixels differ in the sharpest parts of the picture. */
  sharpness: number;
  /** How much the rim of the picture, where its background lies, varies in lightness. */
  unrest: number;
};

export type PictureRemark = "small" | "dark" | "bright" | "blurred" | "busy";

/** Longer side, in pixels, pictures are brought to before they are measured: the same photograph then measures alike everywhere. */
export const MEASURED_SIDE = 640;

/** Marketplaces zoom into pictures from here on. */
const GOOD_SIDE = 1_000;
const DARKEST = 70;
/** Above this even a product on a white ground has lost its own colours. */
const BRIGHTEST = 238;
const BLURRED_BELOW = 90;
const BUSY_ABOVE = 52;
const TILES = 8;
/** Share of the tiles that may be sharper: one speck must not make a picture sharp, nor a plain ground make it blurred. */
const SHARPEST_SHARE = 0.08;
const RIM = 0.07;

/** Measures a picture that was brought to `MEASURED_SIDE`. Pure. */
export function measurePixels(pixels: Pixels): PictureMeasures {
  const light = lightness(pixels);
  return {
    brightness: round(mean(light)),
    sharpness: round(sharpness(light, pixels.width, pixels.height)),
    unrest: round(unrest(light, pixels.width, pixels.height)),
  };
}

/** What could be better of a photograph; none where it is good. @param shorter its shorter side in pixels, before measuring */
export function remarksOn({ brightness, sharpness, unrest }: PictureMeasures, shorter: number): PictureRemark[] {
  const remarks: [PictureRemark, boolean][] = [
    ["small", shorter < GOOD_SIDE],
    ["blurred", sharpness < BLURRED_BELOW],
    ["dark", brightness < DARKEST],
    ["bright", brightness > BRIGHTEST],
    ["busy", unrest > BUSY_ABOVE],
  ];
  return remarks.flatMap(([remark, holds]) => (holds ? [remark] : []));
}

/** Rec. 601 luma of every pixel. */
function lightness({ data, width, height }: Pixels): Float32Array {
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
    light[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return light;
}

/** Variance of the Laplacian, tile by tile; that of the tiles at the sharp end. */
function sharpness(light: Float32Array, width: number, height: number): number {
  const tiles = Array.from({ length: TILES * TILES }, () => ({ sum: 0, squares: 0, count: 0 }));
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around =
        valueAt(light, at - 1) + valueAt(light, at + 1) + valueAt(light, at - width) + valueAt(light, at + width);
      const edge = around - 4 * valueAt(light, at);
      const tile = tiles[Math.floor((y * TILES) / height) * TILES + Math.floor((x * TILES) / width)];
      if (!tile) continue;
      tile.sum += edge;
      tile.squares += edge * edge;
      tile.count += 1;
    }
  }
  const spread = tiles.map(({ sum, squares, count }) => (count === 0 ? 0 : squares / count - (sum / count) ** 2));
  spread.sort((one, other) => other - one);
  return spread[Math.floor(spread.length * SHARPEST_SHARE)] ?? 0;
}

/** Standard deviation of the lightness along the rim. */
function unrest(light: Float32Array, width: number, height: number): number {
  const [rimX, rimY] = [Math.max(1, Math.round(width * RIM)), Math.max(1, Math.round(height * RIM))];
  const rim = light.filter((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x < rimX || x >= width - rimX || y < rimY || y >= height - rimY;
  });
  const middle = mean(rim);
  return Math.sqrt(mean(rim.map((value) => (value - middle) ** 2)));
}

function valueAt(light: Float32Array, at: number): number {
  return light[at] ?? 0;
}

function mean(values: Float32Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
