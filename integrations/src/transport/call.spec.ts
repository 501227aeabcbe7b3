import { describe, expect, it } from "vitest";
import { type Failure, MarketplaceError } from "../core";
import { finalError, mayTryAgain, type Nature } from "./call";

const asked = { marketplace: "lazada", operation: "x", now: 0 } as const;
const error = (failure: Failure) => new MarketplaceError("lazada", "x", failure);

const CASES: readonly [Failure, Nature, boolean][] = [
  [{ kind: "retry_later", cause: "network" }, "read", true],
  [{ kind: "retry_later", cause: "network" }, "create", true],
  [{ kind: "retry_later", cause: "timeout" }, "read", true],
  [{ kind: "retry_later", cause: "timeout" }, "set", true],
  [{ kind: "retry_later", cause: "timeout" }, "create", false],
  [{ kind: "retry_later", cause: "server" }, "create", false],
  [{ kind: "retry_later", cause: "unreadable" }, "create", false],
  [{ kind: "rate_limited", until: 1_000 }, "create", true],
  [{ kind: "rate_limited", until: 60_000 }, "read", false],
  [{ kind: "fix_data", faults: [] }, "read", false],
  [{ kind: "reconnect_account", cause: "revoked" }, "read", false],
  [{ kind: "gone", what: "listing" }, "set", false],
  [{ kind: "unknown_outcome" }, "read", false],
  [{ kind: "bug", cause: "contract" }, "read", false],
];

describe("the retry decision", () => {
  it.each(CASES)("%j of a %s: %s", (failure, nature, again) => {
    expect(mayTryAgain(error(failure), nature, 0, 5_000)).toBe(again);
  });

  it("never repeats what is not a marketplace's failure", () => {
    expect(mayTryAgain(new TypeError("bug"), "read", 0, 5_000)).toBe(false);
  });
});

describe("the final word on a create", () => {
  it.each([
    [{ kind: "retry_later", cause: "timeout" }, "unknown_outcome"],
    [{ kind: "retry_later", cause: "server" }, "unknown_outcome"],
    [{ kind: "bug", cause: "contract" }, "unknown_outcome"],
    [{ kind: "retry_later", cause: "network" }, "retry_later"],
    [{ kind: "rate_limited", until: 5 }, "rate_limited"],
    [{ kind: "fix_data", faults: [] }, "fix_data"],
    [{ kind: "bug", cause: "configuration" }, "bug"],
  ] as const)("%j becomes %s", (failure, kind) => {
    expect(finalError(error(failure), "create", asked, false).failure.kind).toBe(kind);
    expect(finalError(error(failure), "read", asked, false).failure).toEqual(failure);
  });

  it("is open when our own code broke in the middle of it", () => {
    expect(finalError(new TypeError("x"), "create", asked, false).failure.kind).toBe("unknown_outcome");
    expect(finalError(new TypeError("x"), "read", asked, false).failure).toEqual({ kind: "bug", cause: "contract" });
  });
});
