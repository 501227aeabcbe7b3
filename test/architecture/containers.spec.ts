import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { read } from "./source-files";

const DOCKERFILES = ["backend/Dockerfile", "storefront/Dockerfile"];

describe.each(DOCKERFILES)("%s", (file) => {
  const text = read(file);
  const lines = text.split("\n");
  const lastStage = text.slice(text.lastIndexOf("\nFROM "));

  it("passes the linter", () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it("runs as an ordinary user, says when it is well, and stops on signals", () => {
    expect(lastStage).toMatch(/\nUSER node\n/);
    expect(lastStage).toMatch(/\nHEALTHCHECK /);
    // In the shell form a shell would take the signal.
    expect(lastStage).toMatch(/\nCMD \[/);
  });

  it("carries no secret and runs no install script", () => {
    expect(lines.filter((line) => /^(ENV|ARG)/.test(line) && /SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(line))).toEqual(
      [],
    );
    expect(lines.filter((line) => /npm (ci|install)/.test(line) && !line.includes("--ignore-scripts"))).toEqual([]);
  });

  it("copies the manifest of every package, so that the lock file fits", () => {
    const { workspaces } = z.object({ workspaces: z.array(z.string()) }).parse(JSON.parse(read("package.json")));
    expect(workspaces.filter((name) => !text.includes(`COPY ${name}/package.json ${name}/`))).toEqual([]);
  });
});

describe("docker-compose.yml", () => {
  const service = z.object({
    image: z.string().optional(),
    build: z
      .object({ context: z.literal("."), dockerfile: z.enum(["backend/Dockerfile", "storefront/Dockerfile"]) })
      .optional(),
    environment: z.record(z.string(), z.string()),
    depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
    ports: z.array(z.string()).default([]),
    privileged: z.undefined().optional(),
  });
  const compose = z
    .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
    .parse(parse(read("docker-compose.yml"), { merge: true }));
  const services = Object.entries(compose.services);

  it("names services that exist where one waits for another", () => {
    const awaited = services.flatMap(([, { depends_on }]) => Object.keys(depends_on));
    expect(awaited.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it("has no default for a secret", () => {
    const secret = /SECRET|PASSWORD|DATABASE_URL/;
    const settings = services.flatMap(([, { environment }]) => Object.entries(environment));
    expect(settings.filter(([name, value]) => secret.test(name) && !/\$\{\w+:\?/.test(value))).toEqual([]);
  });

  it("shows the world nothing but the storefront", () => {
    expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(["storefront"]);
  });

  const explained = [...read(".env.template").matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? "");

  it("asks for settings the template explains", () => {
    const wanted = [...read("docker-compose.yml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? "");
    expect(wanted.filter((name) => !explained.includes(name))).toEqual([]);
  });

  it.each(["backend", "storefront"])("hands the %s every setting of the template that it reads", (name) => {
    const readBy = new Set(
      [...read(`${name}/src/platform/env.ts`).matchAll(/^ {2}([A-Z_]+): /gm)].map(([, one]) => one),
    );
    const given = Object.keys(compose.services[name]?.environment ?? {});
    // Nobody would find a folder for messages inside a container.
    const missing = explained.filter((one) => readBy.has(one) && !given.includes(one) && one !== "OUTBOX_FOLDER");
    expect(missing).toEqual([]);
  });
});
