import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { FindForm } from "@/ui/find-form";
import { TextLink } from "@/ui/text-link";
import { CONNECT } from "../connect-routes";
import { channelTexts } from "../texts";

export type Owner = { id: string; name: string };
type Props = {
  owner: Owner | null;
  /** What was searched for, and who was found. */
  words: string;
  found: readonly Owner[];
  locale: Locale;
};

/** Whose shop is connected: one that several producers share, or a producer's own, found by its name. */
export function WhoseShop({ owner, words, found, locale }: Props) {
  const texts = channelTexts(locale).connect;
  const hrefOf = ({ id }: Owner) =>
    localePath(locale, `${CONNECT}?${new URLSearchParams({ q: words, "chu-the": id })}`);
  return (
    <section className="mb-6 space-y-3 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{texts.whose}</h2>
      <p className="font-bold">{owner ? fill(texts.ownNow, { name: owner.name }) : texts.sharedNow}</p>
      {owner ? <TextLink href={localePath(locale, CONNECT)}>{texts.again}</TextLink> : null}
      <FindForm
        action={localePath(locale, CONNECT)}
        label={texts.find}
        submit={texts.findButton}
        query={words}
        maxLength={100}
        className="max-w-xl"
      />
      {words !== "" && found.length === 0 ? <p>{texts.noneFound}</p> : null}
      {found.length > 0 && !owner ? (
        <>
          <h3 className="font-bold">{texts.found}</h3>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <TextLink href={hrefOf(one)}>{one.name}</TextLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
