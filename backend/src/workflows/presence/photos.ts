import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { sha256 } from "@ocop/integrations/evidence";
import sharp from "sharp";
import { presenceBook } from "./container-presence";

const KINDS = {
  jpeg: { media_type: "image/jpeg", extension: "jpg" },
  png: { media_type: "image/png", extension: "png" },
} as const;

/** A file that unpacks to more is an attack, no photograph. */
const MOST_PIXELS = 60_000_000;
/** Small print of a screen must stay readable. */
const QUALITY = 90;

/**
 * Keeps a photo upright and without what the camera wrote beside it: where somebody stood is nobody's business.
 * @returns the address of what is kept, by its content; null where the bytes are no JPEG or PNG
 */
export async function keepPhoto(container: MedusaContainer, sent: Buffer, by: string): Promise<string | null> {
  const drawn = await redraw(sent);
  if (!drawn) return null;
  const { kind, bytes } = drawn;
  const book = presenceBook(container);
  const hash = sha256(bytes);
  if (await book.photo(hash)) return hash;
  // A crash after this line leaves a file nobody knows of; sending the photo again keeps it anew.
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${hash}.${kind.extension}`,
    mimeType: kind.media_type,
    content: bytes.toString("base64"),
    access: "private",
  });
  await book.keepPhoto({
    sha256: hash,
    file_id: file.id,
    media_type: kind.media_type,
    bytes: bytes.length,
    uploaded_by: by,
  });
  return hash;
}

async function redraw(sent: Buffer) {
  try {
    const photo = sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: "error" });
    const { format } = await photo.metadata();
    if (format !== "jpeg" && format !== "png") return null;
    const upright = photo.rotate();
    const bytes = await (format === "png" ? upright.png() : upright.jpeg({ quality: QUALITY })).toBuffer();
    return { kind: KINDS[format], bytes };
  } catch {
    // What cannot be read is no photo, and the sender is told so.
    return null;
  }
}

/** The product a photo was sent for; null where no record and no proposal names it. */
export async function photoProduct(container: MedusaContainer, hash: string): Promise<string | null> {
  return presenceBook(container).photoProduct(hash);
}

/** The photo as it is kept; null where there is none of this hash or its file was changed. */
export async function readPhoto(
  container: MedusaContainer,
  hash: string,
): Promise<{ media_type: string; bytes: Buffer } | null> {
  const photo = await presenceBook(container).photo(hash);
  if (!photo) return null;
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(photo.file_id);
  return sha256(bytes) === hash ? { media_type: photo.media_type, bytes } : null;
}
