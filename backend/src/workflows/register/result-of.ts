/** A workflow's result, or the very error its step threw: Medusa's own wrapping loses what kind of error it was. */
export function resultOf<Result>(run: { result: Result; errors: { error: unknown }[] }): Result {
  const [failure] = run.errors;
  if (failure) throw failure.error;
  return run.result;
}
