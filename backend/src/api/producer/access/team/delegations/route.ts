import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Delegated } from "../../../../../contracts/producer-access";
import { notFound, ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { delegate } from "../../../../../workflows/access/team";
import { producerOf, tellAct } from "../../../../guard/caller";
import { delegationBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<Delegated>): Promise<void> {
  const { producer_id, principal_id: by } = producerOf(req);
  const wish = parseInput(delegationBody, req.body);
  const delegated = await delegate(req.scope, { ...wish, producer_id, by });
  if (delegated === "own") throw worksHereAlready();
  if (!delegated) throw nobodyThere();
  tellAct(req, { target_kind: "delegation", target_id: delegated.id, after: { valid_to: wish.valid_to } });
  res.status(201).json(delegated);
}

function nobodyThere(): ShopError {
  return notFound(
    "Chưa có ai đăng nhập bằng số hoặc thư điện tử này. Xin hỏi lại người giúp bạn.",
    "Nobody signs in with this number or address yet. Please ask who is to help you.",
  );
}

function worksHereAlready(): ShopError {
  return new ShopError("works_here", {
    status: 409,
    message: "Người này đã là thành viên của kênh, không cần giao quyền.",
    message_en: "This person works for the producer already; nothing needs to be delegated.",
  });
}
