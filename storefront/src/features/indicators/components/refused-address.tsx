import { answerWith } from "@/site/answered";
import { Refused } from "@/site/refused";

type Props = Parameters<typeof Refused>[0];

/** Why there is no number at this address: with the status of a page that does not exist where it names what no indicator has. */
export async function RefusedAddress({ refusal, title, locale }: Props) {
  if (refusal.code === "invalid_input") await answerWith(404);
  return <Refused refusal={refusal} title={title} locale={locale} />;
}
