import type { RawRows } from "./raw-rows";

/**
 * Raw records that tell the same story as plan 159/KH-UBND tells of 2022, with made-up entities: "Chủ thể 001" … Every
 * number of the plan's section 2 must come out of them by counting. Which producer has which product is ours; how many have
 * what is the plan's, and of the batches the press's.
 */
const UNITS = Array.from({ length: 12 }, (_, index) => `d-${866 + index}`);
const LAW_1048 = "law-1048-2019";
const OUTCOME_KNOWN = "2022-12-30T02:00:00Z";

type Product = RawRows["products"][number];
type Recognition = RawRows["recognitions"][number];
type Rank = Pick<Recognition, "stars" | "kind" | "decided_on" | "year" | "recorded_at">;

const producerId = (number: number) => `ct-${String(number).padStart(3, "0")}`;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const COHORT_2019 = { decided_on: "2019-12-25", year: 2019, recorded_at: "2020-01-05T02:00:00Z", kind: "new" } as const;
const COHORT_2020 = { decided_on: "2020-12-07", year: 2020, recorded_at: "2020-12-20T02:00:00Z", kind: "new" } as const;
const COHORT_2021 = { decided_on: "2021-12-20", year: 2021, recorded_at: "2022-01-04T02:00:00Z", kind: "new" } as const;
const UPGRADE_2021 = {
  decided_on: "2021-06-30",
  year: 2021,
  recorded_at: "2021-07-05T02:00:00Z",
  kind: "upgrade",
} as const;
const BATCH_1 = { decided_on: "2022-06-30", year: 2022, recorded_at: "2022-07-05T02:00:00Z" } as const;
const BATCH_2 = { decided_on: "2022-12-29", year: 2022, recorded_at: OUTCOME_KNOWN } as const;

