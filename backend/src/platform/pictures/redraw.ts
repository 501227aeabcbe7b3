import sharp from "sharp";

const KINDS = {
  jpeg: { media_type: "image/jpeg", extension: "jpg" },
  png: { media_type: "image/png", extension: "png" },
  webp: { media_type: "image/webp", extension: "webp" },
} as const;
export type PictureFormat = keyof typeof KINDS;
export type RedrawnPicture = { media_type: string; extension: string; bytes: Buffer };

/** A file that unpacks to more is an attack, no photograph. */
const MOST_PIXELS = 60_000_000;
/** Small print of a screen must stay readable. */
const QUALITY = 90;

/**
 * A picture in the format it came in, upright and without what the camera wrote beside it: where somebody stood is nobody's business.
 * The same picture is drawn to the same bytes again.
 * @returns null where the bytes are no whole picture of one of the formats
 */
export async function redrawPicture(sent: Buffer, formats: readonly PictureFormat[]): Promise<RedrawnPicture | null> {
  try {
    const picture = sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: "error" });
    const { format: found } = await picture.metadata();
    const format = formats.find((one) => one === found);
    if (format === undefined) return null;
    const upright = picture.rotate();
    const drawn = {
      jpeg: () => upright.jpeg({ quality: QUALITY }),
      png: () => upright.png(),
      webp: () => upright.webp({ quality: QUALITY }),
    };
    return { ...KINDS[format], bytes: await drawn[format]().toBuffer() };
  } catch {
    // What cannot be read is no picture, and the sender is told so.
    return null;
  }
}

/**
 * A kept picture as it may leave us. One that was kept before pictures were drawn anew stays as it is under the hash that records name,
 * and loses what the camera wrote only here, on its way out; every other one is the very bytes that were kept.
 * @returns null where the bytes are no whole picture
 */
export async function showablePicture(kept: Buffer): Promise<Buffer | null> {
  try {
    const { exif, xmp, iptc, comments } = await sharp(kept, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!exif && !xmp && !iptc && !comments?.length) return kept;
  } catch {
    return null;
  }
  const drawn = await redrawPicture(kept, ["jpeg", "png", "webp"]);
  return drawn?.bytes ?? null;
}

/** A smaller drawing for a page; a picture that is no wider stays as it is. @param width in pixels */
export async function shrinkPicture(bytes: Buffer, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS }).resize({ width, withoutEnlargement: true }).toBuffer();
}
