import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ShopError } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { invitationSlips } from "../../../../../workflows/access/invitation-slips";
import { inviteOwners } from "../../../../../workflows/access/invitations";
import { callerOf, scopeOf, tellAct } from "../../../../guard/caller";
import { inviteBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { producer_ids } = parseInput(inviteBody, req.body);
  const by = callerOf(req).signIn.principal_id;
  const { issued } = await inviteOwners(req.scope, producer_ids, { scope: scopeOf(req), by });
  tellAct(req, { after: { invited: issued.map(({ producer_id }) => producer_id) } });
  if (issued.length === 0) throw nobodyInvited();
  const body = await invitationSlips(issued, new Date());
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", 'attachment; filename="phieu-moi.pdf"');
  res.setHeader("cache-control", "no-store");
  res.status(201).end(body);
}

function nobodyInvited(): ShopError {
  return new ShopError("wrong_state", {
    status: 409,
    message: "Các chủ thể này đã có người quản lý tài khoản hoặc không thuộc địa bàn. Xin tải lại trang rồi chọn lại.",
    message_en: "These producers run their accounts already or are not of your units. Please reload and choose again.",
  });
}