export function planRows(): RawRows {
  const products: Product[] = [];
  const recognitions: Recognition[] = [];
  const revocations: RawRows["revocations"] = [];
  const facts: RawRows["facts"] = [];

  const unitOf = (producer: number) => UNITS[producer % UNITS.length] ?? null;

  function product(producer: number, recorded_at: string): string {
    const id = `sp-${String(products.length + 1).padStart(4, "0")}`;
    products.push({
      id,
      producer_id: producerId(producer),
      district_id: unitOf(producer),
      group_code: "1-thuc-pham",
      group_text: "Thực phẩm",
      recorded_at,
    });
    return id;
  }

  function recognise(id: string, rank: Rank, group_text = "Thực phẩm"): void {
    recognitions.push({
      id: `rcg-${String(recognitions.length + 1).padStart(4, "0")}`,
      product: id,
      group_text,
      law: LAW_1048,
      ...rank,
    });
  }

  function application(id: string, purpose: "new" | "upgrade" | "reassess"): void {
    const owner = products.find((one) => one.id === id)?.producer_id;
    facts.push({
      id: `hs-${id}-${purpose}`,
      kind: "application",
      content: { product_id: id, producer_id: owner, year: 2022, purpose },
      unit_id: null,
      valid_from: "2022-05-20",
      recorded_at: "2022-05-20T03:00:00Z",
    });
  }

  // The 70 products of 2019, of 30 producers (press): 34 recognised again, 11 upgraded before 2022, 25 lapsed and revoked.
  const of2019 = (producer: number, stars: number) => {
    const id = product(producer, COHORT_2019.recorded_at);
    recognise(id, { ...COHORT_2019, stars });
    return id;
  };
  const again: { id: string; stars: number }[] = [
    ...[53, 53, 54, 54].map((producer) => ({ id: of2019(producer, 4), stars: 4 })),
    ...[...range(55, 68), ...range(55, 68), 69, 70].map((producer, index) => ({
      id: of2019(producer, index < 10 ? 4 : 3),
      stars: 3,
    })),
  ];
  const upgradedEarlier = range(0, 10).map((index) => of2019(93 + index, 3));
  for (const id of upgradedEarlier) recognise(id, { ...UPGRADE_2021, stars: 4 });
  const lapsed = range(0, 24).map((index) => of2019(93 + (index % 12), index < 16 ? 3 : 4));
  revocations.push(...lapsed.map(revokedIn2023));
  facts.push(...lapsed.slice(18).map(ceased));

  // The other 195 in force at the end of 2021: 165 of three stars, five of which are upgraded in 2022, and 30 of four.
  const older = (producer: number, stars: number, index: number) => {
    const cohort = index % 2 === 0 ? COHORT_2020 : COHORT_2021;
    const id = product(producer, cohort.recorded_at);
    recognise(id, { ...cohort, stars });
    return id;
  };
  const upgraded = [1, 1, 1, 2, 2].map((producer, index) => older(producer, 3, index));
  const womenOlder = range(71, 83);
  const othersOlder = range(84, 119);
  for (const index of range(0, 12)) older(womenOlder[index % womenOlder.length] ?? 71, 4, index);
  for (const index of range(0, 75)) older(womenOlder[index % womenOlder.length] ?? 71, 3, index);
  for (const index of range(0, 16)) older(othersOlder[index % othersOlder.length] ?? 84, 4, index);
  for (const index of range(0, 83)) older(othersOlder[index % othersOlder.length] ?? 84, 3, index);

  // The assessment of 2022: 202 entered, 156 recognised.
  for (const { id, stars } of again) {
    application(id, "reassess");
    recognise(id, { ...BATCH_2, kind: "re_recognition", stars });
  }
  for (const id of lapsed.slice(0, 11)) application(id, "reassess");
  for (const id of upgraded) {
    application(id, "upgrade");
    recognise(id, { ...BATCH_2, kind: "upgrade", stars: 4 });
  }
  const refusedUpgrades = products.filter(({ producer_id }) => producer_id === producerId(84)).slice(0, 2);
  for (const { id } of [
    ...refusedUpgrades,
    ...products.filter(({ producer_id }) => producer_id === producerId(85)).slice(0, 3),
  ])
    application(id, "upgrade");

  const fresh = (producer: number, stars: number, batch: typeof BATCH_1 | typeof BATCH_2) => {
    const id = product(producer, "2022-05-20T02:00:00Z");
    application(id, "new");
    recognise(id, { ...batch, kind: "new", stars });
    return id;
  };
  for (const producer of [3, 3, 4, 5, 6, 7]) fresh(producer, 3, BATCH_1);
  for (const producer of [1, 2, ...range(8, 13)]) for (const _ of range(1, 4)) fresh(producer, 4, BATCH_2);
  for (const producer of [1, ...range(14, 65), ...range(14, 39)]) fresh(producer, 3, BATCH_2);
  for (const index of range(0, 29)) application(product(71 + (index % 9), "2022-05-20T02:00:00Z"), "new");

  groupsOf2022(recognitions, products);
  return {
    producers: producers(),
    products,
    recognitions,
    revocations,
    facts: [...facts, ...representatives(), ...dossiers(products), ...retail(products, recognitions, lapsed)],
    spans: spans(products, recognitions, lapsed),
  };
}

const revokedIn2023 = (product: string): RawRows["revocations"][number] => ({
  product,
  decision_number: "58/QĐ-UBND-HC",
  decided_on: "2023-01-11",
  recorded_at: "2023-01-12T02:00:00Z",
});

const ceased = (product_id: string): RawRows["facts"][number] => ({
  id: `ngung-${product_id}`,
  kind: "production_status",
  content: { product_id, status: "ceased" },
  unit_id: null,
  valid_from: "2022-01-31",
  recorded_at: "2022-02-01T02:00:00Z",
});

/** Groups as the plan's percentages give them over the 156: 127, 7, 8, 13 and 1. */
function groupsOf2022(recognitions: Recognition[], products: Product[]): void {
  const GROUPS: [count: number, printed: string, today: string][] = [
    [7, "Đồ uống", "2-do-uong"],
    [8, "Thảo dược", "3-duoc-lieu"],
    [13, "Lưu niệm – nội thất – trang trí", "4-thu-cong"],
    [1, "Dịch vụ du lịch nông thôn, bán hàng", "6-du-lich"],
  ];
  const ofYear = recognitions.filter(({ year, kind }) => year === 2022 && kind === "new");
  let next = 0;
  for (const [count, printed, today] of GROUPS) {
    for (const recognition of ofYear.slice(next, next + count)) {
      recognition.group_text = printed;
      const of = products.find(({ id }) => id === recognition.product);
      if (of) Object.assign(of, { group_text: printed, group_code: today });
    }
    next += count;
  }
}

