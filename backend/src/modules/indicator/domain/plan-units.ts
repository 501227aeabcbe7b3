/** The twelve units of Đồng Tháp in April 2023, by the ids of the register's unit file. */
export const PLAN_UNITS: readonly string[] = [
  "d-866",
  "d-867",
  "d-868",
  "d-869",
  "d-870",
  "d-871",
  "d-872",
  "d-873",
  "d-874",
  "d-875",
  "d-876",
  "d-877",
];

/**
 * The nine of them with craft villages, footnote 8 of plan 159: districts Châu Thành, Tam Nông, Lai Vung, Lấp Vò, Thanh Bình, Hồng Ngự
 * and Cao Lãnh; cities Cao Lãnh and Sa Đéc. The city Hồng Ngự is not one of them.
 */
export const CRAFT_VILLAGE_UNITS: readonly string[] = [
  "d-866",
  "d-867",
  "d-870",
  "d-871",
  "d-873",
  "d-874",
  "d-875",
  "d-876",
  "d-877",
];
