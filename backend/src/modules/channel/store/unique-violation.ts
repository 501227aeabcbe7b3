/** Did the database refuse a second row of what there may be one of? (PostgreSQL, error code 23505.) */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
