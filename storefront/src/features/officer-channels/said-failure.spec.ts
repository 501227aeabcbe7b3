import { describe, expect, it } from "vitest";
import { saidFailure } from "./said-failure";

const failure = {
  kind: "retry_later",
  message: "Hệ thống sẽ tự gửi lại.",
  message_en: "Sent again.",
  channel_message: null,
};
const job = { attempts: 12, dead: true, run_at: "2026-11-26T00:00:00.000Z", last_error: null };

describe("what stands in a listing's way", () => {
  it("promises another try only while there will be one", () => {
    expect(saidFailure({ failure, job: { ...job, dead: false } }, "vi")).toBe("Hệ thống sẽ tự gửi lại.");
    expect(saidFailure({ failure, job }, "vi")).toContain("rồi bấm “Thử lại”");
    expect(saidFailure({ failure, job }, "en")).toContain("then press “Try again”");
  });

  it("stays as it was told where a person has to mend something, and is nothing while all is well", () => {
    expect(saidFailure({ failure: { ...failure, kind: "fix_data" }, job }, "en")).toBe("Sent again.");
    expect(saidFailure({ failure: null, job: null }, "vi")).toBeNull();
  });
});
