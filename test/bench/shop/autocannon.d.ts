/* The package brings no types of its own; only what the benchmarks use. */
declare module "autocannon" {
  type Request = { method?: string; path: string; headers?: Record<string, string>; body?: string };
  type Options = { url: string; connections: number; duration: number; requests: Request[] };
  type Run = PromiseLike<{ requests: { total: number }; duration: number }> & {
    on(event: "response", heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
  };
  export default function autocannon(options: Options): Run;
}
