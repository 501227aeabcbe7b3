import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import sharp from "sharp";
import { CONTENT } from "../../modules/content";
import { MEASURED_SIDE, measurePixels, type PictureMeasures } from "../../modules/content/domain/picture-quality";
import type { ContentService } from "../../modules/content/service";
import type { KeptPicture } from "../../modules/content/store/rows";

/** Pixels of the longer side: enough for a marketplace's zoom, small enough for a rural network. */
const LARGEST_SIDE = 1_600;
/** Below this a marketplace refuses the picture, and a page shows it blurred. */
const SMALLEST_SIDE = 500;
/** A file that unpacks to more is an attack, no photograph. */
const MOST_PIXELS = 60_000_000;
const QUALITY = 82;

/** Widths pictures are asked for in; anything else would let a visitor make the server draw at will. */
export const PICTURE_WIDTHS = [480, 960] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

export type PictureKept =
  | { kind: "kept"; picture: KeptPicture }
  | { kind: "refused"; reason: "unreadable" }
  | { kind: "refused"; reason: "too_small"; width: number; height: number };

type Sent = { producer: string; bytes: Uint8Array; by: string };

/**
 * Keeps a photograph a producer has sent: upright, at most 1,600 pixels, as JPEG without anything the camera wrote beside it
 * (place, time, device). The same photograph sent again is the one kept before.
 */
export async function keepPicture(container: MedusaContainer, { producer, bytes, by }: Sent): Promise<PictureKept> {
  const drawn = await redraw(bytes);
  if (drawn === null) return { kind: "refused", reason: "unreadable" };
  const { data, width, height, measures } = drawn;
  if (Math.min(width, height) < SMALLEST_SIDE) return { kind: "refused", reason: "too_small", width, height };
  const content: ContentService = container.resolve(CONTENT);
  const sha256 = createHash("sha256").update(data).digest("hex");
  const known = (await content.picturesOf(producer, [sha256])).get(sha256);
  if (known) return { kind: "kept", picture: known };
  // A crash after this leaves a file nobody knows of; sending the photograph again keeps it anew.
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${sha256}.jpg`,
    mimeType: "image/jpeg",
    content: data.toString("base64"),
    access: "private",
  });
  const facts = { file_id: file.id, mime: "image/jpeg" as const, width, height, bytes: data.length, measures };
  return { kind: "kept", picture: await content.keepPicture({ producer_id: producer, sha256, ...facts }, by) };
}

type Drawn = { data: Buffer; width: number; height: number; measures: PictureMeasures };

async function redraw(bytes: Uint8Array): Promise<Drawn | null> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: QUALITY, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, measures: await measure(data) };
  } catch {
    return null;
  }
}

/** Measured here too, whatever a browser says it has measured. */
async function measure(jpeg: Buffer): Promise<PictureMeasures> {
  const { data, info } = await sharp(jpeg)
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return measurePixels({ data, width: info.width, height: info.height });
}

/** A kept picture's bytes, smaller where a width is given. @returns null where nobody sent one of this hash */
export async function readPicture(
  container: MedusaContainer,
  sha256: string,
  width: PictureWidth | null,
): Promise<{ mime: string; bytes: Buffer } | null> {
  const content: ContentService = container.resolve(CONTENT);
  const picture = await content.picture(sha256);
  if (!picture) return null;
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(picture.file_id);
  if (width === null || width >= picture.width) return { mime: picture.mime, bytes };
  return { mime: "image/jpeg", bytes: await sharp(bytes).resize({ width }).jpeg({ quality: QUALITY }).toBuffer() };
}
