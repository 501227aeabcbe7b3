import { Button } from "./button";
import { CONTROL } from "./field";

type Props = {
  action: string;
  label: string;
  placeholder?: string;
  submit: string;
  query: string;
  /** Further parameters the search keeps; empty ones are left out. */
  hidden?: Record<string, string>;
  maxLength?: number;
  className?: string;
};

/** One field and a button that ask the page of `action` for `q`: a plain GET form. */
export function FindForm({
  action,
  label,
  placeholder,
  submit,
  query,
  hidden = {},
  maxLength = 200,
  className,
}: Props) {
  return (
    <search className={className}>
      <form action={action} className="space-y-1">
        <label htmlFor="tim" className="block font-bold">
          {label}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="tim"
            type="search"
            name="q"
            defaultValue={query}
            placeholder={placeholder}
            maxLength={maxLength}
            autoComplete="off"
            enterKeyHint="search"
            className={`${CONTROL} min-w-0 flex-1 basis-56`}
          />
          <Button className="grow sm:grow-0">{submit}</Button>
        </div>
        {Object.entries(hidden).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
      </form>
    </search>
  );
}
