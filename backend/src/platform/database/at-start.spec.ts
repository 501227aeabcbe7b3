import { describe, expect, it } from "vitest";
import { startOrEnd } from "./at-start";

describe("a module whose start fails", () => {
  it("is told and ends the process, since Medusa would go on without it", async () => {
    const told: unknown[] = [];
    let ended = 0;
    const logger = { error: (message: string | Error, cause?: Error) => void told.push(message, cause) };
    const failure = new Error("deadlock detected");
    await startOrEnd(
      logger,
      "catalogue",
      () => Promise.reject(failure),
      () => {
        ended += 1;
      },
    );
    expect([ended, ...told]).toEqual([1, expect.stringContaining('"catalogue" could not start'), failure]);
  });

  it("is left in peace where it succeeds", async () => {
    const logger = { error: () => expect.unreachable() };
    await startOrEnd(logger, "catalogue", () => Promise.resolve(), expect.unreachable);
  });
});
