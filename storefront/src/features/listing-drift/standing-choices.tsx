import { Button } from "@/ui/button";
import { fieldName } from "./chosen-sides";

type Choice = { field: string; side: "ours" | "theirs" };
type Words = {
  title: string;
  text?: string;
  chosen: (choice: Choice) => string;
  askAgain: (field: string) => string;
};

type Props = {
  listing: string;
  choices: readonly Choice[];
  /** Where the form is sent, with language prefix. */
  action: string;
  words: Words;
};

/** What was chosen once for all edits on the marketplace, each with the way to be asked again. */
export function StandingChoices({ listing, choices, action, words }: Props) {
  if (choices.length === 0) return null;
  return (
    <form method="post" action={action} className="mt-6 max-w-3xl rounded-card border border-line bg-white p-4">
      <input type="hidden" name="tin" value={listing} />
      <h2 className="text-lg">{words.title}</h2>
      {words.text === undefined ? null : <p className="mt-1">{words.text}</p>}
      <ul className="mt-2 divide-y divide-line">
        {choices.map((choice) => (
          <li key={choice.field} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 break-words">{words.chosen(choice)}</span>
            <Button look="quiet" name={fieldName(choice.field)} value="ask">
              {words.askAgain(choice.field)}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
