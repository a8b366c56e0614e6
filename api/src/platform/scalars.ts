import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { GraphQLError, GraphQLScalarType } from "graphql";

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

/** No paper, birth or period of ours lies outside: a slip of the finger in a year is told as one. */
function within(day: string): string {
  const year = Number(day.slice(0, 4));
  if (year < 1850 || year > 2150) throw new GraphQLError("A day lies between 1850 and 2150.", { extensions: { code: "BAD_USER_INPUT" } });
  return day;
}

/** A local day in Greece, `2011-03-02`. */
export const LocalDate = new GraphQLScalarType({
  name: "LocalDate",
  description: "A local day in Greece, 1850 to 2150: 2011-03-02.",
  serialize: localDay.serialize,
  parseValue: (value) => within(localDay.parseValue(value)),
  parseLiteral: (node, variables) => within(localDay.parseLiteral(node, variables) as string),
});
