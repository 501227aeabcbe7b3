import type { DeskAct } from "../../../../contracts/access";
import type { ShownAct } from "../../../../modules/access/store/acts";

export function toDeskAct(act: ShownAct): DeskAct {
  const { seq, at, request_id, actor_id, actor_name, on_behalf_of, action, target_kind, target_id } = act;
  return {
    ...{ seq, at, request_id, on_behalf_of, action, status: act.status, before: act.before, after: act.after },
    actor: actor_id === null ? null : { id: actor_id, name: actor_name },
    target: target_kind !== null && target_id !== null ? { kind: target_kind, id: target_id } : null,
  };
}
