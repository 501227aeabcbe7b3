import type { MemberIds } from "../../contracts/indicators";
import type { Entity } from "../../modules/indicator/domain/entity";

/** The ids behind a number, by the side on which they stand, in order. */
export function memberIds(entities: readonly Entity[]): MemberIds {
  const on = (side: Entity["side"]) =>
    entities
      .filter((entity) => entity.side === side)
      .map(({ id }) => id)
      .sort();
  return {
    numerator: on("numerator"),
    rest: on("rest"),
    unknown_numerator: on("unknown_numerator"),
    unknown_denominator: on("unknown_denominator"),
    not_applicable: on("not_applicable"),
  };
}
