"use client";

import type { UnitOption } from "@contracts/checkout";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { Field, Select } from "@/ui/field";
import { type UnplacedTexts, unplacedNote } from "../domain/unplaced";
import { CommuneOptions } from "./commune-options";
import { useCommunes } from "./use-communes";

export type CommuneTexts = {
  label: string;
  hint: string;
  pick: string;
  pickHint: string;
  pickChoose: string;
  found: string;
  none: string;
  unplaced: UnplacedTexts;
};

type Props = {
  texts: CommuneTexts;
  province: string;
  choices: UnitOption[];
  chosen: { id: string; name: string };
  fault?: string;
  unitsAddress: string;
};

/**
 * A text field for the commune's name, today's or an abolished one. Where the server asked back, a list to pick from
 * stands below it. With JavaScript the field is a combobox (WAI-ARIA) that suggests communes of the province.
 */
export function CommuneField({ texts, province, choices, chosen, fault, unitsAddress }: Props) {
  const [live, setLive] = useState(false);
  const [text, setText] = useState(chosen.name);
  const [picked, setPicked] = useState(chosen.id);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const found = useCommunes(unitsAddress, province, picked === "" ? text : "", open);
  const options = open && found ? found.units : [];
  const nothing = options.length === 0 ? texts.none : null;
  const note = open && found ? (unplacedNote(texts.unplaced, found.unplaced) ?? nothing) : null;
  useEffect(() => setLive(true), []);

  const pick = (unit: UnitOption | undefined) => {
    if (!unit) return;
    setText(unit.name);
    setPicked(unit.id);
    setOpen(false);
  };
  const type = (typed: string) => {
    setText(typed);
    setPicked("");
    setActive(-1);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter" && open && options[active]) pick(options[active]);
    else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
    if (event.key.startsWith("Arrow")) setOpen(true);
  };
  const combobox = {
    role: "combobox",
    "aria-expanded": options.length > 0,
    "aria-controls": listId,
    "aria-autocomplete": "list",
    "aria-activedescendant": options[active] ? `${listId}-${active}` : undefined,
  } as const;
  const asked = choices.length > 0 && text === chosen.name && picked === chosen.id;

  return (
    <div className="space-y-3">
      <div className="relative">
        <Field
          label={texts.label}
          name="commune"
          hint={texts.hint}
          fault={picked === "" || picked === chosen.id ? fault : undefined}
          required
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(picked === "")}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          {...(live ? combobox : {})}
        />
        {live ? (
          <CommuneOptions
            id={listId}
            label={texts.label}
            options={options}
            active={active}
            status={[options.length > 0 ? texts.found : null, note].filter((text) => text !== null).join(" ")}
            note={note}
            onPick={pick}
          />
        ) : null}
      </div>
      {asked ? (
        <Select label={texts.pick} name="commune_id" hint={texts.pickHint} autoComplete="off" defaultValue="">
          <option value="">{texts.pickChoose}</option>
          {choices.map(({ id, name, detail }) => (
            <option key={id} value={id}>
              {detail ? `${name} (${detail})` : name}
            </option>
          ))}
        </Select>
      ) : (
        <input type="hidden" name="commune_id" value={picked} />
      )}
    </div>
  );
}
