import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, isIntrospectionType, isObjectType, separateOperations, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { whyNot } from "./allow";
import type { Context } from "./context";
import type { Rule } from "./rule";
import { type Audience, audienceOf, mayEverSee } from "./seen";

const kept = 1_000;

/** What an operation asks for: fields by the audience that may see them. */
interface Asked {
  readonly fields: ReadonlyMap<Audience, readonly string[]>;
  /** Its answer is of the session it opens or finds: it may hold what every signed-in person sees. */
  readonly opensSession: boolean;
  /** The rules of its acts; a query has none. */
  readonly acts: readonly Rule[];
}

/**
 * Refuses an operation that asks for a field its person may never see, before anything is read: whatever path leads there,
 * the field itself says who. An operation is walked once and remembered; each request then costs a look at its few audiences. Acts that are all refused
 * anyway answer nothing but their refusal, with its clause.
 */
export function seenFields(): ApolloServerPlugin<Context> {
  const known = new Map<string, Asked>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, queryHash, contextValue: { actor } }) {
          const key = `${queryHash}:${operationName ?? ""}`;
          let asked = known.get(key);
          if (!asked) {
            asked = whatIsAsked(schema, document, operationName);
            if (known.size >= kept) known.delete(known.keys().next().value ?? "");
            known.set(key, asked);
          }
          const roles = actor?.roles ?? (asked.opensSession ? [] : null);
          const hidden = [...asked.fields].filter(([audience]) => !mayEverSee(audience, roles)).flatMap(([, fields]) => fields);
          if (hidden.length === 0) return;
          if (actor && asked.acts.length > 0 && asked.acts.every((rule) => whyNot(rule, actor) !== undefined)) return;
          if (!actor) throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
          throw new GraphQLError(`You may not see ${hidden.join(", ")}.`, { extensions: { code: "FORBIDDEN" } });
        },
      };
    },
  };
}

function whatIsAsked(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined): Asked {
  const fields = new Map<Audience, string[]>();
  const acts: Rule[] = [];
  let opensSession = false;
  const info = new TypeInfo(schema);
  visit(
    separateOperations(document)[operationName ?? ""] ?? document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [type, field] = [info.getParentType(), info.getFieldDef()];
        if (!isObjectType(type) || !field || isIntrospectionType(type) || field.name.startsWith("__")) return;
        const audience = audienceOf(type, field);
        const rule = field.extensions["rule"] as Rule | undefined;
        opensSession ||= rule?.opensSession === true;
        if (rule && type === schema.getMutationType()) acts.push(rule);
        if (audience === undefined) return;
        const name = `${type.name}.${field.name}`;
        const others = fields.get(audience) ?? [];
        if (!others.includes(name)) fields.set(audience, [...others, name]);
      },
    }),
  );
  return { fields, opensSession, acts };
}
