import type { MedusaContainer } from "@medusajs/framework/types";
import { forgetLeftUploads } from "../workflows/content/upload-picture";

/** Clears away photographs whose upload was never finished. */
export default async function forgetUploadsJob(container: MedusaContainer): Promise<void> {
  await forgetLeftUploads(container, new Date());
}

export const config = { name: "forget-uploads", schedule: { interval: 3_600_000 } };
