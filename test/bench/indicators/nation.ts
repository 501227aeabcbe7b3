import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type NationSize = { products: number; months: number };

/** Marketplaces and own ways on which every product is looked for. */
export const WATCHED = ["shopee", "lazada", "tiki", "tiktok-shop", "buudien", "own-shop", "fanpage"];
/** A page is looked at about every five weeks, so that some proofs grow old in between. */
const EVERY_DAYS = 34;
const FIRST_DAY = "2024-11-26";
/** Producers per product: 8,086 of 14,642 at the end of 2024. */
const PRODUCERS_PER_PRODUCT = 8_086 / 14_642;

/** Chance that is the same on every machine for a seed: a whole number from 0 to below `most`, by the hash of a text. */
const chance = (
  seed: number,
) => `create function bench_h(what text, most int) returns int language sql immutable parallel safe
  as $$ select (abs(hashtextextended(what, ${seed})) % most)::int $$`;

/**
 * Fills the tables with a nation's register, facts and two years of checks with the spans that follow from them, made by the server
 * itself: nothing has to be sent to it.
 */
export async function makeNation(knex: Knex, seed: number, { products, months }: NationSize): Promise<void> {
  await knex.raw(chance(seed));
  const producers = Math.ceil(products * PRODUCERS_PER_PRODUCT);
  for (const statement of [...register(products, producers), ...facts(products, producers), ...checks(months)])
    await knex.raw(statement.replaceAll("?", "\\?"));
  await withoutIndexes(knex, "presence_check", CHECKS);
  await withoutIndexes(knex, "presence_span", SPANS);
  for (const statement of HEAD) await knex.raw(statement);
  await knex.raw("analyze");
}

/** Eight in a hundred products are of Đồng Tháp, the others of anywhere; all under the units of their time. */
function register(products: number, producers: number): string[] {
  return [
    `create table bench_place as
       select c.id as commune_id, d.id as district_id, p.id as province_id, p.id = 'p-87-2023' as home,
         row_number() over (partition by p.id = 'p-87-2023' order by c.id) - 1 as n
       from admin_unit c join admin_unit d on d.id = c.parent_id and d.level = 'district'
         join admin_unit p on p.id = d.parent_id where c.level = 'commune'`,
    `insert into producer (id, handle, name, aliases, legal_type, province_text, created_at)
       select 'ct-' || n, 'ct-' || n, 'Chủ thể ' || n, '{}', (array['household', 'establishment', 'cooperative', 'llc', 'joint_stock', null])[1 + bench_h('type' || n, 6)],
         'mẫu', timestamptz '2019-01-01' from generate_series(1, ${producers}) n`,
    `insert into registered_product (id, handle, name, producer_id, province_text, province_id, district_id, commune_id, group_code, status, created_at)
       select 'sp-' || lpad(made.n::text, 6, '0'), 'sp-' || made.n, 'Sản phẩm ' || made.n, 'ct-' || (1 + bench_h('owner' || made.n, ${producers})), 'mẫu', p.province_id, p.district_id,
         p.commune_id, (array['1-thuc-pham', '1-thuc-pham', '1-thuc-pham', '2-do-uong', '3-duoc-lieu', '4-thu-cong', '5-sinh-vat-canh', '6-du-lich', null])[1 + bench_h('group' || made.n, 9)],
         'recognised', timestamptz '2022-06-01' from generate_series(1, ${products}) made (n)
       cross join lateral (select bench_h('home' || made.n, 100) < 8 as home) h
       cross join lateral (select count(*) as places from bench_place b where b.home = h.home) s
       join bench_place p on p.home = h.home and p.n = bench_h('place' || made.n, s.places::int)`,
    `insert into recognition (id, registered_product_id, stars, kind, decided_on, year, recorded_on, created_at)
       select 'rcg-' || id || '-' || again, id, 3 + (bench_h('stars' || id || again, 100) > 67)::int + (bench_h('stars' || id || again, 100) > 98)::int,
         case when again = 0 then 'new' when bench_h('kind' || id, 3) = 0 then 'upgrade' else 're_recognition' end,
         case when bench_h('dated' || id, 100) < 12 then null else decided::text end, extract(year from decided)::int, (decided + 9)::text, decided + interval '9 days'
       from registered_product cross join generate_series(0, 1) again
       cross join lateral (select date '2022-07-01' + bench_h('day' || id, 900) + again * (600 + bench_h('again' || id, 480)) as decided) d
       where (again = 0 or (bench_h('more' || id, 100) < 30 and bench_h('dated' || id, 100) >= 12)) and decided < date '2026-11-01'`,
    `insert into revocation (id, registered_product_id, decision_number, decided_on, created_at)
       select 'rvc-' || id, id, '1/QĐ-UBND', '2026-05-0' || (1 + bench_h('gone' || id, 9)), timestamptz '2026-05-20' from registered_product where bench_h('revoked' || id, 100) < 2`,
  ];
}

