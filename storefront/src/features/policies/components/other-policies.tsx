import { type Locale, localePath } from "@/platform/i18n/locale";
import { POLICIES, POLICY_SLUGS, type PolicySlug } from "../pages";
import { policyTexts } from "../texts";

/** The way to the other policies, and to those who answer. */
export function OtherPolicies({ locale, slug }: { locale: Locale; slug: PolicySlug }) {
  const { others, sellerLink, complaintLink } = policyTexts(locale);
  const links = [
    ...POLICY_SLUGS.filter((other) => other !== slug).map((other) => ({
      href: `/chinh-sach/${other}`,
      label: POLICIES[other].text[locale].title,
    })),
    { href: "/thong-tin-nguoi-ban", label: sellerLink },
    { href: "/khieu-nai", label: complaintLink },
  ];
  return (
    <nav aria-labelledby="chinh-sach-khac" className="rounded-card border border-line bg-white p-4 print:hidden">
      <h2 id="chinh-sach-khac" className="text-base">
        {others}
      </h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={localePath(locale, href)} className="flex min-h-11 items-center hover:text-leaf hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
