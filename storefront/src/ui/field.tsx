import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export const CONTROL =
  "block min-h-11 w-full rounded-control border border-edge bg-white px-3 py-2 text-base text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-clay";

type Description = {
  label: string;
  /** Names the value, and the field itself where it is given no `id`: where a page repeats a form, each needs one of its own. */
  name: string;
  hint?: string;
  /** What is wrong with the value, in words; absent while nothing is. */
  fault?: string;
  /** Said in words beside the label where a field may stay empty. */
  optional?: string;
};

/** A labelled text input with its hint and its fault tied to it for screen readers. */
export function Field({ label, hint, fault, optional, className, ...input }: Description & ComponentProps<"input">) {
  return (
    <FieldFrame
      label={label}
      id={input.id ?? input.name}
      hint={hint}
      fault={fault}
      optional={optional}
      className={className}
    >
      <input id={input.name} className={CONTROL} {...describe(input.id ?? input.name, hint, fault)} {...input} />
    </FieldFrame>
  );
}

/** A telephone number, typed on the digits a phone offers for it. */
export function PhoneField(props: Omit<ComponentProps<typeof Field>, "name" | "type" | "inputMode">) {
  return <Field name="phone" type="tel" inputMode="tel" autoComplete="tel" {...props} />;
}

export function TextArea({
  label,
  hint,
  fault,
  optional,
  className,
  ...input
}: Description & ComponentProps<"textarea">) {
  return (
    <FieldFrame
      label={label}
      id={input.id ?? input.name}
      hint={hint}
      fault={fault}
      optional={optional}
      className={className}
    >
      <textarea
        id={input.name}
        rows={3}
        className={CONTROL}
        {...describe(input.id ?? input.name, hint, fault)}
        {...input}
      />
    </FieldFrame>
  );
}

export function Select({
  label,
  hint,
  fault,
  optional,
  className,
  children,
  ...input
}: Description & ComponentProps<"select">) {
  return (
    <FieldFrame
      label={label}
      id={input.id ?? input.name}
      hint={hint}
      fault={fault}
      optional={optional}
      className={className}
    >
      <select id={input.name} className={CONTROL} {...describe(input.id ?? input.name, hint, fault)} {...input}>
        {children}
      </select>
    </FieldFrame>
  );
}

function FieldFrame({
  label,
  id,
  hint,
  fault,
  optional,
  className,
  children,
}: Omit<Description, "name"> & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={classNames("space-y-1", className)}>
      <label htmlFor={id} className="block font-bold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> ({optional})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children}
      {fault ? (
        <p id={`${id}-fault`} className="text-sm font-bold text-clay">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

function describe(id: string, hint: string | undefined, fault: string | undefined) {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": fault ? true : undefined };
}
