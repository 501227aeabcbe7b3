import { search } from "@medusajs/framework/utils";

const facet = () => search.keyword().filterable().facetable();
const state = () => search.keyword().filterable().facetable();
const stars = () =>
  search
    .integer()
    .filterable()
    .facetable({ types: ["value"] });

/** How the columns of a catalogue document are searched, filtered, counted and sorted by. */
export const indexFields = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword().filterable(),
  product_id: search.keyword().filterable(),
  name: search.text().searchable({ weight: 4 }).sortable(),
  producer_name: search.text().searchable({ weight: 3 }),
  place: search.text().searchable({ weight: 2 }),
  producer: facet(),
  legal_type: facet(),
  province: facet(),
  district: facet(),
  commune: facet(),
  units: search.keyword().array().filterable().facetable(),
  groups: search.keyword().array().filterable().facetable(),
  price: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["stats"] }),
  in_stock: search.boolean().filterable().facetable(),
  state_1: state(),
  state_2: state(),
  state_3: state(),
  state_4: state(),
  until_1: search
    .integer()
    .filterable()
    .facetable({ types: ["stats"] }),
  until_2: search.integer().filterable(),
  until_3: search.integer().filterable(),
  stars_1: stars().sortable(),
  stars_2: stars(),
  stars_3: stars(),
  stars_4: stars(),
  newest: search.integer().sortable(),
  sample: search.boolean().filterable(),
});
