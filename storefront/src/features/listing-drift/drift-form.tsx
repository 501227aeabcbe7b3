import type { ListingDrift } from "@contracts/channel-desk";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fieldName } from "./chosen-sides";
import { fieldsIn } from "./said-field";

type Words = {
  title: string;
  text: string;
  /** What a field is called. */
  field: (field: string) => string;
  /** One of the two answers, with the value it keeps. */
  side: (side: "ours" | "theirs", field: string) => string;
  choose: string;
  pending: string;
};

type Props = {
  listing: string;
  drift: readonly ListingDrift[];
  /** Where the form is sent, with language prefix. */
  action: string;
  /** True where every field has to be answered at once. */
  all: boolean;
  words: Words;
};

/** What was edited on the marketplace, field by field: nothing is written over before somebody has chosen. */
export function DriftForm({ listing, drift, action, all, words }: Props) {
  if (drift.length === 0) return null;
  return (
    <form method="post" action={action} className="space-y-4 rounded-card border border-line bg-white p-4">
      <input type="hidden" name="tin" value={listing} />
      <h2 className="text-lg">{words.title}</h2>
      <p>{words.text}</p>
      {fieldsIn(drift).map((field) => (
        <fieldset key={field} className="min-w-0">
          <legend className="font-bold">{words.field(field)}</legend>
          {(["ours", "theirs"] as const).map((side) => (
            <label key={side} className="flex min-h-11 items-center gap-3 py-1.5">
              <input
                type="radio"
                name={fieldName(field)}
                value={side}
                required={all}
                className="size-6 shrink-0 accent-leaf"
              />
              <span className="min-w-0 break-words">{words.side(side, field)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <SubmitButton pending={words.pending}>{words.choose}</SubmitButton>
    </form>
  );
}
