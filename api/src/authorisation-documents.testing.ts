import { randomUUID } from "node:crypto";
import { type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType } from "graphql";
import { audienceOf, answersOf } from "./platform/seen";

/** Ids, tags and codes of real things by the type they are of: what a question or an act names. */
export class Known {
  readonly #by = new Map<string, Set<string>>();
  #turn = 0;
  /** Addresses of papers, files and downloads that were told. */
  readonly addresses = new Set<string>();

  /** Reads an answer through, and remembers whatever has a `__typename` and a name of its own. */
  learn(answer: unknown): void {
    if (Array.isArray(answer)) for (const one of answer) this.learn(one);
    else if (typeof answer === "object" && answer !== null) {
      const thing = answer as Readonly<Record<string, unknown>>;
      for (const key of ["id", "tag", "code", "hash", "seal"]) if (typeof thing[key] === "string" && typeof thing["__typename"] === "string") this.#of(thing["__typename"], key).add(thing[key]);
      for (const value of Object.values(thing))
        if (typeof value === "string" && /^\/(?:papers|files|downloads)\//u.test(value)) this.addresses.add(value);
        else this.learn(value);
    }
  }

  #of(type: string, key: string): Set<string> {
    const name = `${type}.${key}`;
    const known = this.#by.get(name) ?? new Set();
    this.#by.set(name, known);
    return known;
  }

  /** A name for an argument, another at each asking: `applicationId` is the id of an Application, `tag` that of what is answered or else of an item. */
  find(argument: string, answers: readonly string[]): string | undefined {
    const [, of = "", key = argument] = /^(.*?)(id|Id|tag|tags|code|hash|seal)s?$/u.exec(argument) ?? [];
    const names = [...this.#by.keys()].filter((name) => name.endsWith(`.${key.toLowerCase().replace(/s$/u, "")}`));
    const fits = names.filter((name) => (name.split(".")[0] ?? "").toLowerCase().endsWith(of.toLowerCase()));
    const best = fits.find((name) => answers.includes(name.split(".")[0] ?? "")) ?? (of === "" && key !== "id" ? names[0] : fits[0]);
    const all = [...(this.#by.get(best ?? "") ?? [])];
    this.#turn += 1;
    return all[this.#turn % all.length];
  }
}

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operation with every argument it needs: real names where `known` has them, else anything of the right type. */
export function operationOf(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>, selection: string, known?: Known): Operation {
  const answers = answersOf(field.type).map((type) => type.name);
  const args = field.args.filter((arg) => isNeeded(arg) || (known !== undefined && arg.name.endsWith("Id")));
  const head = args.length === 0 ? "" : `(${args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ")})`;
  const call = args.length === 0 ? "" : `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})`;
  const variables = Object.fromEntries(args.map((arg) => [arg.name, valueFor(arg.name, arg.type, answers, known)]));
  const body = isUnionType(getNamedType(field.type)) ? `{ __typename ... on Refusal { refused: code } ${selection} }` : `{ ${selection || "__typename"} }`;
  return { query: `${kind}${head} { ${field.name}${call} ${answers.length > 0 ? body : ""} }`, variables };
}

const isNeeded = (arg: GraphQLArgument) => isNonNullType(arg.type) && arg.defaultValue === undefined;

function valueFor(name: string, type: GraphQLInputType, answers: readonly string[], known: Known | undefined): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, answers, known);
  if (isListType(type)) return [valueFor(name, type.ofType, answers, known)];
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined).map((field) => [field.name, valueFor(field.name, field.type, answers, known)]));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  switch (type.name) {
    case "Int":
      return 1;
    case "Boolean":
      return true;
    case "LocalDate":
      return "2011-05-20";
    case "DateTime":
      return "2011-05-20T08:00:00.000Z";
    case "ID":
      if (name === "category") return "EMPLOYMENT";
      if (/municipality/iu.test(name)) return "7101";
      return (name === "commandId" ? undefined : known?.find(name, answers)) ?? randomUUID();
    default:
      return known?.find(name, answers) ?? "α";
  }
}

/** How one comes to a type: an operation, then fields; and everything of the type and of what its own fields lead to. */
export interface Way {
  readonly to: GraphQLObjectType;
  readonly kind: "query" | "mutation";
  readonly operation: GraphQLField<unknown, unknown>;
  readonly selection: string;
  /** `Type.field` of every field asked for. */
  readonly asked: readonly string[];
}

/** The shortest way to each type through operations and fields this person may ask for, each type with all its fields and each of their types' plain ones. */
export function ways(schema: GraphQLSchema, mayCall: (operation: string) => boolean, maySee: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean): Way[] {
  type Step = { readonly to: GraphQLObjectType; readonly kind: "query" | "mutation"; readonly operation: GraphQLField<unknown, unknown>; readonly path: readonly { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown> }[] };
  const roots = [["query", schema.getQueryType()], ["mutation", schema.getMutationType()]] as const;
  const queue: Step[] = roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).filter((operation) => mayCall(operation.name)).flatMap((operation) => answersOf(operation.type).map((to) => ({ to, kind, operation, path: [] }))));
  const found = new Map<string, Way>();
  for (let step = queue.shift(); step; step = queue.shift()) {
    if (found.has(step.to.name)) continue;
    found.set(step.to.name, wayOf(step.to, step.kind, step.operation, step.path, maySee));
    for (const field of plain(step.to)) if (maySee(step.to, field)) for (const to of answersOf(field.type)) queue.push({ ...step, to, path: [...step.path, { type: step.to, field }] });
  }
  return [...found.values()];
}

const plain = (type: GraphQLObjectType) => Object.values(type.getFields()).filter((field) => !field.args.some(isNeeded));

function wayOf(to: GraphQLObjectType, kind: Way["kind"], operation: Way["operation"], path: readonly { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown> }[], maySee: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean): Way {
  const asked: string[] = path.map(({ type, field }) => `${type.name}.${field.name}`);
  const scalarsOf = (type: GraphQLObjectType) => plain(type).filter((field) => !isObjectType(getNamedType(field.type)) && maySee(type, field)).map((field) => (asked.push(`${type.name}.${field.name}`), field.name));
  const own = scalarsOf(to);
  const further = plain(to).filter((field) => isObjectType(getNamedType(field.type)) && maySee(to, field)).map((field) => (asked.push(`${to.name}.${field.name}`), `${field.name} { __typename ${answersOf(field.type).flatMap(scalarsOf).join(" ")} }`));
  const start = path[0]?.type ?? to;
  let selection = `__typename ${[...own, ...further].join(" ")}`;
  for (const { field } of path.toReversed()) selection = `__typename ${field.name} { ${selection} }`;
  return { to, kind, operation, selection: isUnionType(getNamedType(operation.type)) ? `... on ${start.name} { ${selection} }` : selection, asked: [...new Set(asked)] };
}

export function audienceAt(schema: GraphQLSchema, coordinate: string): ReturnType<typeof audienceOf> {
  const [type = "", field = ""] = coordinate.split(".");
  const of = schema.getType(type);
  const at = isObjectType(of) ? of.getFields()[field] : undefined;
  return isObjectType(of) && at ? audienceOf(of, at) : undefined;
}
