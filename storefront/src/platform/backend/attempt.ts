import { type Failure, isBackendError } from "./failure";

export type Refusal = Extract<Failure, { kind: "refused" }>;
export type Attempt<Answer> = { answer: Answer; refusal: null } | { answer: null; refusal: Refusal };

/**
 * The answer, or why the backend refused this very request: asked too often, or not understood. The page then says so
 * in the backend's words. Every other failure is thrown on.
 * @throws BackendError
 */
export async function attempt<Answer>(request: Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { answer: await request, refusal: null };
  } catch (thrown) {
    if (!isBackendError(thrown) || !isRefusal(thrown.failure)) throw thrown;
    return { answer: null, refusal: thrown.failure };
  }
}

function isRefusal(failure: Failure): failure is Refusal {
  return failure.kind === "refused" && (failure.status === 400 || failure.status === 422 || failure.status === 429);
}
