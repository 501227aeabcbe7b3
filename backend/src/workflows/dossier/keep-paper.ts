import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { DOSSIER } from "../../modules/dossier";
import { PAPER_KINDS } from "../../modules/dossier/domain/paper-kinds";
import type { DossierService } from "../../modules/dossier/service";
import type { Paper } from "../../modules/dossier/store/papers";

const SCANS = [
  { mime: "application/pdf", extension: "pdf", starts: [0x25, 0x50, 0x44, 0x46] },
  { mime: "image/jpeg", extension: "jpg", starts: [0xff, 0xd8, 0xff] },
  { mime: "image/png", extension: "png", starts: [0x89, 0x50, 0x4e, 0x47] },
] as const;

export type PaperWish = {
  producer_id: string;
  product_id: string;
  kind: string;
  number: string | null;
  issuer: string | null;
  issued_on: string | null;
  expires_on: string | null;
  by: string;
  scan: Buffer | null;
};

/** @returns false where the scan is no PDF, JPEG or PNG; the bytes decide, not the name */
export async function keepPaper(container: MedusaContainer, wish: PaperWish): Promise<boolean> {
  const { by: added_by, scan, product_id, ...paper } = wish;
  const kept = scan && (await keepScan(container, scan));
  if (scan && !kept) return false;
  const ofProducer = PAPER_KINDS.find(({ id }) => id === paper.kind)?.of === "producer";
  const dossier: DossierService = container.resolve(DOSSIER);
  const nothing = { file_id: null, file_name: null, sha256: null, bytes: null };
  await dossier.add({ ...paper, product_id: ofProducer ? null : product_id, added_by, ...(kept ?? nothing) });
  return true;
}

async function keepScan(container: MedusaContainer, scan: Buffer) {
  const kind = SCANS.find(({ starts }) => starts.every((byte, index) => scan[index] === byte));
  if (!kind) return null;
  const sha256 = createHash("sha256").update(scan).digest("hex");
  // A crash after this line leaves a file nobody knows of; sending the scan again keeps it anew.
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${sha256}.${kind.extension}`,
    mimeType: kind.mime,
    content: scan.toString("base64"),
    access: "private",
  });
  return { file_id: file.id, file_name: `ban-quet.${kind.extension}`, sha256, bytes: scan.length };
}

/** Takes a paper away, and its scan with it. @returns false where there was none */
export async function removePaper(
  container: MedusaContainer,
  { id, producer_id, by }: { id: string; producer_id: string; by: string },
): Promise<boolean> {
  const dossier: DossierService = container.resolve(DOSSIER);
  const removed = await dossier.remove(producer_id, id, by);
  if (removed?.file_id) await forgetScan(container, removed.file_id);
  return removed !== null;
}

async function forgetScan(container: MedusaContainer, file: string): Promise<void> {
  try {
    await container.resolve(Modules.FILE).deleteFiles(file);
  } catch (failed) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`A scan was not deleted: ${String(failed)}`);
  }
}

/** The scan of a paper as it was sent; null where there is none or its file was changed. */
export async function readScan(
  container: MedusaContainer,
  paper: Pick<Paper, "file_id" | "file_name" | "sha256">,
): Promise<{ mime: string; name: string; bytes: Buffer } | null> {
  if (paper.file_id === null || paper.file_name === null) return null;
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(paper.file_id);
  if (createHash("sha256").update(bytes).digest("hex") !== paper.sha256) return null;
  const kind = SCANS.find(({ extension }) => paper.file_name?.endsWith(`.${extension}`));
  return kind ? { mime: kind.mime, name: paper.file_name, bytes } : null;
}
