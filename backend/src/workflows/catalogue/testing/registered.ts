import type { RegisterProducer, RegisterProduct } from "../../../modules/register/store/records";

/** A registered product of which nothing but its name is known, with what a spec needs to say. */
export function registered(change: Partial<RegisterProduct> = {}): RegisterProduct {
  return {
    id: "rprod_1",
    handle: "tra-sen-000001",
    name: "Trà sen",
    producer_id: null,
    producer_text: null,
    province_text: "Đồng Tháp",
    district_text: null,
    commune_text: null,
    province_id: null,
    district_id: null,
    commune_id: null,
    group_text: null,
    group_code: null,
    status: "recognised",
    ocop_code: null,
    dossier_id: null,
    source_url: null,
    evidence_grade: null,
    notes: null,
    same_as: null,
    ...change,
  };
}

export function producer(change: Partial<RegisterProducer> = {}): RegisterProducer {
  return {
    id: "prcr_1",
    handle: "htx-sen-viet-000001",
    name: "HTX Sen Việt",
    aliases: [],
    legal_type: "cooperative",
    legal_type_text: null,
    tax_code: null,
    registration_number: null,
    address_text: null,
    province_text: "Đồng Tháp",
    district_text: null,
    commune_text: null,
    province_id: null,
    district_id: null,
    commune_id: null,
    ...change,
  };
}
