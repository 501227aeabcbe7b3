import type { MedusaContainer } from "@medusajs/framework/types";
import type { TaskList } from "graphile-worker";
import { ACT_ON_MANY, bulkJobSchema } from "../../modules/channel/store/bulk-queue";
import type { Engine } from "../channel/engine";
import { type Books, carryOutAct, type DoStep } from "./carry-out-act";
import { changeOffer } from "./change-offer";
import { actOnListing } from "./listing-act";

/** The task of the queue that carries out what producers asked for with many. */
export function bulkTasks(container: MedusaContainer, engine: Engine, books: Books): TaskList {
  const doStep: DoStep = (act, subject, again) =>
    act.body.kind === "offers"
      ? changeOffer(container, act, subject, again)
      : actOnListing(engine, { id: subject, act: act.body.act, actor: act.acted_by, again });
  return { [ACT_ON_MANY]: (payload) => carryOutAct({ engine, books, doStep }, bulkJobSchema.parse(payload).act) };
}
