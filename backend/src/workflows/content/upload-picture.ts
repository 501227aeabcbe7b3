import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnPictureAdded } from "../../contracts/producer-products";
import { CONTENT } from "../../modules/content";
import type { ContentService } from "../../modules/content/service";
import type { Upload } from "../../modules/content/store/uploads";
import { arrangePictures } from "./edit-content";
import { toOwnPicture } from "./own-product";
import { keepPicture, type PictureKept } from "./pictures";

/** A photograph of a phone as it comes from the camera; those resized in the browser are far smaller. */
export const MOST_PICTURE_BYTES = 15 * 1024 * 1024;
/** Photographs of one producer that may be on their way at once; more is a mistake or an attack. */
const MOST_UPLOADS = 30;
const DAY_MS = 86_400_000;

export type PictureAdded =
  | { kind: "added"; added: OwnPictureAdded }
  | Exclude<PictureKept, { kind: "kept" }>
  /** The product has as many pictures as it may. */
  | { kind: "full" };

type Sent = { producer: string; product: string; bytes: Uint8Array; by: string };

/** Keeps a photograph and adds it to the working copy. The same photograph again is added once. */
export async function addPicture(
  container: MedusaContainer,
  { producer, product, bytes, by }: Sent,
): Promise<PictureAdded> {
  const outcome = await keepPicture(container, { producer, bytes, by });
  if (outcome.kind === "refused") return outcome;
  const picture_id = outcome.picture.sha256;
  const arranged = await arrangePictures(container, { product, by, act: { do: "add", picture_id } });
  const picture = toOwnPicture(outcome.picture, null);
  if (arranged === null || picture === null) return { kind: "full" };
  return { kind: "added", added: { picture, version: arranged.draft?.version ?? 0 } };
}

type Begin = { producer: string; product: string; size: number; by: string };

/** @returns null where too many photographs are on their way */
export async function beginUpload(container: MedusaContainer, begin: Begin): Promise<Upload | null> {
  return content(container).beginUpload(begin, MOST_UPLOADS);
}

export async function findUpload(container: MedusaContainer, id: string, product: string): Promise<Upload | null> {
  const upload = await content(container).upload(id);
  return upload?.registered_product_id === product ? upload : null;
}

export type PieceTaken =
  | { kind: "more"; upload: Upload }
  | { kind: "complete"; outcome: PictureAdded }
  /** The piece does not begin where the last one ended: the sender asks how far it has come and goes on from there. */
  | { kind: "wrong_offset" };

/**
 * Takes the next piece of a photograph; the last one adds it to the working copy. A crash before that leaves all pieces, and an
 * empty piece at the end asks again.
 */
export async function takePiece(
  container: MedusaContainer,
  upload: Upload,
  start: number,
  bytes: Uint8Array,
): Promise<PieceTaken> {
  const grown = await content(container).addPiece(upload.id, start, bytes);
  if (!grown) return { kind: "wrong_offset" };
  if (grown.received < grown.size) return { kind: "more", upload: grown };
  const { producer_id: producer, registered_product_id: product, begun_by: by } = grown;
  const whole = await content(container).uploadedBytes(grown.id);
  const outcome = await addPicture(container, { producer, product, bytes: whole, by });
  await content(container).forgetUpload(grown.id);
  return { kind: "complete", outcome };
}

/** Forgets photographs that stopped on their way, and sheets that were never applied, a day ago. Run by a job. */
export async function forgetLeftUploads(container: MedusaContainer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAY_MS);
  await content(container).forgetUploadsBegunBefore(before);
  await content(container).forgetSheetFilesBefore(before);
}

function content(container: MedusaContainer): ContentService {
  return container.resolve(CONTENT);
}
