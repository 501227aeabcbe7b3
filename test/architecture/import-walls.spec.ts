import { describe, expect, it } from "vitest";
import { type Import, readImports } from "./import-graph";

const imports = readImports();

/** What `from` must not import, by the path of the importing file and of the imported one. */
function broken(from: RegExp, mayNot: (to: string, from: string, typeOnly: boolean) => boolean): string[] {
  return imports
    .filter((one) => from.test(one.from) && mayNot(one.to, one.from, one.typeOnly))
    .map(describeImport)
    .sort();
}

function describeImport({ from, to, typeOnly }: Import): string {
  return `${from} → ${to}${typeOnly ? " (type)" : ""}`;
}

/** The folder directly under `base` that a file lies in. */
function part(file: string, base: string): string | null {
  return file.startsWith(base) ? (file.slice(base.length).split("/")[0] ?? null) : null;
}

describe("walls between the packages", () => {
  it("are read from a graph that holds the code base", () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.some(({ to }) => to.startsWith("backend/src/contracts/"))).toBe(true);
  });

  it("integrations know nothing of the shop, Medusa or Next", () => {
    const foreign = /^(backend|storefront|test)\/|^(@medusajs\/|next($|\/)|react($|\/|-dom))/;
    expect(broken(/^integrations\//, (to) => foreign.test(to))).toEqual([]);
  });

  it("the backend knows nothing of the storefront or of tests", () => {
    expect(broken(/^backend\/src\//, (to) => /^(storefront|test|backend\/integration-tests)\//.test(to))).toEqual([]);
  });

  it("the storefront takes nothing but types from the backend, and those from its contracts", () => {
    const wrong = (to: string, _: string, typeOnly: boolean) =>
      /^(backend|integrations|test)\//.test(to) && !(typeOnly && to.startsWith("backend/src/contracts/"));
    expect(broken(/^storefront\//, wrong)).toEqual([]);
  });
});

describe("walls inside the backend", () => {
  const above = /^backend\/src\/(api|jobs|subscribers|scripts)\//;
  const modules = "backend/src/modules/";

  it("workflows are not built on routes, jobs or scripts", () => {
    expect(broken(/^backend\/src\/workflows\//, (to) => above.test(to))).toEqual([]);
  });

  it("modules know no workflow, and of other modules at most their types", () => {
    const wrong = (to: string, from: string, typeOnly: boolean) =>
      above.test(to) ||
      to.startsWith("backend/src/workflows/") ||
      (part(to, modules) !== null && part(to, modules) !== part(from, modules) && !typeOnly);
    expect(broken(/^backend\/src\/modules\//, wrong)).toEqual([]);
  });

  it("providers stand beside modules and know neither them nor what is built on them", () => {
    const wrong = (to: string) => above.test(to) || /^backend\/src\/(workflows|modules)\//.test(to);
    expect(broken(/^backend\/src\/providers\//, wrong)).toEqual([]);
  });

  it("the platform knows only itself and the contracts", () => {
    const wrong = (to: string) => to.startsWith("backend/") && !/^backend\/src\/(platform|contracts)\//.test(to);
    expect(broken(/^backend\/src\/platform\//, wrong)).toEqual([]);
  });

  it("the contracts know only each other", () => {
    expect(broken(/^backend\/src\/contracts\//, (to) => !to.startsWith("backend/src/contracts/"))).toEqual([]);
  });

  it("rules in domain folders touch no database, no framework and no network", () => {
    const wrong = (to: string, _: string, typeOnly: boolean) =>
      !typeOnly && (/^@medusajs\/(?!framework\/zod)/.test(to) || /^(node:(fs|http|net)|pg|axios|express)/.test(to));
    expect(broken(/^backend\/src\/.*\/domain\//, wrong)).toEqual([]);
  });

  it("nothing imports Medusa's enterprise code", () => {
    expect(broken(/./, (to) => /^@medusajs\/(rbac|auth-oidc)|definePolicies/.test(to))).toEqual([]);
  });
});

describe("walls inside the integrations", () => {
  const adapters = "integrations/src/adapters/";

  it("the core knows neither transport nor adapters, the transport no adapter", () => {
    expect(broken(/^integrations\/src\/core\//, (to) => /^integrations\/src\/(?!core\/)/.test(to))).toEqual([]);
    expect(broken(/^integrations\/src\/transport\//, (to) => to.startsWith(adapters))).toEqual([]);
  });

  it("adapters never import each other", () => {
    const wrong = (to: string, from: string) => {
      const [own, other] = [part(from, adapters), part(to, adapters)];
      return other !== null && !other.endsWith(".ts") && own !== other && !own?.endsWith(".ts");
    };
    expect(broken(/^integrations\/src\/adapters\//, wrong)).toEqual([]);
  });
});

describe("walls inside the storefront", () => {
  const features = "storefront/src/features/";

  it("platform and design system know no feature, no page and no brand", () => {
    const wrong = (to: string) => /^storefront\/src\/(features|app|site)\//.test(to);
    expect(broken(/^storefront\/src\/(platform|ui)\//, wrong)).toEqual([]);
  });

  it("the design system fetches nothing", () => {
    expect(broken(/^storefront\/src\/ui\//, (to) => to.startsWith("storefront/src/platform/backend/"))).toEqual([]);
  });

  it("features know no page", () => {
    expect(broken(/^storefront\/src\/(features|site)\//, (to) => to.startsWith("storefront/src/app/"))).toEqual([]);
  });

  it("a feature takes from another what lies at its top or is a rule", () => {
    const wrong = (to: string, from: string) => {
      const [own, other] = [part(from, features), part(to, features)];
      const [, below, ...deeper] = to.slice(features.length).split("/");
      return other !== null && own !== other && deeper.length > 0 && below !== "domain";
    };
    expect(broken(/^storefront\/src\/(features|site)\//, wrong)).toEqual([]);
  });
});
