"use client";

import type { UnitOption } from "@contracts/checkout";
import { useEffect, useRef } from "react";
import { fill } from "@/platform/i18n/dictionary";
import { classNames } from "@/ui/class-names";

type Props = {
  id: string;
  label: string;
  options: UnitOption[];
  active: number;
  /** Said to screen readers; `{count}` stands for the number of options. */
  status: string;
  /** The same for those who see: what the list itself does not say. */
  note: string | null;
  onPick: (unit: UnitOption) => void;
};

/** The list below the commune's field. It floats over what follows, so nothing moves when it opens. */
export function CommuneOptions({ id, label, options, active, status, note, onPick }: Props) {
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element behind the ref changes with `active`
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      <p role="status" className="sr-only">
        {fill(status, { count: options.length })}
      </p>
      <div
        hidden={options.length === 0 && note === null}
        className="absolute inset-x-0 top-full z-10 mt-1 rounded-control border border-edge bg-white shadow-lg"
      >
        <ul
          id={id}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a listbox is a list in every browser
          role="listbox"
          aria-label={label}
          hidden={options.length === 0}
          className="max-h-80 overflow-y-auto"
        >
          {options.map((unit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            <li
              key={unit.id}
              id={`${id}-${index}`}
              ref={index === active ? current : undefined}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the listbox
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus and the list closes.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(unit)}
              className={classNames(
                "min-h-11 cursor-pointer px-3 py-2 hover:bg-leaf-tint",
                index === active ? "bg-leaf-tint" : undefined,
              )}
            >
              <span className="block font-bold">{unit.name}</span>
              {unit.detail ? <span className="block text-sm text-ink-soft">{unit.detail}</span> : null}
            </li>
          ))}
        </ul>
        {note === null ? null : (
          <p
            aria-hidden="true"
            className={classNames("px-3 py-2 text-sm", options.length > 0 ? "border-t border-line" : undefined)}
          >
            {note}
          </p>
        )}
      </div>
    </>
  );
}
