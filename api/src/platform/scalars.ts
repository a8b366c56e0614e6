import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { GraphQLScalarType } from "graphql";

const instant = GraphQLDateTimeISO;
const localDay = GraphQLLocalDate;

/** An instant, ISO 8601 in UTC. People see it in Europe/Athens. */
export const DateTime = new GraphQLScalarType({
  name: "DateTime",
  description: "An instant, ISO 8601 in UTC.",
  serialize: instant.serialize,
  parseValue: instant.parseValue,
  parseLiteral: instant.parseLiteral,
});

/** A local day in Greece, `2011-03-02`. */
export const LocalDate = new GraphQLScalarType({
  name: "LocalDate",
  description: "A local day in Greece: 2011-03-02.",
  serialize: localDay.serialize,
  parseValue: localDay.parseValue,
  parseLiteral: localDay.parseLiteral,
});
