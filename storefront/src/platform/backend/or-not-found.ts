import { notFound } from "next/navigation";
import { isNotFound } from "./failure";

/**
 * The answer; where the backend has no such thing, or no such page of a list, the "not found" page.
 * @throws BackendError on every other failure
 */
export async function orNotFound<Answer>(request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (thrown) {
    if (isNotFound(thrown)) notFound();
    throw thrown;
  }
}
