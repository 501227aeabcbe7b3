"use client";

import type { Suggestion } from "@contracts/catalogue";
import { type ComponentProps, type KeyboardEvent, useId, useState } from "react";
import { nextIndex } from "./suggest/next-index";
import { useSuggestions } from "./suggest/use-suggestions";

type Props = ComponentProps<"input"> & {
  locale: string;
  texts: { list: string; count: string } & Record<Suggestion["kind"], string>;
};

/**
 * The text field of the search form, offering what the typed letters may mean (WAI-ARIA combobox with a list).
 * Without JavaScript it is a plain field of a form that works.
 */
export function SuggestInput({ locale, texts, defaultValue, ...input }: Props) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(text ?? "", locale);
  const open = text !== null && suggestions.length > 0;
  const type = (value: string | null) => {
    setText(value);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const chosen = suggestions[active];
    if (event.key === "Escape") type(null);
    else if (event.key === "Enter" && chosen) location.assign(chosen.href);
    else if (event.key === "ArrowDown") setActive(nextIndex(active, 1, suggestions.length));
    else if (event.key === "ArrowUp") setActive(nextIndex(active, -1, suggestions.length));
    else return;
    event.preventDefault();
  };
  return (
    <div className="min-w-0 grow">
      <input
        {...input}
        defaultValue={defaultValue}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => type(null)}
      />
      <span role="status" className="sr-only">
        {open ? texts.count.replace("{count}", String(suggestions.length)) : ""}
      </span>
      {open ? (
        <div
          id={id}
          role="listbox"
          aria-label={texts.list}
          className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-control border border-edge bg-white py-1 shadow-lg"
        >
          {suggestions.map(({ kind, label, detail, href }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox are handled on its input
            <div
              key={href}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              // A press must not take the focus from the field: the list would be gone before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => location.assign(href)}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-1.5 hover:bg-leaf-tint aria-selected:bg-leaf-tint"
            >
              <span className="min-w-0">
                <span className="block leading-snug">{label}</span>
                {detail ? <span className="block text-sm leading-snug text-ink-soft">{detail}</span> : null}
              </span>
              <span className="shrink-0 text-xs text-ink-soft">{texts[kind]}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
