/** Runs one statement with `?` placeholders and answers its rows, which the caller checks. */
export type Sql = (statement: string, params: readonly unknown[]) => Promise<unknown[]>;
