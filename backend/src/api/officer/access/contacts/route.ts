import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContactNoted, ContactNotes } from "../../../../contracts/indicator-offline";
import { ACCESS } from "../../../../modules/access";
import type { AccessService } from "../../../../modules/access/service";
import { notFound } from "../../../../platform/http/errors";
import { parseInput } from "../../../../platform/http/validate";
import { contactsOf } from "../../../../workflows/access/last-contacts";
import { callerOf, tellAct } from "../../../guard/caller";
import { contactBody, contactsQuery } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<ContactNotes>): Promise<void> {
  const { producer } = parseInput(contactsQuery, req.query);
  const found = await contactsOf(req.scope, producer);
  if (!found) throw notFound("Không có chủ thể này.", "There is no such producer.");
  res.json(found);
}

export async function POST(req: MedusaRequest, res: MedusaResponse<ContactNoted>): Promise<void> {
  const { producer, way, on, note } = parseInput(contactBody, req.body);
  const { contacts }: AccessService = req.scope.resolve(ACCESS);
  const by = callerOf(req).signIn.principal_id;
  const id = await contacts.note({ producer_id: producer, way, on_day: on, note, by });
  // What was said stays with the note; the log is read by more people.
  tellAct(req, { target_kind: "producer", target_id: producer, after: { contact: id, way, on } });
  res.status(201).json({ id });
}
