import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { openProof } from "../../../../../workflows/indicator/keep-proof";
import { scopeOf } from "../../../../guard/caller";
import { sha256Schema } from "../../validators";

/** The file, where a fact of the caller's units names it. Never shown inside our own pages. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const sha256 = parseInput(sha256Schema, req.params.sha256);
  const scope = scopeOf(req);
  const proof = await openProof(req.scope, sha256, scope.kind === "all" ? null : scope.ids);
  if (!proof) throw notFound("Không có minh chứng này trong địa bàn của bạn.", "There is no such proof in your area.");
  res.setHeader("Content-Type", proof.media_type);
  res.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(proof.name)}`);
  res.setHeader("Cache-Control", "private, max-age=3600");
  res.end(proof.content);
}
