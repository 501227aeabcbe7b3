import type { IsoDay, IsoInstant } from "../../contracts/common";
import type {
  Dimension,
  Geography,
  IndicatorDetail,
  IndicatorId,
  IndicatorList,
  IndicatorMembers,
  MemberSide,
} from "../../contracts/indicators";

/** On what numbers are asked for. */
export type AskedBasis = { cut_off: IsoDay; as_known: IsoInstant; year: number; within: string };

/** What reports need of the indicators; they are computed elsewhere, here they are only asked for. */
export type IndicatorEngine = {
  list(basis: AskedBasis): Promise<IndicatorList>;
  breakdown(id: IndicatorId, basis: AskedBasis, by: Dimension, geography: Geography): Promise<IndicatorDetail>;
  members(id: IndicatorId, basis: AskedBasis, side: MemberSide, page: number): Promise<IndicatorMembers>;
};
