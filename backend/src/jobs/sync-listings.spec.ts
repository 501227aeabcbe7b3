import { container } from "@medusajs/framework";
import { asValue } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaContext, MedusaModuleType } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CHANNEL } from "../modules/channel";
import syncListings from "./sync-listings";

/** A module like any other: told a workflow's context, it keeps its events until that workflow ends. */
class Stock {
  static readonly __type = MedusaModuleType;
  move(_item: string, context?: { eventGroupId?: string }): string {
    return context?.eventGroupId ? `kept for ${context.eventGroupId}` : "told at once";
  }
}
MedusaContext()(Stock.prototype, "move", 1);

const workers: MedusaContainer[] = [];
vi.mock("../workflows/channel/container-engine", () => ({ engineOf: (given: MedusaContainer) => ({ given }) }));
vi.mock("../workflows/channel/orders/container-order-engine", () => ({ orderEngineOf: () => ({}) }));
vi.mock("../workflows/channel/worker", () => ({
  startWorker: ({ given }: { given: MedusaContainer }) => workers.push(given),
}));

const moved = (given: MedusaContainer) => given.resolve<Stock>("stock").move("xoài");

describe("the worker of listings", () => {
  beforeEach(() => {
    container.register({
      stock: asValue(new Stock()),
      [CHANNEL]: asValue({ keepWorking: (start: () => unknown) => start(), queuePool: {} }),
      [ContainerRegistrationKeys.LOGGER]: asValue({ error: () => undefined }),
    });
  });

  it("outlives the job that starts it, so its events are not kept for that job", async () => {
    const seen: string[] = [];
    const start = createStep("start-worker", async (_: undefined, context) => {
      seen.push(moved(context.container));
      await syncListings();
      return new StepResponse(null);
    });
    const job = createWorkflow("job-that-starts-a-worker", () => new WorkflowResponse(start()));
    await job(container).run({ context: { eventGroupId: "the job's events" } });
    expect(seen).toEqual(["kept for the job's events"]);
    expect(workers.map(moved)).toEqual(["told at once"]);
  });
});
