import type { ChannelWords, Failure, Fault, Instant, Remedy } from "../../core";

const fault = (field: string, rule: string): Fault => ({ field, rule });

function group(meaning: Fault, ...codes: number[]): [string, Fault][] {
  return codes.map((code) => [String(code), meaning]);
}

/** Product codes of the reference pages. */
const FAULTS: Readonly<Record<string, Fault>> = Object.fromEntries([
  ...group(fault("category", "not_leaf"), 12052023, 12052024, 12052025, 12052217, 12052230),
  ...group(fault("category", "not_allowed"), 12052220, 12052221, 12052223, 12052225, 12052226, 12052227, 12052446),
  ...group(fault("attributes", "required"), 12052104, 12052182, 12052183),
  ...group(fault("attributes", "not_an_option"), 12052240, 12052247, 12052246, 12052529),
  ...group(fault("attributes", "repeated"), 12052251, 12052252, 12052253, 12052254),
  ...group(fault("attributes", "not_a_number"), 12052256),
  ...group(fault("papers", "required"), 12052105, 12052655, 12052656, 12052657, 12052658, 12052385),
  ...group(fault("attributes", "forbidden_characters"), 12052151, 12052152, 12052153, 12052243, 12052250, 12052554),
  ...group(
    fault("title", "forbidden_characters"),
    12052263,
    12052931,
    12052932,
    12052933,
    12052934,
    12052935,
    12052262,
  ),
  ...group(fault("title", "required"), 12052261),
  ...group(fault("title", "refused"), 12052051),
  ...group(fault("description", "required"), 12052015),
  ...group(
    fault("description", "refused"),
    12052013,
    12052344,
    12052345,
    12052346,
    12052347,
    12052348,
    12052349,
    12052350,
    12052351,
    12052352,
  ),
  ...group(fault("images", "required"), 12052028),
  ...group(fault("images", "not_uploaded"), 12052300),
  ...group(
    fault("images", "refused"),
    12052301,
    12052305,
    12052340,
    12052341,
    12052342,
    12052343,
    12052520,
    12052521,
    12052522,
    12052523,
    12052524,
    12052527,
    12052528,
  ),
  ...group(fault("images", "too_many"), 12052306),
  ...group(fault("units", "refused"), 12052050, 12052525, 12052526, 12052550),
  ...group(fault("units", "repeated"), 12052560),
  ...group(fault("sku", "refused"), 12052054),
  ...group(fault("listing", "duplicate"), 12052996),
  ...group(fault("price", "refused"), 12052073, 12052570, 12052084, 12052092),
  ...group(fault("price", "locked"), 12052038, 12019045),
  ...group(fault("stock", "refused"), 12052055, 12052094, 12019028),
  ...group(fault("stock", "locked"), 12052393),
  ...group(
    fault("warehouse", "required"),
    12052096,
    12052097,
    12052115,
    12052530,
    12052531,
    12052532,
    12052533,
    12052535,
  ),
  ...group(fault("weight", "refused"), 12052006, 12052181),
  ...group(fault("size", "refused"), 12052116),
  ...group(fault("brand", "not_an_option"), 12052026, 12052200, 12052201),
  ...group(fault("brand", "not_allowed"), 12052208),
  ...group(fault("listing", "shop_full"), 12052093),
  ...group(fault("listing", "locked"), 12052901, 12052308),
  ...group(fault("carriers", "refused"), 12052222),
]);

const GONE = new Set(["12052048", "12052032", "12052260"]);
const SHOP_STATE = new Set(["12052700", "12052703", "12052923", "12052995"]);
const REVOKED = new Set(["36004001", "36004004", "36004005"]);

interface Verdict {
  readonly failure: Failure;
  readonly remedy?: Remedy;
}

export const REFUSED_STOCK = "12052055";

export function classify(code: string, words: ChannelWords, now: Instant): Verdict {
  const message = words.message ?? "";
  if (code === "105002" || code === "105001")
    return { failure: { kind: "reconnect_account", cause: "expired" }, remedy: "refresh_token" };
  if (REVOKED.has(code)) return { failure: { kind: "reconnect_account", cause: "revoked" } };
  if (SHOP_STATE.has(code)) return { failure: { kind: "reconnect_account", cause: "shop_state" } };
  if (code === "36009002") return { failure: { kind: "rate_limited", until: now + 1_000 } };
  if (code === "36009003" || code === "36009007") return { failure: { kind: "retry_later", cause: "server" } };
  if (code === "36009004" && /timestamp/i.test(message))
    return { failure: { kind: "bug", cause: "configuration" }, remedy: "fix_clock" };
  if (/^(105|106|360)/.test(code)) return { failure: { kind: "bug", cause: "configuration" } };
  if (GONE.has(code)) return { failure: { kind: "gone", what: "listing" } };
  return { failure: { kind: "fix_data", faults: [FAULTS[code] ?? fault("listing", "refused")] } };
}
