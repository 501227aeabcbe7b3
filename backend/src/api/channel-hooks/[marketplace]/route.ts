import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderEngineOf } from "../../../workflows/channel/orders/container-order-engine";
import { receiveHook } from "../../../workflows/channel/orders/receive-hook";
import { readBody } from "../read-body";
import { noChannel, unreadable, wrongSignature } from "../refusals";

/** Where marketplaces send what happened. Answers as each of them expects, once the message is kept. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const rawBody = await readBody(req);
  const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, value?.toString()]));
  const received = await receiveHook(orderEngineOf(req.scope), req.params.marketplace ?? "", { headers, rawBody });
  if (received.kind === "no_channel") throw noChannel();
  if (received.kind === "wrong_signature") throw wrongSignature();
  if (received.kind === "unreadable") throw unreadable();
  res.status(received.status).type("text/plain").send(received.body);
}
