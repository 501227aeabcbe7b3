import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PaperSaved } from "../../../../../contracts/producer-certificates";
import { parseInput } from "../../../../../platform/http/validate";
import { keepPaper } from "../../../../../workflows/dossier/keep-paper";
import { producerOf, tellAct } from "../../../../guard/caller";
import { ownDossier, wrongScan } from "../../own-dossier";
import { paperSchema } from "../../validators";

type WithScan = MedusaRequest & { file?: Express.Multer.File };

export async function POST(req: WithScan, res: MedusaResponse<PaperSaved>): Promise<void> {
  const paper = parseInput(paperSchema, req.body);
  const { producer_id, principal_id: by } = producerOf(req);
  // A browser sends an empty file where none was chosen.
  const scan = req.file && req.file.size > 0 ? req.file.buffer : null;
  const wish = { ...paper, producer_id, product_id: req.params.id ?? "", by, scan };
  if (!(await keepPaper(req.scope, wish))) throw wrongScan();
  tellAct(req, { after: { kind: paper.kind } });
  res.status(201).json(await ownDossier(req));
}
