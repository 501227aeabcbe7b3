import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { sha256 } from "@ocop/integrations/evidence";
import { presenceBook } from "./container-presence";

const KINDS = [
  { media_type: "image/jpeg", extension: "jpg", starts: [0xff, 0xd8, 0xff] },
  { media_type: "image/png", extension: "png", starts: [0x89, 0x50, 0x4e, 0x47] },
] as const;

/** @returns the photo's address by its content, or null where the bytes are no JPEG or PNG */
export async function keepPhoto(container: MedusaContainer, bytes: Buffer, by: string): Promise<string | null> {
  const kind = KINDS.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (!kind) return null;
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

/** The product a photo was sent for; null where no record and no proposal names it. */
export async function photoProduct(container: MedusaContainer, hash: string): Promise<string | null> {
  return presenceBook(container).photoProduct(hash);
}

/** The photo as it was uploaded; null where there is none of this hash or its file was changed. */
export async function readPhoto(
  container: MedusaContainer,
  hash: string,
): Promise<{ media_type: string; bytes: Buffer } | null> {
  const photo = await presenceBook(container).photo(hash);
  if (!photo) return null;
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(photo.file_id);
  return sha256(bytes) === hash ? { media_type: photo.media_type, bytes } : null;
}
