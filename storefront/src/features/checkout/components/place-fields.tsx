"use client";

import type { UnitOption } from "@contracts/checkout";
import { useState } from "react";
import { Select } from "@/ui/field";
import { CommuneField, type CommuneTexts } from "./commune-field";

export type PlaceTexts = { province: string; provinceHint: string; provinceChoose: string; commune: CommuneTexts };

type Props = {
  texts: PlaceTexts;
  provinces: UnitOption[];
  /** Communes to choose from where a typed name meant none or several. */
  choices: UnitOption[];
  chosen: { province_id: string; commune_id: string; commune: string };
  faults: { province?: string; commune?: string };
  unitsAddress: string;
};

/** Province and commune. Without JavaScript two plain fields; with it the commune is searched while typing. */
export function PlaceFields({ texts, provinces, choices, chosen, faults, unitsAddress }: Props) {
  const [province, setProvince] = useState(chosen.province_id);
  const untouched = province === chosen.province_id;
  return (
    <>
      <Select
        label={texts.province}
        name="province_id"
        hint={texts.provinceHint}
        fault={untouched ? faults.province : undefined}
        required
        autoComplete="off"
        defaultValue={chosen.province_id}
        onChange={(event) => setProvince(event.target.value)}
      >
        <option value="">{texts.provinceChoose}</option>
        {provinces.map(({ id, name, detail }) => (
          <option key={id} value={id}>
            {detail ? `${name} (${detail})` : name}
          </option>
        ))}
      </Select>
      <CommuneField
        // Another province is another list: what was chosen or marked no longer counts.
        key={province}
        texts={texts.commune}
        province={province}
        choices={untouched ? choices : []}
        chosen={untouched ? { id: chosen.commune_id, name: chosen.commune } : { id: "", name: "" }}
        fault={untouched ? faults.commune : undefined}
        unitsAddress={unitsAddress}
      />
    </>
  );
}
