export { type Plan, type PlannedCheck, type PlanSettings, planChecks } from "./plan";
export { dueAt, riskOf, type WatchedLink } from "./risk";