function facts(products: number, producers: number): string[] {
  const fact = (kind: string, content: string, from: string, share: number, count: number, on = "'2025-06-01'") =>
    `insert into indicator_fact (id, kind, content, valid_from, source, recorded_by, request_key, recorded_at)
     select '${kind}-' || n, '${kind}', ${content}, ${on}, 'mẫu', 'bench', '${kind}-' || n, timestamptz '${from}' from generate_series(1, ${count}) n
     where bench_h('${kind}' || n, 100) < ${share}`;
  const producer = `'producer_id', 'ct-' || n`;
  const product = `'product_id', 'sp-' || lpad(n::text, 6, '0')`;
  return [
    fact(
      "legal_representative",
      `jsonb_build_object(${producer}, 'gender', (array['female', 'male'])[1 + bench_h('g' || n, 2)])`,
      "2025-06-02",
      90,
      producers,
    ),
    fact(
      "enterprise_size",
      `jsonb_build_object(${producer}, 'size', (array['micro', 'small', 'large'])[1 + bench_h('s' || n, 3)])`,
      "2025-06-02",
      70,
      producers,
    ),
    fact(
      "workforce",
      `jsonb_build_object(${producer}, 'workers', 20, 'qualified', bench_h('w' || n, 20))`,
      "2026-03-01",
      50,
      producers,
      "'2026-02-15'",
    ),
    fact(
      "modern_retail",
      `jsonb_build_object(${producer}, 'class', (array['supermarket', 'none'])[1 + bench_h('r' || n, 2)], 'product_ids', '[]'::jsonb, 'evidence_on', '2026-03-10')`,
      "2026-03-11",
      60,
      producers,
      "'2026-03-10'",
    ),
    fact(
      "application",
      `jsonb_build_object(${product}, ${producer}, 'year', 2024 + bench_h('y' || n, 3), 'purpose', (array['new', 'reassess', 'upgrade'])[1 + bench_h('p' || n, 3)])`,
      "2026-04-01",
      40,
      products,
      "'2024-04-01'",
    ),
  ];
}

/** Half of the places where a product is looked for sell it; of the others most have nothing. */
function checks(months: number): string[] {
  const rounds = Math.round((months * 30.44) / EVERY_DAYS);
  return [
    `create unlogged table bench_check as
       select id as product, channel, k, date '${FIRST_DAY}' + k * ${EVERY_DAYS} + bench_h('d' || id || channel || k, 20) as day,
         case when bench_h('sold' || id || channel, 100) >= 55 then 'absent' when k = 0 or dice < 93 then 'buyable' when dice < 95 then 'not_buyable'
           when dice < 99 then 'gone' else 'unreachable' end as outcome
       from registered_product cross join unnest(array['${WATCHED.join("','")}']) channel cross join generate_series(0, ${rounds - 1}) k
       cross join lateral (select bench_h('o' || id || channel || k, 100) as dice) o`,
    `delete from bench_check where day > date '2026-11-24'`,
    `create unlogged table bench_event as select *, day + time '10:00' at time zone 'UTC' as known, lead(day) over pair as next_day,
         lead(day + time '10:00' at time zone 'UTC') over pair as next_known from (
       select *, count(*) filter (where outcome = 'gone') over (partition by product, channel, proofs order by k) as fails from (
         select *, count(*) filter (where outcome in ('buyable', 'not_buyable')) over (partition by product, channel order by k) as proofs from bench_check) counted) judged
       where outcome in ('buyable', 'not_buyable') or (outcome = 'gone' and fails = 2) or (outcome = 'absent' and k = 0)
       window pair as (partition by product, channel order by k)`,
  ];
}

const CHECKS = `insert into presence_check (sequence, id, previous, hash, body)
  select n, 'pchk_' || n, md5((n - 1)::text), md5(n::text), jsonb_build_object('product', product, 'channel', channel, 'link', product || channel, 'grade', 'C',
    'outcome', outcome, 'observedAt', day || 'T03:00:00.000Z', 'recordedAt', day || 'T10:00:00.000Z')
  from (select *, row_number() over (order by day, product, channel) as n from bench_check) c`;

/** What each event says of the days after it, as known until the next one; what the next one cuts short, as known from then on. */
const SPANS = `insert into presence_span (id, product_id, channel_id, state, grade, valid_from, valid_to, known_from, known_to)
  select 'pspan_' || row_number() over (), product, channel, state, 'C', a, b, known, until from (
    select e.product, e.channel, t.state, t.a, t.b, e.known,
      case when t.b is null or t.b > e.next_day then e.next_known end as until from bench_event e
    cross join lateral (values
      (case e.outcome when 'buyable' then 'live' when 'not_buyable' then 'listed_not_buyable' when 'absent' then 'none' else 'lost' end,
        e.day, case when e.outcome in ('buyable', 'not_buyable') then e.day + 31 end, true),
      ('stale', e.day + 31, e.day + 91, e.outcome in ('buyable', 'not_buyable')),
      ('unknown', e.day + 91, null, e.outcome in ('buyable', 'not_buyable'))) t (state, a, b, applies)
    where t.applies
    union all
    select e.product, e.channel, t.state, t.a, e.next_day, e.next_known, null from bench_event e
    cross join lateral (values
      (case e.outcome when 'buyable' then 'live' when 'not_buyable' then 'listed_not_buyable' when 'absent' then 'none' else 'lost' end,
        e.day, case when e.outcome in ('buyable', 'not_buyable') then e.day + 31 end, true),
      ('stale', e.day + 31, e.day + 91, e.outcome in ('buyable', 'not_buyable')),
      ('unknown', e.day + 91, null, e.outcome in ('buyable', 'not_buyable'))) t (state, a, b, applies)
    where t.applies and t.a < e.next_day and (t.b is null or t.b > e.next_day)) spans`;

const HEAD = [
  `update presence_head set sequence = (select max(sequence) from presence_check), hash = (select hash from presence_check order by sequence desc limit 1),
    known_at = (select max(known) from bench_event), revision = 1`,
  "drop table bench_check, bench_event, bench_place",
];

/** Millions of rows go in faster before their indexes than after. */
async function withoutIndexes(knex: Knex, table: string, statement: string): Promise<void> {
  const { rows } = await knex.raw<{ rows: { indexname: string; indexdef: string }[] }>(
    `select indexname, indexdef from pg_indexes where tablename = '${table}' and indexname not like '%_pkey'`,
  );
  for (const { indexname } of rows) await knex.raw(`drop index "${indexname}"`);
  await knex.raw(statement);
  for (const { indexdef } of rows) await knex.raw(indexdef);
}
