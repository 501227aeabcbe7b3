import type { RecordChange } from "./types";

/** What one import adds to and changes in one table. */
export class Ledger<Entity extends { id: string }> {
  private readonly added = new Map<string, Entity>();
  private readonly changed = new Map<string, Partial<Entity>>();

  add(record: Entity): void {
    this.added.set(record.id, record);
  }

  /** Sets fields of a record; a change to one that is itself new is simply part of it. */
  change(record: Entity, set: Partial<Entity>): void {
    Object.assign(record, set);
    if (!this.added.has(record.id)) this.changed.set(record.id, { ...this.changed.get(record.id), ...set });
  }

  additions(): Entity[] {
    return [...this.added.values()];
  }

  changes(): RecordChange<Entity>[] {
    return [...this.changed].map(([id, set]) => ({ id, set }));
  }
}
