import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { PaperSource } from "./platform/paper-routes";
import { resolveResults } from "./platform/refusal.type";
import { refusalsAsData } from "./platform/refusals-as-data";
import { validateInput } from "./platform/validate-input";
import { OfficeResolver, TodayResolver } from "./features/offices/office.resolver";
import { RegisterResolver } from "./features/register/register.resolver";
import { ApplicantResolver } from "./features/applicants/applicant.resolver";
import { ApplicationEventResolver, ApplicationResolver, TodayApplicationsResolver } from "./features/applications/application.resolver";
import { OfficeAssignmentResolver, StaffResolver } from "./features/staff/staff.resolver";

/** The one schema: the resolvers of all rooms, from left to right. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      OfficeResolver,
      TodayResolver,
      StaffResolver,
      OfficeAssignmentResolver,
      RegisterResolver,
      ApplicantResolver,
      ApplicationResolver,
      ApplicationEventResolver,
      TodayApplicationsResolver,
    ],
    globalMiddlewares: [refusalsAsData],
    validateFn: validateInput,
  });
  return resolveResults(schema);
}

/** The papers of all rooms. */
export const papers: readonly PaperSource[] = [];

/** As checked in at `schema/schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
}