/** Legal types of the 70 recognised in 2022: 41, 20, 5, 3 and 1. */
function producers(): RawRows["producers"] {
  const legalType = (number: number) => {
    if (number > 70 || number <= 41) return "establishment";
    if (number <= 61) return "llc";
    if (number <= 66) return "joint_stock";
    return number <= 69 ? "cooperative" : "private_enterprise";
  };
  return range(1, 119).map((number) => ({
    id: producerId(number),
    name: `Chủ thể ${String(number).padStart(3, "0")}`,
    legal_type: legalType(number),
    district_id: UNITS[number % UNITS.length] ?? null,
  }));
}

/** 47 of the 119 are led by women. */
function representatives(): RawRows["facts"] {
  const women = new Set([...range(8, 11), ...range(14, 43), ...range(71, 83)]);
  return range(1, 119).map((number) => ({
    id: `dd-${number}`,
    kind: "legal_representative",
    content: { producer_id: producerId(number), gender: women.has(number) ? "female" : "male" },
    unit_id: null,
    valid_from: "2020-01-01",
    recorded_at: "2022-12-01T02:00:00Z",
  }));
}

/** Four five-star dossiers at the ministry without an outcome. */
function dossiers(products: readonly Product[]): RawRows["facts"] {
  return products.slice(0, 4).map(({ id }) => ({
    id: `tw-${id}`,
    kind: "central_dossier",
    content: { product_id: id, status: "submitted" },
    unit_id: null,
    valid_from: "2022-11-15",
    recorded_at: "2022-11-16T02:00:00Z",
  }));
}

function inForceAtTheEndOf2022(recognitions: readonly Recognition[], lapsed: readonly string[]): string[] {
  return [...new Set(recognitions.map((one) => one.product))].filter((id) => !lapsed.includes(id));
}

/** 109 products of the 357 in supermarkets; every producer was asked. */
function retail(
  products: readonly Product[],
  recognitions: readonly Recognition[],
  lapsed: readonly string[],
): RawRows["facts"] {
  const placed = new Set(inForceAtTheEndOf2022(recognitions, lapsed).slice(0, 109));
  return range(1, 119).map((number) => {
    const producer_id = producerId(number);
    const product_ids = products
      .filter((one) => one.producer_id === producer_id && placed.has(one.id))
      .map(({ id }) => id);
    const isPlaced = product_ids.length > 0;
    return {
      id: `st-${number}`,
      kind: "modern_retail",
      content: {
        producer_id,
        class: isPlaced ? "supermarket" : "none",
        outlet: null,
        product_ids,
        evidence_on: "2022-12-10",
      },
      unit_id: null,
      valid_from: "2022-12-10",
      recorded_at: "2022-12-11T02:00:00Z",
    };
  });
}

/** The press's counts per marketplace of January 2023, spread as widely as they can be: no product twice. */
const LISTED: [channel: string, products: number][] = [
  ["voso", 100],
  ["shopee", 109],
  ["lazada", 76],
  ["tiki", 40],
];

function spans(
  products: readonly Product[],
  recognitions: readonly Recognition[],
  lapsed: readonly string[],
): RawRows["spans"] {
  const services = new Set(products.filter(({ group_code }) => group_code === "6-du-lich").map(({ id }) => id));
  const goods = inForceAtTheEndOf2022(recognitions, lapsed).filter((id) => !services.has(id));
  let next = 0;
  return LISTED.flatMap(([channel, count]) => {
    const listed = goods.slice(next, next + count);
    next += count;
    return listed.map((product) => ({
      product,
      channel,
      state: "live",
      valid_from: "2022-12-12",
      valid_to: "2023-01-11",
      known_from: "2022-12-12T03:00:00Z",
      known_to: null,
    }));
  });
}
