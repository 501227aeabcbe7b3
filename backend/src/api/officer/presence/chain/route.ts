import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ChainStatus } from "../../../../contracts/presence";
import { readChainStatus, verifyAll } from "../../../../workflows/presence/tend-evidence";

/** The chain's head, to be published, and how the last verification ended. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ChainStatus>): Promise<void> {
  res.json(await readChainStatus(req.scope));
}

/** Verifies chain, states and photos now. */
export async function POST(req: MedusaRequest, res: MedusaResponse<ChainStatus>): Promise<void> {
  await verifyAll(req.scope, new Date());
  res.json(await readChainStatus(req.scope));
}
