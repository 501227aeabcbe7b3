export * from "./address";
export * from "./check";
export * from "./extract";
export * from "./feed";
export * from "./fetch";
export * from "./record";
export * from "./schedule";
export * from "./state";
