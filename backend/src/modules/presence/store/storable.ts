/** PostgreSQL refuses NUL and halves of surrogate pairs inside JSON; pages contain both. */
const UNSTORABLE = /\p{Surrogate}|\0/gu;

/** The same value with every text as PostgreSQL can keep it, so that what is hashed is what is stored. */
export function storable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "string" ? part.replace(UNSTORABLE, "\uFFFD") : part,
  );
}
