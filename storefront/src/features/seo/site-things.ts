import type { BreadcrumbList, ItemList, Organization, SearchAction, WebSite, WithActionConstraints } from "schema-dts";
import { type Env, env } from "@/platform/env";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { pageUrl } from "./addresses";

type Step = { label: string /** Visible path, language prefix included, as the page links it. */; href: string };

/** The way from the home page to this page, which comes last. */
export function breadcrumbList(steps: Step[]): BreadcrumbList {
  const { SITE_URL } = env();
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: new URL(href, SITE_URL).href,
    })),
  };
}

/** The products a list page shows, in its order. `offset` counts those on the pages before. */
export function itemList(items: { name: string; href: string }[], offset = 0): ItemList {
  const { SITE_URL } = env();
  return {
    "@type": "ItemList",
    itemListElement: items.map(({ name, href }, index) => ({
      "@type": "ListItem",
      position: offset + index + 1,
      name,
      url: new URL(href, SITE_URL).href,
    })),
  };
}

/** Who runs the shop, as far as its operator has said. */
export function organization(locale: Locale): Organization {
  return describeOperator(env(), locale);
}

/** As `organization`, of one environment. */
export function describeOperator(settings: Env, locale: Locale): Organization {
  return {
    "@type": "Organization",
    "@id": `${settings.SITE_URL}#don-vi`,
    name: settings.OPERATOR_NAME ?? BRAND[locale].name,
    url: settings.SITE_URL,
    logo: `${settings.SITE_URL}/icon-512.png`,
    address: settings.OPERATOR_ADDRESS,
    telephone: settings.OPERATOR_PHONE,
    email: settings.OPERATOR_EMAIL,
    taxID: settings.OPERATOR_TAX_CODE,
  };
}

/** A producer as its own page presents it. */
export function producerOrganization(
  producer: { handle: string; name: string; address: string | null },
  locale: Locale,
) {
  const url = pageUrl(env().SITE_URL, locale, `/chu-the/${producer.handle}`);
  return {
    "@type": "Organization",
    "@id": `${url}#chu-the`,
    name: producer.name,
    url,
    address: producer.address ?? undefined,
  } satisfies Organization;
}

/** The shop and its search. */
export function webSite(locale: Locale): WebSite {
  const { SITE_URL } = env();
  const search: WithActionConstraints<SearchAction> & { "@type": "SearchAction" } = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${SITE_URL}${localePath(locale, "/tim-kiem")}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    "@id": `${SITE_URL}#gian-hang`,
    name: BRAND[locale].name,
    url: pageUrl(SITE_URL, locale, "/"),
    inLanguage: locale,
    publisher: { "@id": `${SITE_URL}#don-vi` },
    potentialAction: search,
  };
}
