import { describe, expect, it } from "vitest";
import { attempt } from "./attempt";
import { BackendError, type Failure } from "./failure";

const refused = (status: number): Failure => ({
  kind: "refused",
  status,
  code: "rate_limited",
  message: "Bạn hỏi hơi nhanh.",
  message_en: "Too fast.",
  fields: [],
  body: null,
});
const failing = (failure: Failure) => attempt(Promise.reject(new BackendError(failure, "GET /shop/verify")));

describe("asking the backend for what it may refuse", () => {
  it("gives the answer", async () => {
    await expect(attempt(Promise.resolve(3))).resolves.toEqual({ answer: 3, refusal: null });
  });

  it.each([400, 422, 429])("gives the refusal of a request answered with %i", async (status) => {
    await expect(failing(refused(status))).resolves.toMatchObject({ answer: null, refusal: { status } });
  });

  it.each([refused(404), refused(500), { kind: "timeout" } as const])(
    "throws every other failure on",
    async (failure) => {
      await expect(failing(failure)).rejects.toBeInstanceOf(BackendError);
    },
  );
});
