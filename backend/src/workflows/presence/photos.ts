import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { sha256 } from "@ocop/integrations/evidence";
import { redrawPicture, showablePicture, shrinkPicture } from "../../platform/pictures/redraw";
import { presenceBook } from "./container-presence";

/** Widths a photo is asked for in, in pixels; anything else would let somebody make the server draw at will. */
export const PHOTO_WIDTHS = [240, 960] as const;
type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

/**
 * Keeps a photo upright and without what the camera wrote beside it: where somebody stood is nobody's business.
 * @returns the address of what is kept, by its content; null where the bytes are no JPEG or PNG
 */
export async function keepPhoto(container: MedusaContainer, sent: Buffer, by: string): Promise<string | null> {
  const drawn = await redrawPicture(sent, ["jpeg", "png"]);
  if (!drawn) return null;
  const { media_type, extension, bytes } = drawn;
  const book = presenceBook(container);
  const hash = sha256(bytes);
  if (await book.photo(hash)) return hash;
  // A crash after this line leaves a file nobody knows of; sending the photo again keeps it anew.
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${hash}.${extension}`,
    mimeType: media_type,
    content: bytes.toString("base64"),
    access: "private",
  });
  await book.keepPhoto({
    sha256: hash,
    file_id: file.id,
    media_type,
    bytes: bytes.length,
    uploaded_by: by,
  });
  return hash;
}

/** The products a photo was sent for; none where no record and no proposal names it. */
export async function photoProducts(container: MedusaContainer, hash: string): Promise<string[]> {
  return presenceBook(container).photoProducts(hash);
}

/**
 * The photo as it is kept, without what a camera wrote beside it, or smaller where a width is given; null where there is none of this
 * hash or its file was changed.
 */
export async function readPhoto(
  container: MedusaContainer,
  hash: string,
  width: PhotoWidth | null,
): Promise<{ media_type: string; bytes: Buffer } | null> {
  const photo = await presenceBook(container).photo(hash);
  if (!photo) return null;
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(photo.file_id);
  const shown = sha256(bytes) === hash ? await showablePicture(bytes) : null;
  if (shown === null) return null;
  return { media_type: photo.media_type, bytes: width === null ? shown : await shrinkPicture(shown, width) };
}
