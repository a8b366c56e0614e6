import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, getNamedType, isUnionType } from "graphql";

export type Arguments = Readonly<Record<string, unknown>>;

/** An act that was refused; the year stops at one that nobody meant. */
export class RefusedAct extends Error {
  constructor(
    readonly who: string,
    readonly act: string,
    readonly code: string,
    readonly about: string | null,
  ) {
    super(`${who} was refused ${act}: ${code} (${about ?? ""})`);
  }
}

interface Told {
  readonly refused?: string;
  readonly about?: string | null;
}

/** At most as many acts in one request as the house takes: fifteen names of its own, two for each. */
const together = 7;

/** A person of the staff, over the same GraphQL as a browser, without the network. */
export class Clerk {
  constructor(
    readonly username: string,
    readonly cookie: string,
    private readonly app: FastifyInstance,
    private readonly schema: GraphQLSchema,
  ) {}

  async ask<T>(query: string, variables: Arguments = {}): Promise<T> {
    return Object.values(await this.#send(query, variables))[0] as T;
  }

  /** Does an act that must succeed. */
  async act<T>(name: string, args: Arguments = {}, fields = "__typename"): Promise<T> {
    const [done] = await this.each<T>(name, [args], fields);
    return done as T;
  }

  /** The refusal's code, or what was done. */
  async tryAct<T>(name: string, args: Arguments = {}, fields = "__typename"): Promise<T | string> {
    try {
      return await this.act<T>(name, args, fields);
    } catch (problem) {
      if (problem instanceof RefusedAct) return problem.code;
      throw problem;
    }
  }

  /** Does an act for each of many things, several in one request; each is an act of its own all the same. */
  async each<T>(name: string, list: readonly Arguments[], fields = "__typename"): Promise<T[]> {
    const { types, success } = this.#describe(name);
    const done: T[] = [];
    for (let from = 0; from < list.length; from += together) {
      const part = list.slice(from, from + together).map((args): Arguments => ({ commandId: randomUUID(), ...args }));
      const given = [...types.keys()].filter((key) => part.some((args) => key in args));
      const head = part.flatMap((_, index) => given.map((key) => `$${key}${index}: ${types.get(key)}`)).join(", ");
      const body = part.map((_, index) => `a${index}: ${name}(${given.map((key) => `${key}: $${key}${index}`).join(", ")}) { ... on ${success} { ${fields} } ... on Refusal { refused: code about } }`).join(" ");
      const variables = Object.fromEntries(part.flatMap((args, index) => given.map((key) => [`${key}${index}`, args[key] ?? null])));
      const answers = await this.#send(`mutation (${head}) { ${body} }`, variables);
      for (const answer of Object.values(answers) as (T & Told)[]) {
        if (answer.refused !== undefined) throw new RefusedAct(this.username, name, answer.refused, answer.about ?? null);
        done.push(answer);
      }
    }
    return done;
  }

  /** Keeps a file with a record; answers the status. */
  async put(path: string, content: Buffer): Promise<number> {
    const answer = await this.app.inject({ method: "PUT", url: `${path}?commandId=${randomUUID()}&name=apofasi.pdf`, headers: { cookie: this.cookie, "content-type": "application/octet-stream" }, payload: content });
    return answer.statusCode;
  }

  async get(path: string): Promise<Buffer> {
    const answer = await this.app.inject({ method: "GET", url: path, headers: { cookie: this.cookie } });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode} to ${this.username}`);
    return answer.rawPayload;
  }

  async #send(query: string, variables: Arguments): Promise<Record<string, unknown>> {
    const answer = await this.app.inject({ method: "POST", url: "/graphql", headers: { cookie: this.cookie }, payload: { query, variables } });
    const { data, errors } = answer.json<{ data: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }>();
    if (errors || !data) throw new Error(`${this.username}: ${errors?.[0]?.message} (${errors?.[0]?.extensions?.code}) for ${query.slice(0, 300)}`);
    return data;
  }

  #describe(name: string): { readonly types: ReadonlyMap<string, string>; readonly success: string | undefined } {
    const field = this.schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error(`there is no act ${name}`);
    const type = getNamedType(field.type);
    return { types: new Map(field.args.map((arg) => [arg.name, String(arg.type)])), success: isUnionType(type) ? type.getTypes().find((member) => member.name !== "Refusal")?.name : type.name };
  }
}
